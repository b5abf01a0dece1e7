import { describe, expect, it } from 'vitest';
import { rolledBack } from '../../../tests/support/database.ts';
import { castWithHeadings } from '../budget/testing.ts';
import { getContract, listContracts } from './queries.ts';
import { recordContract } from './record-contract.ts';
import { unknownContract } from './rules.ts';
import { contractForm } from './schema.ts';

const form = {
  ...{ number: 'T-1', startsOn: '2026-01-01', endsOn: '2027-12-31', totalMinor: 100, contributionMinor: 90 },
  ...{ transferPercent: 15, warningPercent: 80, reportDays: 60, reason: 'The signed contract.' },
};

describe('entering the contract', () => {
  it('is refused to everyone but the programme manager, and without a change', () =>
    rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      for (const actor of [cast.besa, cast.elira, cast.fatos, cast.goran, cast.ivo])
        await expect(recordContract(cast.work(actor), form)).rejects.toThrow('not_permitted');
      await recordContract(cast.work(cast.ana), form);
      await expect(recordContract(cast.work(cast.ana), form)).rejects.toThrow('contract_unchanged');
    }));

  it('keeps every version with its reason; until the first the proposals hold', () =>
    rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      expect(await getContract(tx, cast.actionId)).toEqual(unknownContract);
      await recordContract(cast.work(cast.ana), form);
      const work = { ...cast.work(cast.ana), now: '2026-11-25T13:00:00.000Z' };
      await recordContract(work, { ...form, endsOn: '2028-03-31', reason: 'Addendum 1.' });
      expect((await getContract(tx, cast.actionId)).endsOn).toBe('2028-03-31');
      const versions = await listContracts(tx, cast.actionId);
      expect(versions.map(({ reason }) => reason)).toEqual(['Addendum 1.', 'The signed contract.']);
    }));

  it('The contact person is typed once, and a change of it is a version like any other', () =>
    rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      await recordContract(cast.work(cast.ana), { ...form, contactPerson: 'Ada Adić, director' });
      const work = { ...cast.work(cast.ana), now: '2026-11-25T13:00:00.000Z' };
      await recordContract(work, { ...form, contactPerson: 'Bea Beić, director', reason: 'A new director.' });
      const versions = await listContracts(tx, cast.actionId);
      expect(versions.map(({ contactPerson }) => contactPerson)).toEqual([
        'Bea Beić, director',
        'Ada Adić, director',
      ]);
    }));

  it('The form refuses an end before the start and a contribution above the total', () => {
    const typed = { transfer_percent: '25', warning_percent: '90', report_days: '60', reason: 'So.' };
    const paths = (more: object) =>
      contractForm.safeParse({ ...typed, ...more }).error?.issues.map(({ path }) => path[0]) ?? [];
    expect(paths({})).toEqual([]);
    expect(paths({ starts_on: '2026-02-01', ends_on: '2026-01-01' })).toEqual(['ends_on']);
    expect(paths({ total: '10', contribution: '11' })).toEqual(['contribution']);
    expect(paths({ contribution: '11' })).toEqual(['contribution']);
    expect(paths({ total: 'much' })).toEqual(['total']);
  });
});
