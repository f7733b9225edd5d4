declare module 'jstat' {
  interface Distribution {
    /** The quantile of a probability, with so many degrees of freedom. */
    inv(probability: number, freedom: number): number;
  }
  const jstat: { readonly studentt: Distribution };
  export default jstat;
}
