/** The parts of jStat that are used. It comes without types. */
declare module 'jstat' {
  interface Quantiles { inv(p: number, ...parameters: number[]): number }
  const library: {
    readonly jStat: { readonly [name in 'beta' | 'chisquare' | 'normal']: Quantiles } & {
      readonly normal: { cdf(x: number, mean: number, sd: number): number };
      gammaln(x: number): number;
      /** Regularised incomplete beta function. */
      ibeta(x: number, a: number, b: number): number;
      /** Regularised lower incomplete gamma function. */
      lowRegGamma(a: number, x: number): number;
    };
  };
  export default library;
}
