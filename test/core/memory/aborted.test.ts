import { evaluate, evaluateRows, type FactSource, fromRows, type Progress } from 'vardval';
import { norrbotten2024 } from 'vardval/norrbotten';
import { describe, expect, test } from 'vitest';

const units = [{ unitId: 'HC01', name: 'Norra', ownership: 'public' as const }];
const options = { periods: ['2024'], indicators: ['B7'] } as const;

function contactAt(i: number): object {
  return {
    ...{
      contactId: `c${i}`,
      personId: 'p',
      unitId: 'HC01',
      date: '2024-05-01',
      form: 'visit',
      visitType: 'new',
    },
    ...{ profession: 'nurse', waitReason: 'none', decidedOn: '2024-05-01', assessedOn: '2024-05-02' },
  };
}

/** Batches without end; tells how many were taken and whether it was let go. */
function endless(): { rows: Generator<readonly object[]>; taken: () => number; isClosed: () => boolean } {
  let taken = 0;
  let closed = false;
  function* rows(): Generator<readonly object[]> {
    try {
      for (;;) {
        taken += 1;
        yield Array.from({ length: 5000 }, (_, i) => contactAt(taken * 5000 + i));
      }
    } finally {
      closed = true;
    }
  }
  return { rows: rows(), taken: () => taken, isClosed: () => closed };
}

async function* overTime<T>(batches: Iterable<T>): AsyncGenerator<T> {
  for (const batch of batches) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    yield batch;
  }
}

function caught(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  return 'nothing was thrown';
}

const reason = new Error('the user closed the window');

describe('aborted before it begins', () => {
  const signal = AbortSignal.abort(reason);

  test('the promise is rejected with the reason, and no row is asked for', async () => {
    const source = endless();
    const run = evaluate(norrbotten2024, {
      ...options,
      signal,
      source: fromRows({ units, contacts: source.rows as never }),
    });
    await expect(run).rejects.toBe(reason);
    expect(source.taken()).toBe(0);
  });

  test('at once: the reason is thrown', () => {
    expect(caught(() => evaluateRows(norrbotten2024, { units }, { ...options, signal }))).toBe(reason);
  });

  test('even without any table', async () => {
    await expect(evaluate(norrbotten2024, { ...options, signal, source: fromRows({}) })).rejects.toBe(reason);
  });
});

describe.each(['check', 'trust'] as const)('aborted while rows are read, duplicates: %s', (duplicates) => {
  test('over time: rejected with the reason, and the source is let go', async () => {
    const source = endless();
    const controller = new AbortController();
    const run = evaluate(norrbotten2024, {
      ...options,
      duplicates,
      signal: controller.signal,
      source: fromRows({ units, contacts: overTime(source.rows) as never }),
    });
    setTimeout(() => controller.abort(reason), 20);
    await expect(run).rejects.toBe(reason);
    expect(source.isClosed()).toBe(true);
  });

  test('from the report of progress or from the source itself', () => {
    const controller = new AbortController();
    const source = endless();
    function* untilTenth(): Generator<readonly object[]> {
      for (const batch of source.rows) {
        if (source.taken() === 10) controller.abort(reason);
        if (source.taken() === 100) return;
        yield batch;
      }
    }
    const error = caught(() =>
      evaluateRows(
        norrbotten2024,
        { units, contacts: untilTenth() as never },
        { ...options, duplicates, signal: controller.signal },
      ),
    );
    expect(error).toBe(reason);
    expect(source.taken()).toBeLessThan(100);
  });

  test('while the source does not answer', async () => {
    const controller = new AbortController();
    const silent: FactSource = {
      tables: ['contacts'],
      columns: () => null,
      repeatable: () => false,
      batches: () => ({
        [Symbol.asyncIterator]: () => ({
          next: () => new Promise<IteratorResult<readonly object[]>>(() => {}),
        }),
      }),
    };
    const run = evaluate(norrbotten2024, {
      ...options,
      duplicates,
      signal: controller.signal,
      source: silent,
    });
    setTimeout(() => controller.abort(reason), 5);
    const late = new Promise((resolve) => setTimeout(() => resolve('still waiting'), 500));
    await expect(Promise.race([run, late])).rejects.toBe(reason);
  });
});

test('aborted with a reason of its own: an AbortError', async () => {
  const run = evaluate(norrbotten2024, {
    ...options,
    signal: AbortSignal.abort(),
    source: fromRows({ units }),
  });
  await expect(run).rejects.toMatchObject({ name: 'AbortError' });
});

test('not aborted: the same as without a signal', () => {
  const { signal } = new AbortController();
  const rows = { units, contacts: [contactAt(1)] as never };
  const report = evaluateRows(norrbotten2024, rows, { ...options, signal });
  expect(report.outcome('B7', {}).value).toBe(1);
});

describe('a source that breaks off', () => {
  const broken = new Error('connection lost');

  test.each(['check', 'trust'] as const)(
    'at once and over time, duplicates: %s: its own error, no report',
    async (duplicates) => {
      function* breaking(): Generator<readonly object[]> {
        yield [contactAt(1)];
        throw broken;
      }
      const again = (): never => breaking() as never;
      expect(
        caught(() => evaluateRows(norrbotten2024, { units, contacts: again() }, { ...options, duplicates })),
      ).toBe(broken);
      const over = fromRows({ units, contacts: overTime(breaking()) as never });
      await expect(evaluate(norrbotten2024, { ...options, duplicates, source: over })).rejects.toBe(broken);
    },
  );

  test('leaves nothing behind for the next run', () => {
    const rows = { units, contacts: [contactAt(1)] as never };
    const before = evaluateRows(norrbotten2024, rows, options);
    caught(() =>
      evaluateRows(
        norrbotten2024,
        {
          units,
          contacts: [
            contactAt(1),
            contactAt(2),
            null,
            {
              get date() {
                throw broken;
              },
            },
          ] as never,
        },
        options,
      ),
    );
    expect(evaluateRows(norrbotten2024, rows, options).outcomes).toEqual(before.outcomes);
  });

  test('an error of onProgress is an error of the run', () => {
    const onProgress = (): void => {
      throw broken;
    };
    expect(caught(() => evaluateRows(norrbotten2024, { units }, { ...options, onProgress }))).toBe(broken);
  });
});

describe('progress', () => {
  test('is told per table with its rows, rising, and once done', () => {
    const told: Progress[] = [];
    const many = Array.from({ length: 40_000 }, (_, i) => contactAt(i));
    const rows = { units, persons: [], contacts: many as never };
    evaluateRows(norrbotten2024, rows, { ...options, onProgress: (progress) => told.push(progress) });
    expect(told.filter((one) => one.done)).toEqual([
      { table: 'units', rows: 1, done: true },
      { table: 'persons', rows: 0, done: true },
      { table: 'contacts', rows: 40_000, done: true },
    ]);
    const between = told.filter((one) => one.table === 'contacts').map((one) => one.rows);
    expect(between.length).toBeGreaterThan(2);
    expect(between).toEqual([...between].sort((a, b) => a - b));
    expect(new Set(between).size).toBe(between.length);
  });
});
