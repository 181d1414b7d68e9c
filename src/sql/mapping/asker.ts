import type { SqlEngine, SqlSession } from '../engine.js';

/** What became of a question: an answer, or what the engine said. */
export type Tried<T> = { readonly value: T } | { readonly error: unknown };

/** Asks an engine questions of which some may fail: after a failure the next has a session of its own. */
export interface Asker {
  <T>(work: (session: SqlSession) => Promise<T>): Promise<T>;
  tried<T>(work: (session: SqlSession) => Promise<T>): Promise<Tried<T>>;
  close(): Promise<void>;
}

export function asker(engine: SqlEngine, signal: AbortSignal | undefined): Asker {
  let session: SqlSession | null = null;
  const close = async (): Promise<void> => {
    const open = session;
    session = null;
    await open?.close();
  };
  const ask = async <T>(work: (open: SqlSession) => Promise<T>): Promise<T> => {
    signal?.throwIfAborted();
    session ??= await engine.open(signal);
    try {
      return await work(session);
    } catch (error) {
      // A failed statement ends the transaction of some engines.
      await close();
      if (signal?.aborted === true) throw signal.reason;
      throw error;
    }
  };
  const tried = async <T>(work: (open: SqlSession) => Promise<T>): Promise<Tried<T>> => {
    session ??= await engine.open(signal);
    try {
      return { value: await ask(work) };
    } catch (error) {
      if (signal?.aborted === true) throw error;
      return { error };
    }
  };
  return Object.assign(ask, { tried, close });
}
