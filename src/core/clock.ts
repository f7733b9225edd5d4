/** The only source of the present moment: real unless a test or the demo moves it. */
export const clock = {
  offset: 0,

  now(): Date {
    return new Date(Date.now() + this.offset);
  },

  /** Makes it be that moment now; time runs on from there. Without one, real time is back. */
  set(moment?: Date): void {
    this.offset = moment ? moment.getTime() - Date.now() : 0;
  },
};
