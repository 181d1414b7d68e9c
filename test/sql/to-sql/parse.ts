import { spawnSync } from 'node:child_process';

const script = `
import json, sys
import sqlglot
from sqlglot import exp
conditions = (exp.Predicate, exp.And, exp.Or, exp.Not)
def is_condition(one):
    return isinstance(one.unnest() if one else one, conditions) and not isinstance(one.unnest(), exp.SubqueryPredicate)
# A condition is no value in T-SQL: it stands in a where, an on or a when, never where something is made of it.
def values_of_conditions(tree):
    for one in tree.find_all(exp.If): yield one.args.get("true")
    for one in tree.find_all(exp.Case): yield one.args.get("default")
    for one in tree.find_all(exp.Select): yield from (e.unalias() for e in one.expressions)
given = json.load(sys.stdin)
faults = []
for i, text in enumerate(given["statements"]):
    try:
        parsed = sqlglot.parse(text, read=given["dialect"], error_level=sqlglot.ErrorLevel.RAISE)
        kinds = [type(one).__name__ for one in parsed]
        if len(parsed) != 1 or kinds[0] == "Command": faults.append([i, "parsed as " + ", ".join(kinds), text])
        if given["dialect"] == "tsql":
            for tree in parsed:
                found = [one.sql() for one in values_of_conditions(tree) if one is not None and is_condition(one)]
                if found: faults.append([i, "a condition as a value: " + found[0][:200], text])
    except Exception as error:
        faults.append([i, str(error), text])
print(json.dumps(faults))
`;

/** Statements that an independent parser of the dialect (Debian's python3-sqlglot) does not take, with what it says. */
export function parserFaults(
  dialect: 'spark' | 'tsql' | 'duckdb' | 'postgres',
  statements: readonly string[],
): readonly [number, string, string][] {
  const python = spawnSync('/usr/bin/python3', ['-c', script], {
    input: JSON.stringify({ dialect, statements }),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (python.status !== 0) {
    throw new Error(
      `the parser of SQL dialects cannot be run; install it: apt-get install -y python3-sqlglot\n${python.error?.message ?? ''}${python.stderr ?? ''}`,
    );
  }
  return JSON.parse(python.stdout) as [number, string, string][];
}
