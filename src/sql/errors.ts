import { VardvalError } from '../core/errors.js';

/** An engine that could not do what it was asked: no connection, a statement that failed, no memory left. */
export class EngineError extends VardvalError {
  override readonly name: string = 'EngineError';
}
