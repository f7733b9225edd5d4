/** What whoever files something is granted. */
export const filing = ['fileRecordAttach', 'fileRecordWithdraw'];
