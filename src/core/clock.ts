/** The only source of the present moment: real unless a test or the demo moves it. */
export const clock = {
  offset: 0,
  standing: undefined as Date | undefined,

  now(): Date {
    return this.standing ?? new Date(Date.now() + this.offset);
  },

  /** Makes it be that moment now; time runs on from there. Without one, real time is back. */
  set(moment?: Date): void {
    this.standing = undefined;
    this.offset = moment ? moment.getTime() - Date.now() : 0;
  },

  /** Makes it be that moment now, and stay it until told otherwise. */
  stand(moment: Date): void {
    this.standing = moment;
  },
};
