import { evaluateRows, outcomeJsonSchema, outcomeSchema } from 'vardval';
import { norrbotten2024 } from 'vardval/norrbotten';
import { syntheticRegion } from 'vardval/synthetic';
import { expect, test } from 'vitest';

const report = evaluateRows(norrbotten2024, syntheticRegion({ persons: 300, units: 6, seed: 3 }).source(), {
  periods: ['2024', '2024-DÅ04', '2024-03'],
  by: ['sex', 'ageGroup', ['geography', 'ownership']],
  baseline: 'previous-year',
});

test('every outcome is what the schema says, before and after JSON', () => {
  const schema = outcomeSchema();
  for (const outcome of report.outcomes) {
    expect(schema.safeParse(outcome).error).toBeUndefined();
    expect(schema.safeParse(JSON.parse(JSON.stringify(outcome))).error).toBeUndefined();
  }
});

test('a row with a column more, less or of another type is refused', () => {
  const [outcome] = report.outcomes;
  const { value: _value, ...less } = { ...outcome };
  for (const other of [
    { ...outcome, more: 1 },
    less,
    { ...outcome, value: '0.5' },
    { ...outcome, status: 'ok' },
  ]) {
    expect(outcomeSchema().safeParse(other).success).toBe(false);
  }
});

test('the JSON Schema names the same columns', () => {
  const { properties, required } = outcomeJsonSchema() as { properties: object; required: string[] };
  const says = (column: string): unknown =>
    (properties as Record<string, { description?: string }>)[column]?.description;
  expect([says('numerator'), says('value')]).toEqual([
    'Persons or rows; öre for a sum of money; a sum of indices for a continuity index',
    'A share from 0 to 1, a number, or kronor for a sum of money',
  ]);
  expect(JSON.stringify(properties)).toContain(
    '"The least number more (fewer for an upper goal) in the numerator',
  );
  expect(Object.keys(properties)).toEqual(Object.keys(report.outcomes[0] as object));
  expect(required).toEqual(Object.keys(report.outcomes[0] as object));
});
