export const SYS_ADMIN = ['AccessMatrix', 'People', 'CreateRole', 'AssignRole', 'GrantPermission', 'RevokePermission'];
