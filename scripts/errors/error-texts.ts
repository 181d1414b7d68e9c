/** Why something is told, and what to do about it. */
export interface ErrorText {
  readonly cause: string;
  readonly remedy: string;
}

const text = (cause: string, remedy: string): ErrorText => ({ cause, remedy });

/** Of what is thrown, by code. */
export const errorTexts: Readonly<Record<string, ErrorText>> = {
  'already-published': text(
    'A published report is published again, with a larger smallest cell than it was made with.',
    'Publish the report that `evaluate` gave: what the first publication hid cannot be protected by the second.',
  ),
  'already-suppressed': text(
    'The report has suppressed rows before it is published.',
    'Publish the report that `evaluate` gave.',
  ),
  'cannot-open': text(
    'The engine cannot be reached, or the file cannot be opened; the message holds what the engine said.',
    'Check host, database, user and password, or the path; a file of DuckDB is open for writing in one process at a time.',
  ),
  'circular-definition': text(
    'Entries are pooled, or are parts of each other, in a circle.',
    'Let pooled entries rest on entries that are counted themselves; the message has the circle.',
  ),
  'code-compared': text(
    'A column of codes is compared with a text.',
    'Match it with a code set: `c.diagnoses.matches(icd10(…))`.',
  ),
  'column-of-wrong-type': text(
    'A column has a type that cannot hold what is asked of it: a column of a plan, or of a table in a database.',
    'Use one of the columns in the message, or deliver the column as one of the types in it.',
  ),
  'columns-not-comparable': text(
    'Columns of two tables that are neither both identifiers nor both texts are compared.',
    'Name columns of identifiers, or of texts, in both tables.',
  ),
  'comparison-of-different-types': text(
    'A value of a row is compared with one of another type.',
    'Compare a date with a date, an instant with an instant, a number with a number.',
  ),
  'comparison-of-wrong-type': text(
    'The comparison does not exist for the type: an order of texts, for instance.',
    'Use a comparison of the type; docs/language.md lists them.',
  ),
  'contradictory-parameters': text(
    'Both of two parameters are set of which a rule reads exactly one.',
    'Set the amount per listed person, or the pot to share.',
  ),
  'contradictory-supplied': text(
    'One number is supplied twice for a unit and month, with different values.',
    'Deliver one row.',
  ),
  'driver-missing': text(
    'The driver of a database is not installed: vardval does not bring it.',
    'Install the package that the message names beside vardval.',
  ),
  'dropped-clause': text(
    'A condition is written in `where` or `counted` and is not part of what the callback returns: `a && b` keeps only b.',
    'Join conditions with `all(…)`, `anyOf(…)` and `not(…)`.',
  ),
  'duplicate-column': text('A CSV header has a column twice.', 'Keep one of them.'),
  'duplicate-indicator': text(
    'Two entries of a plan have one id.',
    'Give each entry an id of its own, parts too (`B1.40`).',
  ),
  'duplicate-parameter': text(
    'Two rules have parameters of one name and different meaning.',
    'Give one of them another name, or let both use the same.',
  ),
  'duplicate-rule': text('Two rules of a rule set have one id.', 'Give each rule an id of its own.'),
  'duplicate-slug': text('A crosswalk has two rows for one slug.', 'Put the entries of both rows in one.'),
  'duplicate-unit': text(
    'Rows of `units` have the same `unitId` and differ, when money is counted.',
    'Deliver each unit once.',
  ),
  'empty-header': text('A column of a CSV header has no name.', 'Name it, or take the column away.'),
  'empty-window': text('A window ends before it begins, or holds no day.', 'Let it end after it begins.'),
  'fewer-times-per-year': text(
    'A threshold bonus is to be paid fewer times a year than its quarters.',
    'Keep the payments to fewer times with `timesPerYear`, the building block.',
  ),
  'forbidden-key': text(
    'A plan file has a key that reaches into objects: `__proto__`, `prototype` or `constructor`.',
    'Leave it out; no plan needs one. Ask where the file came from.',
  ),
  'foreign-partition': text(
    'Partitions that are merged were made with different plans, options or tables of units.',
    'Make every partition with the same plan, the same options and the same `units` in the same order.',
  ),
  'foreign-period': text(
    'An earlier statement has lines for a period that the rules do not pay for.',
    'Give `previous` statements of the same rules.',
  ),
  'foreign-report': text(
    'Reports that are compared are of other plans, parameters or periods than each other.',
    'Evaluate them with exactly the same plan, for periods that end on the same day.',
  ),
  'foreign-tallies': text(
    'Tallies were made by another program than the plan, periods and options give now.',
    'Finish with the plan and options that the executor ran with.',
  ),
  'goal-of-other-kind': text(
    'A rule pays by a goal of a kind that its formula cannot read, or by an entry that has no regional goal.',
    'Use another goal, or an entry that has one; `defineRules` checks it.',
  ),
  internal: text(
    'The sums of the ledger or of a statement do not add up: a fault of vardval. Nothing is given out then.',
    'Report it, with the message.',
  ),
  'invalid-ages': text(
    'Ages of inhabitants are no whole numbers, or the first is above the last.',
    'Write `{ ageFrom: 23, ageTo: 70 }`; both ends are included.',
  ),
  'invalid-amounts': text(
    '`publish` was asked for amounts that do not exist.',
    "Write 'region' or 'shown', or leave it out.",
  ),
  'invalid-checklist': text(
    'Requirements of a checklist are without id or share one.',
    'Give each an id of its own.',
  ),
  'invalid-code-set': text(
    'A notation of codes cannot be read; see the notations below.',
    'Write codes as the classification has them: `I10`, `E10-E14`, `DV1[1-4]2`.',
  ),
  'invalid-goal': text(
    'The bounds of a goal are no numbers or in the wrong order.',
    'Write them as numbers or `"80 %"`, the lower first.',
  ),
  'invalid-mapping': text(
    'A mapping from tables of a warehouse has a table, column or value that does not exist, or another shape.',
    'Correct the part that the message names; names that are near are suggested.',
  ),
  'invalid-option': text(
    'An option of a call is missing, misspelt or contradicts another.',
    'Correct it as the message shows.',
  ),
  'invalid-part': text(
    'The parts of a `part` are not among the whole, or are named twice.',
    'Name each entry once in `among`, and some of them in `of`.',
  ),
  'invalid-rate': text('`times` of a rate is no whole number from 1.', 'Write for instance 1000.'),
  'invalid-smallest-cell': text(
    'The smallest cell that may be shown is no whole number from 3 to 1 000.',
    'Leave it out for the default, or write one within.',
  ),
  'invalid-target': text('The target of a funnel is no share.', 'Write a number from 0 to 1: 0.8 for 80 %.'),
  'list-separator': text(
    'A code in a list holds `|`, which separates codes in CSV.',
    'Write such a code without it.',
  ),
  'literal-instead-of-value': text(
    'A fixed value stands where something of the row is expected.',
    'Name a column, or compute with columns.',
  ),
  'literal-of-wrong-type': text(
    'A column is compared with a value of another type.',
    'Compare a date with `YYYY-MM-DD`, a number with a number, a truth with true or false.',
  ),
  'malformed-quote': text(
    'A cell of a CSV file begins with a quote that is not closed, or has one inside.',
    'Write a quote inside a quoted cell twice (`""`); the message has the line.',
  ),
  'mapping-does-not-fit': text(
    'The engine refused a table that the mapping makes: a table or a type that is not as the mapping says.',
    'Run `checkMapping`, which says what the database has.',
  ),
  'missing-column': text(
    'An operation needs a column that the table does not have.',
    'Use a table that has one.',
  ),
  'missing-facts': text(
    'A rule reads tables or supplied numbers that are not delivered.',
    'Deliver them, or choose other rules; `paymentRequirements` lists what each reads.',
  ),
  'missing-key': text(
    'A plan file lacks something that stands in every plan.',
    'Write it; `planJsonSchema()` has the shape.',
  ),
  'missing-outcomes': text(
    'A rule pays by outcomes of a year that are not in the report.',
    'Evaluate the plan for that year, and give the report to `pay`.',
  ),
  'missing-parameter': text(
    'A rule needs an amount that no document states.',
    'Give it in `parameters`; the message has the name.',
  ),
  'missing-quotients': text(
    'Quotients of capitation are missing for units with listed persons.',
    'Deliver one row a unit, month and kind: a missing quotient is neither 0 nor 1.',
  ),
  'nested-active-on': text(
    'The rows that `activeOn` looks for look into a table themselves.',
    'Ask both of the row: `all(activeOn(…), activeOn(…))`.',
  ),
  'no-clause': text(
    'A callback returned something that is no condition.',
    'Return one condition; join several with `all(…)` or `anyOf(…)`.',
  ),
  'no-date': text(
    'Rows of a table with several dates, or none, are counted without saying which dates them.',
    'Say it with `dated`; the message lists the dates of the table.',
  ),
  'no-folder': text(
    'The folder of CSV files cannot be read.',
    'Give a folder with one `<table>.csv` for each table.',
  ),
  'no-header': text(
    'A CSV file is empty.',
    'Write the names of its columns on the first line; a table without rows has a header too.',
  ),
  'no-interval': text(
    'Rows are asked to be active on a day and hold for no interval.',
    'Look for rows in a window, with `exists(…, { during })`.',
  ),
  'no-json': text(
    'What was given as a plan is no JSON, or holds what JSON cannot carry: a class, a function, NaN.',
    'Give the text that `writePlan` wrote.',
  ),
  'no-partitions': text('`mergePartitions` was given none.', 'Give at least one.'),
  'no-report-between': text(
    'A change is to be split and the evaluation between the two is missing.',
    'Evaluate the plan that the message names on the rows that it names.',
  ),
  'no-such-column': text(
    'A mapping names a column that the table of the warehouse does not have.',
    'Correct the name; one that is near is suggested.',
  ),
  'no-such-outcome': text(
    'No row of the report stands at the place asked for.',
    'Ask for a period, unit and stratum that the run had; the message lists them.',
  ),
  'no-target': text(
    'A funnel has no target and the region has no share to take as one.',
    'Take an entry that is a share of counted cases, or say a target.',
  ),
  'not-a-percentage': text(
    'A printed figure is no percentage.',
    'Give it as printed, `8,5 %`, without words.',
  ),
  'not-iterable': text(
    'A table of `fromRows` is no rows.',
    'Give an array, an iterable or an async iterable of rows.',
  ),
  'not-paid-for': text(
    'A rule pays by an entry that the document follows without paying.',
    'Pay by a base entry.',
  ),
  'not-utf-8': text('A CSV file is not UTF-8.', 'Save it as UTF-8, with or without a byte order mark.'),
  'not-supported': text(
    'A definition has a part that the executor in a database does not know.',
    'Evaluate it in memory.',
  ),
  'nothing-to-explain': text(
    'An entry that is not about single persons or rows is asked for an explanation of one.',
    'Explain an entry that counts; for others see what they are made of.',
  ),
  'nothing-to-pay': text(
    'None of the rules pays within the period.',
    'Ask for a month, quarter or year that holds a period of the rules.',
  ),
  'other-period': text('Statements of two periods are compared.', 'Pay both for the same period.'),
  'other-plan': text(
    'The report is of another plan than the rules refer to.',
    'Evaluate the plan that they refer to.',
  ),
  'other-rhythm': text(
    'A formula has one rhythm of payment and the rule says another.',
    'Write the rhythm of the message.',
  ),
  'outcome-not-measured': text(
    'A rule pays by an outcome that has no number.',
    'See its `reason`, and deliver what it lacks; no number is made up.',
  ),
  'parameter-not-set': text(
    'The document leaves something open, and nobody has decided it.',
    'Set it with `withParameters`; the note of the parameter says what it is about.',
  ),
  'parameter-of-wrong-type': text(
    'A parameter was given a value of another type.',
    'Give one of the type in the message.',
  ),
  'parameter-with-two-values': text(
    'Two parameters of one plan have one name and different values.',
    'Give different things different names.',
  ),
  'partitions-not-joinable': text(
    'An indicator counts what no part can say alone: units by there being no row, or at least so many; rows by what another person has.',
    'Leave it out of the parts, and count it in a run of its own over all rows.',
  ),
  'period-not-said': text(
    'The report has several periods and none was named, or it lacks the one that was.',
    'Say one of those in the message.',
  ),
  'plan-missing': text(
    'Rules refer to a plan, and neither the plan nor a report of it was given.',
    'Give it as the second argument of `defineRules`, or the report to `pay`.',
  ),
  'plan-out-of-order': text(
    'A row of a crosswalk has a plan twice, or after a later one.',
    'Follow the order of `plans`.',
  ),
  'read-twice': text(
    'Rows that come from a generator are asked for a second time, to settle duplicates.',
    "Give an array or something whose iterator starts anew, or use `duplicates: 'trust'`.",
  ),
  'rows-taken-together': text(
    'Rows of one person and day are taken together, and something is asked of a single row.',
    'Leave out `once`, or count with `proportion` or `count`.',
  ),
  'same-day-needs-two': text(
    '`sameDay` was given fewer than two kinds of rows.',
    'Give the rows themselves.',
  ),
  'same-result-twice': text(
    'A trend is given one result in two reports.',
    'Give each result once, or compare the two with `splitChange`.',
  ),
  'shards-do-not-fit': text(
    'The shards of a cluster do not hold every row once, or rows of one person stand on two of them.',
    'Name each shard once, with its own tables; shard every table by the same function of the person.',
  ),
  'statement-failed': text(
    'The engine did not carry out a statement; the message holds what it said.',
    'Correct what it says, or give it more memory or time. Nothing was written.',
  ),
  'table-instead-of-rows': text(
    'A table stands where rows are expected.',
    'Write `contacts.where((c) => …)`, or `contacts.all()`.',
  ),
  'too-deep': text(
    'A plan file has more than 100 levels within each other.',
    'Join conditions in one list, and look for a circle.',
  ),
  'too-few': text('A list or text of a plan file is shorter than it can be.', 'Write it in full.'),
  'unknown-column': text('A table has no such column.', 'Correct the name; one that is near is suggested.'),
  'unknown-dimension': text('`by` names no dimension.', 'Correct the name; `sex` is one.'),
  'unknown-field': text('A text has a field that the annual report does not have.', 'Correct its name.'),
  'unknown-indicator': text(
    'The plan or the report has no such entry.',
    'Correct the id; one that is near is suggested.',
  ),
  'unknown-key': text(
    'A plan file has a key that does not belong where it stands.',
    'Correct its name, or leave it out.',
  ),
  'unknown-kind': text(
    'A plan file has a node of a kind that does not exist.',
    'Correct it; one that is near is suggested.',
  ),
  'unknown-parameter': text(
    'The plan or the rules have no such parameter.',
    'Correct the name; `parametersOf` lists them.',
  ),
  'unknown-plan': text(
    'A crosswalk or published values name a plan that is not listed.',
    'List it, or give a report of it.',
  ),
  'unknown-rule': text('The rule set has no such rule.', 'Correct the id.'),
  'unknown-slug': text(
    'A crosswalk or a trend names a slug that nothing has.',
    'Correct it; one that is near is suggested.',
  ),
  'unknown-table': text('There is no such fact table.', 'Correct the name; `tableNames` lists them.'),
  'unknown-unit': text('The report or statement has no such unit.', 'Ask for one of `units`.'),
  'unknown-value': text(
    'A column has a list of values, and this is none of them.',
    'Use one of those in the message.',
  ),
  'unreadable-file': text(
    'A CSV file cannot be read: it is a folder, or reading is not permitted.',
    'See that it is a file and that you may read it.',
  ),
  'unreadable-unit': text(
    'A row of `units` cannot be read, when money is counted.',
    'Correct it: without the unit every pot would be shared wrongly.',
  ),
  'value-of-wrong-type': text(
    'An operation reads a value of the row that has another type than it takes.',
    'Name a column of the type in the message.',
  ),
  'values-of-different-types': text(
    '`firstKnown` was given values of several types.',
    'Name columns of one type.',
  ),
  'wrong-shape': text(
    'A part of a plan file is something else than it should be.',
    'Write it as `planJsonSchema()` says.',
  ),
};

/** Of {@link CodeNotationError}, by code. */
export const notationTexts: Readonly<Record<string, ErrorText>> = {
  empty: text('Nothing stands between two commas, or at all.', 'Write a code, or leave the set out.'),
  'ambiguous-category': text(
    '`E1` is less than a category: it may be E10–E19 or a slip.',
    'Write the range: `E10-E14`.',
  ),
  'not-a-category': text('It is no category of ICD-10-SE.', 'Write a letter and two digits: `I10`.'),
  'descending-range': text('A range ends before it begins.', 'Write the lower end first.'),
  'bad-character': text(
    'A character that no code of the classification has.',
    'Take it away; the caret shows it.',
  ),
  'bad-class': text(
    'Brackets are not closed, or hold something that is no digit, letter or range.',
    'Write `[1-4]` or `[AB]`.',
  ),
  'not-an-atc-level': text(
    'It is no level of ATC: 1, 3, 4, 5 or 7 characters.',
    'Write `A10`, `A10B` … `A10BA02`.',
  ),
};
