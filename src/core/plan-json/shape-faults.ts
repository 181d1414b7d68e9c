import type * as z from 'zod';
import { didYouMean } from '../nearest.js';
import { pathText } from './plain-data.js';

type Issue = z.core.$ZodIssue;

/** What is wrong with the shape of a plan's file, where, and what to do. */
export interface ShapeFault {
  readonly code: string;
  readonly path: string;
  readonly what: string;
  readonly todo: string;
}

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};

/** The value at a path. */
function at(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? Reflect.get(value, key)
        : undefined,
    data,
  );
}

/** The words that a place takes, of an issue that says so. */
function wordsOf(issue: Issue): readonly string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  // `options` of a union without a match stands in the issue and not in its type.
  if (issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue.options))
    return issue.options.map(String);
  return [];
}

/** The issue says that another kind is meant: a share is told by its own kind and that of its population. */
const isKind = ({ path }: Issue): boolean => ['kind', 'of.kind'].includes(path.join('.'));

/** Of the ways to read a node, the one that its kinds say is meant; null where no kind is any. */
function meant(ways: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const fitting = ways.filter((issues) => !issues.some(isKind));
  // The way that comes farthest is the one that was meant.
  const depth = (issues: readonly Issue[]): number => Math.max(...issues.map(({ path }) => path.length));
  const [best] = [...fitting].sort((a, b) => depth(b) - depth(a));
  return best ?? null;
}

function unionFault(issue: Extract<Issue, { code: 'invalid_union' }>, data: unknown): ShapeFault {
  const ways = issue.errors;
  const path = issue.path;
  const within = (one: Issue): Issue => ({ ...one, path: [...path, ...one.path] });
  if (ways.length === 0) return wordFault(issue, data);
  const best = meant(ways)?.[0];
  if (best !== undefined && best.path.length + (best.code === 'unrecognized_keys' ? 1 : 0) > 0)
    return shapeFault(within(best), data);
  const kinds = ways.flat().filter(isKind);
  // Where no way takes the node's own kind, that is wrong; otherwise the kind of its population is.
  const own = ways.every((issues) => issues.some((one) => one.path.length === 1 && isKind(one)));
  const told = kinds.filter((one) => (one.path.length === 1) === own);
  const [first] = told;
  if (first !== undefined) {
    const values = [...new Set(told.flatMap(wordsOf))];
    return unknownWord([...path, ...first.path], values, data);
  }
  const expected = [
    ...new Set(ways.flat().flatMap((one) => (one.code === 'invalid_type' ? [one.expected] : []))),
  ];
  return {
    code: 'wrong-shape',
    path: pathText(path),
    what: `expected ${expected.join(' or ') || 'another value'} but got ${shown(at(data, path))}`,
    todo: 'write it as the schema of planJsonSchema() says',
  };
}

function unknownWord(path: readonly PropertyKey[], values: readonly string[], data: unknown): ShapeFault {
  const got = at(data, path);
  const name = String(path.at(-1));
  return {
    code: name === 'kind' ? 'unknown-kind' : 'unknown-value',
    path: pathText(path),
    what:
      got === undefined
        ? `there is no ${name}`
        : `${shown(got)} is none of the ${name === 'kind' ? 'kinds that stand here' : 'values'}`,
    todo: typeof got === 'string' ? didYouMean(got, values) : `write one of ${values.join(', ')}`,
  };
}

const wordFault = (issue: Issue, data: unknown): ShapeFault => unknownWord(issue.path, wordsOf(issue), data);

/** The fault behind an issue of the schema, in the words of a plan. */
export function shapeFault(issue: Issue, data: unknown): ShapeFault {
  const path = pathText(issue.path);
  const got = at(data, issue.path);
  switch (issue.code) {
    case 'invalid_union':
      return unionFault(issue, data);
    case 'invalid_value':
      return wordFault(issue, data);
    case 'unrecognized_keys': {
      const [key = ''] = issue.keys;
      return {
        code: 'unknown-key',
        path: pathText([...issue.path, key]),
        what: `the key ${JSON.stringify(key)} is none that stands here`,
        todo: 'correct its name, or leave it out',
      };
    }
    case 'invalid_type':
      return got === undefined
        ? {
            code: 'missing-key',
            path,
            what: `there is no ${String(issue.path.at(-1) ?? 'plan')}`,
            todo: `write ${article(issue.expected)}`,
          }
        : {
            code: 'wrong-shape',
            path,
            what: `expected ${article(issue.expected)} but got ${shown(got)}`,
            todo: 'write it as the schema of planJsonSchema() says',
          };
    case 'too_small':
      return {
        code: 'too-few',
        path,
        what: `expected at least ${String(issue.minimum)} ${issue.origin === 'string' ? 'character' : 'of them'} but got ${shown(got)}`,
        todo: 'say it in full',
      };
    default:
      return {
        code: 'wrong-shape',
        path,
        what: issue.message,
        todo: 'write it as the schema of planJsonSchema() says',
      };
  }
}

const article = (expected: string): string => {
  if (expected === 'int') return 'a whole number';
  return `${/^[aeiou]/u.test(expected) ? 'an' : 'a'} ${expected}`;
};
