/**
 * How long a property may run, shrinking included. Its end must come before that of the test: then a failure says which
 * world it was, where a test that runs out of time says nothing.
 */
export const bounded = (
  ms: number,
): { readonly interruptAfterTimeLimit: number; readonly markInterruptAsFailure: true } => ({
  interruptAfterTimeLimit: ms,
  markInterruptAsFailure: true,
});
