import fc from 'fast-check';
import { expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import type { Answers, Draft } from '../answers.ts';
import { buildForm } from '../testing.ts';
import { tagOf } from './offline-document.ts';
import { filledOf, readFilled } from './read-offline.ts';
import { unitsOf } from './units.ts';

const en = languageOf('en');
const form = buildForm();
const context = { attachments: {} };

type Row = { readonly said: string; readonly count: number };
const row = fc.record({
  said: fc.constantFrom('Talks', 'Films', 'Walks'),
  count: fc.integer({ min: 1, max: 3 }),
});
const rows = fc.array(row, { maxLength: 3 });
/** What a colleague does on the page: a row goes, two change places, one is written over, one comes. */
const change = fc.record({
  kind: fc.constantFrom('remove', 'swap', 'edit', 'add'),
  at: fc.nat({ max: 2 }),
  to: fc.nat({ max: 2 }),
  row,
});
const changes = fc.array(change, { maxLength: 3 });
/** What is typed in the file: in which field, and what. */
const typed = fc.array(fc.tuple(fc.nat(), fc.constantFrom('', '1', '2', 'Talks', 'Visits')), {
  minLength: 1,
  maxLength: 6,
});

type Change = { kind: string; at: number; to: number; row: Row };
function changed(before: readonly Row[], { kind, at, to, row: other }: Change): readonly Row[] {
  const after = [...before];
  if (kind === 'remove') after.splice(at, 1);
  if (kind === 'add' && after.length < 3) after.splice(at, 0, other);
  if (kind === 'edit' && at < after.length) after[at] = { ...after[at]!, said: other.said };
  if (kind === 'swap' && at < after.length && to < after.length)
    [after[at], after[to]] = [after[to]!, after[at]!];
  return after;
}

function draftOf(activities: readonly Row[], lines: readonly Row[]): Draft {
  const answers: Answers = {
    activity: activities.map(({ said, count }) => ({ name: said, people: count })),
    budget: {
      lines: lines.map(({ said, count }) => ({
        ...{ heading: 'travel' as const, description: said, unit: 'day' },
        ...{ unitsMilli: count * 1000, rateMinor: 100 },
      })),
    },
  };
  return { answers, raw: {} };
}

const wholeRow = (draft: Draft, path: string) => {
  const [key, number] = path.split('.');
  return unitsOf(form, draft)
    .filter((unit) => unit.path.startsWith(`${key}.${number}.`))
    .flatMap(({ parts }) => parts.map(({ value }) => value))
    .join('|')
    .replace(/^\|+$/, '');
};

it('nothing of a row that another one took the place of, or that a colleague changed, is taken without being asked', () => {
  const counts = { taken: 0, both: 0 };
  fc.assert(
    fc.property(rows, rows, changes, changes, typed, (activities, lines, ofActivities, ofLines, texts) => {
      const before = draftOf(activities, lines);
      const now = draftOf(ofActivities.reduce(changed, activities), ofLines.reduce(changed, lines));
      const fields = unitsOf(form, before).flatMap((unit) =>
        unit.parts.map((part, at) => ({ unit, tag: tagOf(unit, at), text: part.value, ticked: undefined })),
      );
      const inRows = fields.filter(({ unit }) => unit.row !== undefined);
      for (const [place, text] of texts) inRows[place % inRows.length]!.text = text;
      const read = readFilled(en, form, now, filledOf(en, form, now, fields), context);
      for (const { unit, outcome } of read) {
        const isAsItWas = wholeRow(before, unit.path) === wholeRow(now, unit.path);
        if (outcome.kind === 'taken') expect([unit.path, isAsItWas]).toEqual([unit.path, true]);
        if (outcome.kind === 'both') expect([unit.path, isAsItWas]).toEqual([unit.path, false]);
        if (outcome.kind === 'taken' || outcome.kind === 'both') counts[outcome.kind]++;
      }
    }),
    { numRuns: 200 },
  );
  expect(Math.min(counts.taken, counts.both)).toBeGreaterThan(20);
});

it('a change in the file to a line that moved up is asked about, not taken into the line that stands there now', () => {
  const [talks, films] = [
    { said: 'Talks', count: 1 },
    { said: 'Films', count: 1 },
  ];
  const before = draftOf([], [talks!, films!, { said: 'Walks', count: 1 }]);
  const now = draftOf([], [films!, { said: 'Walks', count: 1 }]);
  const controls = unitsOf(form, before).flatMap((unit) =>
    unit.parts.map(({ value }, at) => ({
      ...{ tag: tagOf(unit, at), ticked: undefined },
      text: unit.path === 'budget.1.units' ? '9' : value,
    })),
  );
  const read = readFilled(en, form, now, filledOf(en, form, now, controls), context);
  expect(read.find(({ unit }) => unit.path === 'budget.1.units')?.outcome.kind).toBe('both');
});
