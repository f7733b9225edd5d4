import { id, list, optional } from '../../core/words.js';

/** Who works on a record beside its owner, as steps bring it; the effect names them (`setCollaborators`). */
export const collaborators = optional(
  list(
    100,
    id({ en: 'Accounts of the collaborators; replaces all, unless left out', zh: '协作人账号，整体替换；省略则不变' }),
  ),
);
