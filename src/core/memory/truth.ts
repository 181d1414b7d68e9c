/** Three-valued truth of a clause about one row. */
export type Truth = 0 | 1 | 2;
export const isFalse = 0;
export const isTrue = 1;
export const unknown = 2;

/** A clause about the reader's current row. */
export type RowTest = () => Truth;

export function notTest(of: RowTest): RowTest {
  return () => {
    const truth = of();
    return truth === unknown ? unknown : truth === isTrue ? isFalse : isTrue;
  };
}

export function allTest(of: readonly RowTest[]): RowTest {
  return () => {
    let truth: Truth = isTrue;
    for (const test of of) {
      const part = test();
      if (part === isFalse) return isFalse;
      if (part === unknown) truth = unknown;
    }
    return truth;
  };
}

export function anyTest(of: readonly RowTest[]): RowTest {
  return () => {
    let truth: Truth = isFalse;
    for (const test of of) {
      const part = test();
      if (part === isTrue) return isTrue;
      if (part === unknown) truth = unknown;
    }
    return truth;
  };
}
