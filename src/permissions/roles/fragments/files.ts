/** The grants of everybody who files something. */
export const filing = ['fileRecordAttach', 'fileRecordWithdraw'];
