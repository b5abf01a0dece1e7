import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MeasuredKind } from '../../results/measure.ts';
import {
  asKnown,
  changeNamed,
  changesToName,
  explains,
  isLate,
  isOfDays,
  keptRecords,
  movesOf,
  mustHaveChanged,
  partOf,
  recordDisputed,
  recordIn,
  region,
} from './rules.ts';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
type Counted = Parameters<typeof keptRecords>[0][number];
const record = (number: number, value = 1, more: Partial<Counted> = {}): Counted => ({
  ...{ kind: 'gathering', pageId: id(number), label: `Event ${number}`, jurisdiction: 'RS', value },
  ...more,
});
const named = (number: number) => `gathering.${id(number)}`;

describe('What a dispute refuses', () => {
  const kept = keptRecords([record(1), record(2, 1, { kind: 'organisation', label: null })]);
  it('a record that is not counted, also one that the person may not know', () => {
    for (const typed of [named(3), `organisation.${id(2)}`, 'organisation.', 'x'])
      expect(() => recordDisputed(kept, { claim: 'number', record: typed })).toThrow(
        'dispute_record_unknown',
      );
  });

  it('a claim that does not fit what is disputed', () => {
    expect(() => recordDisputed(kept, { claim: 'not_counted', record: '' })).toThrow(
      'dispute_claim_of_value',
    );
    expect(() => recordDisputed(kept, { claim: 'missing', record: named(1) })).toThrow(
      'dispute_claim_of_record',
    );
    expect(recordDisputed(kept, { claim: 'not_counted', record: named(1) })).toMatchObject({ id: id(1) });
    expect(recordDisputed(kept, { claim: 'missing', record: '' })).toBeNull();
  });

  it('an answer that names a change where nothing moved, or another one than what moved', () => {
    const still = { before: 2, now: 2, moves: [], of: null };
    expect(() => mustHaveChanged(still)).toThrow('dispute_nothing_changed');
    expect(() => changeNamed(still, 'value')).toThrow('dispute_nothing_changed');
    expect(() => mustHaveChanged({ ...still, now: null })).toThrow('dispute_nothing_changed');
    const moves = movesOf(keptRecords([record(1), record(2)]), [record(1)]);
    const moved = { before: 2, now: 1, moves, of: null };
    expect(changesToName(moved)).toEqual([named(2), 'value']);
    expect(() => changeNamed(moved, named(1))).toThrow('dispute_change_unknown');
    expect(changeNamed(moved, named(2))).toEqual({ kind: 'gathering', id: id(2) });
    expect(changeNamed(moved, 'value')).toEqual({ kind: 'value', id: null });
  });

  it('another record than the disputed one as the change of it', () => {
    const moves = movesOf(keptRecords([record(1), record(2)]), [record(1)]);
    const ofFirst = { before: 2, now: 1, moves, of: named(1) };
    expect(changesToName(ofFirst)).toEqual(['value']);
    expect(() => changeNamed(ofFirst, named(2))).toThrow('dispute_change_unknown');
    expect(changesToName({ ...ofFirst, of: named(2) })).toEqual([named(2), 'value']);
    expect(changesToName({ ...ofFirst, before: null })).toEqual([]);
  });

  it('to say from what to what, where the named record is not all of the difference', () => {
    const moves = movesOf(keptRecords([record(1), record(2)]), [record(1), record(3)]);
    const changes = { before: 2, now: 2, moves, of: null };
    expect(explains(changes, named(2))).toBe(false);
    expect(explains({ ...changes, now: 1 }, named(2))).toBe(true);
    expect(explains({ ...changes, now: 1 }, 'value')).toBe(false);
    expect(explains({ ...changes, now: null }, named(2))).toBe(false);
  });

  it('what is typed in place of a record', () => {
    expect(recordIn('')).toBeUndefined();
    expect(recordIn(`gathering.${id(1)}.more`)).toBeUndefined();
    expect(recordIn(named(1))).toEqual({ kind: 'gathering', id: id(1) });
  });
});

describe('What moved since a dispute', () => {
  it('is compared page by page, so that no person is kept', () => {
    const people = [record(1, 1, { kind: 'trainee' }), record(1, 1, { kind: 'trainee' })];
    expect(keptRecords(people)).toEqual([{ kind: 'trainee', id: id(1), value: 2 }]);
    expect(movesOf(keptRecords(people), people.slice(1))).toEqual([
      { kind: 'trainee', id: id(1), label: 'Event 1', before: 2, now: 1 },
    ]);
  });

  it('says of no kind that one came or went where one of the two readers could not know all of them', () => {
    const known = record(1, 1, { kind: 'organisation' });
    const hidden = { ...known, label: null };
    expect(movesOf(keptRecords([hidden]), [known])).toEqual([]);
    expect(movesOf(keptRecords([known]), [hidden])).toEqual([]);
    expect(movesOf(keptRecords([hidden, record(2)]), [known])).toMatchObject([{ id: id(2), now: 0 }]);
  });

  it('never names a kept record that this reader may not know, also once it left the value', () => {
    const kept = keptRecords([record(1, 1, { kind: 'sub_grant' }), record(2, 1, { kind: 'sub_grant' })]);
    const isKnown = ({ id: one }: { id: string }) => one !== id(1);
    expect(movesOf(asKnown(kept, isKnown), [record(2, 1, { kind: 'sub_grant' })])).toEqual([]);
    expect(
      movesOf(
        asKnown(kept, () => true),
        [record(2, 1, { kind: 'sub_grant' })],
      ),
    ).toMatchObject([{ id: id(1), now: 0 }]);
  });

  const records = fc.array(
    fc.record({
      kind: fc.constantFrom<MeasuredKind>('gathering', 'organisation', 'report_value'),
      pageId: fc.integer({ min: 1, max: 6 }).map(id),
      label: fc.option(fc.constant('A record'), { freq: 4 }),
      jurisdiction: fc.constantFrom('RS', 'AL', null),
      value: fc.integer({ min: 1, max: 9 }),
    }),
    { maxLength: 12 },
  );
  it('is nothing where nothing moved, and sums to the difference where all is known', () => {
    fc.assert(
      fc.property(records, records, (before, after) => {
        expect(movesOf(keptRecords(before), before)).toEqual([]);
        const known = (some: typeof before) => some.map((one) => ({ ...one, label: 'A record' }));
        const sum = (some: readonly { value: number }[]) => some.reduce((all, { value }) => all + value, 0);
        const moves = movesOf(keptRecords(known(before)), known(after));
        expect(moves.reduce((all, move) => all + move.now - move.before, 0)).toBe(sum(after) - sum(before));
        expect(moves.every((move) => move.now !== move.before)).toBe(true);
      }),
    );
  });

  it('is measured in parts that sum to the value', () => {
    fc.assert(
      fc.property(records, (some) => {
        const value = some.reduce((all, one) => all + one.value, 0);
        const measured = {
          value,
          records: some.map((one) => ({ ...one, id: one.pageId, on: '2026-03-10' })),
        };
        const parts = ['RS', 'AL', region].map((place) => partOf(measured, place).value);
        expect(parts.reduce((all, part) => all + part, 0)).toBe(partOf(measured, null).value);
      }),
    );
  });

  it('is late when its day is over and there is no answer', () => {
    const dispute = { state: 'open', dueOn: '2026-12-05' };
    expect(isLate(dispute, '2026-12-05')).toBe(false);
    expect(isLate(dispute, '2026-12-06')).toBe(true);
    expect(isLate({ ...dispute, state: 'kept' }, '2026-12-06')).toBe(false);
  });

  it('concerns a report when the days of the value touch those of the report', () => {
    const report = { startsOn: '2026-03-01', endsOn: '2026-05-31' };
    expect(isOfDays({ from: null, to: '2026-11-25' }, report)).toBe(true);
    expect(isOfDays({ from: '2026-05-31', to: '2026-06-30' }, report)).toBe(true);
    expect(isOfDays({ from: '2026-06-01', to: '2026-06-30' }, report)).toBe(false);
    expect(isOfDays({ from: null, to: '2026-02-28' }, report)).toBe(false);
  });
});
