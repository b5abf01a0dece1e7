import { expect, it } from 'vitest';
import { money } from '../../platform/money.ts';
import { isTime, tasksAbout } from './rules-tasks.ts';

const left = (minor: number) => ({
  ordered: money(1000, 'EUR'),
  paid: money(1000 - minor, 'EUR'),
  left: money(minor, 'EUR'),
  over: money(0, 'EUR'),
  committedMinor: minor,
});
const open = {
  ...{ state: 'open' as const, expectedEnd: '2026-12-10', amountMinor: 1000 },
  ...{ paidOn: null, standing: left(1000), valuedOn: '2026-11-02', hasFiles: false },
};
const around = { actionEndsOn: '2027-06-30', reportAbove: 1000 };

it('A contract is ended when it should be over, also after the Action; where it does not say, with the Action', () => {
  expect(tasksAbout(open, around)).toEqual([{ kind: 'end', dueOn: '2026-12-10' }]);
  expect(tasksAbout({ ...open, expectedEnd: null }, around)).toEqual([{ kind: 'end', dueOn: '2027-06-30' }]);
  expect(tasksAbout(open, { ...around, actionEndsOn: '2026-12-01' })).toEqual([
    { kind: 'end', dueOn: '2026-12-10' },
  ]);
  expect(tasksAbout({ ...open, expectedEnd: null }, { ...around, actionEndsOn: null })).toEqual([]);
});

it('One that is paid in full is ended within a month of when its last payment was recorded; cents that rounding leaves do not matter', () => {
  const paid = { ...open, paidOn: '2026-11-20', standing: left(0) };
  expect(tasksAbout(paid, around)).toEqual([{ kind: 'paid', dueOn: '2026-12-20' }]);
  expect(tasksAbout({ ...paid, standing: left(5) }, around)).toMatchObject([{ kind: 'paid' }]);
  expect(tasksAbout({ ...paid, standing: left(6) }, around)).toMatchObject([{ kind: 'end' }]);
  expect(tasksAbout({ ...paid, paidOn: null }, around)).toMatchObject([{ kind: 'end' }]);
});

it('Of an ended contract nothing is asked but its files, where the report lists it; of a withdrawn one nothing', () => {
  const large = { ...open, state: 'ended' as const, amountMinor: 1001 };
  expect(tasksAbout(large, around)).toEqual([{ kind: 'files', dueOn: '2026-12-02' }]);
  expect(tasksAbout({ ...large, amountMinor: 1000 }, around)).toEqual([]);
  expect(tasksAbout({ ...large, hasFiles: true }, around)).toEqual([]);
  expect(tasksAbout(large, { ...around, reportAbove: undefined })).toEqual([]);
  expect(tasksAbout({ ...large, state: 'withdrawn' }, around)).toEqual([]);
});

it('It is ended from two weeks before its day', () => {
  expect(isTime({ kind: 'end', dueOn: '2026-12-15' }, '2026-12-01')).toBe(true);
  expect(isTime({ kind: 'end', dueOn: '2026-12-16' }, '2026-12-01')).toBe(false);
  expect(isTime({ kind: 'paid', dueOn: '2026-12-30' }, '2026-12-01')).toBe(true);
});
