/** How long a source that is let go may take to close; one that does not answer would not answer this either. */
const closingTime = 100;

async function closed<T>(iterator: Iterator<T> | AsyncIterator<T>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, closingTime);
  });
  await Promise.race([Promise.resolve(iterator.return?.()).catch(() => {}), patience]);
  clearTimeout(timer);
}

/** The batches as they come; a source that never answers does not keep a run from being aborted. */
export async function* abortable<T>(
  batches: Iterable<T> | AsyncIterable<T>,
  signal: AbortSignal | undefined,
): AsyncGenerator<T> {
  if (signal === undefined) {
    yield* batches;
    return;
  }
  let stop: () => void = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  aborted.catch(() => {});
  const iterator =
    Symbol.asyncIterator in batches ? batches[Symbol.asyncIterator]() : batches[Symbol.iterator]();
  try {
    signal.throwIfAborted();
    for (;;) {
      const next = await Promise.race([iterator.next(), aborted]);
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    signal.removeEventListener('abort', stop);
    await closed(iterator);
  }
}
