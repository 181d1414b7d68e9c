import { DefinitionError, type ErrorPlace, VardvalError } from '../../errors.js';
import type { TableName } from '../../facts/rows.js';

/** Where in a plan a node stands. */
export interface Place {
  readonly plan: string;
  readonly indicator: string;
  /** The way to the node within the plan's data: `indicators[3].measure.of.where`. */
  readonly path: string;
}

/** A place of a node that speaks of the rows of one table. */
export interface RowPlace extends Place {
  readonly table: TableName;
}

/** The place of a part of the node. */
export function inside<At extends Place>(at: At, part: string): At {
  return { ...at, path: `${at.path}${part}` };
}

/** The error of a node that cannot be meant. */
export function fault(
  at: Place & { readonly table?: TableName },
  details: { readonly code: string; readonly what: string; readonly todo: string; readonly column?: string },
): DefinitionError {
  const where: ErrorPlace = {
    plan: at.plan,
    indicator: at.indicator,
    ...(at.table === undefined ? {} : { table: at.table }),
    ...(details.column === undefined ? {} : { column: details.column }),
  };
  return new DefinitionError({
    code: details.code,
    what: `${at.path}: ${details.what}`,
    where,
    todo: details.todo,
  });
}

/** Runs a check that does not know where it is asked, and says in its error where that was. */
export function checkedAt<T>(at: Place, code: string, todo: string, check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (error instanceof VardvalError)
      throw new DefinitionError({
        code: error.code,
        what: `${at.path}: ${error.message.split(' — ')[0] ?? error.message}`,
        where: { plan: at.plan, indicator: at.indicator, ...error.where },
        todo: error.todo,
        cause: error,
      });
    if (error instanceof Error)
      throw new DefinitionError({
        code,
        what: `${at.path}: ${error.message}`,
        where: { plan: at.plan, indicator: at.indicator },
        todo,
        cause: error,
      });
    throw error;
  }
}
