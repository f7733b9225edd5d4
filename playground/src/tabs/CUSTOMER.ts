export const CUSTOMER = ['MyCompany'];
