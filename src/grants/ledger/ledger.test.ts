import { expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { buildOffer } from '../reserve/testing.ts';
import { buildAgreement, buildApprovedReport, buildPaid } from '../testing.ts';
import { ledgersBy } from './ledger-view.ts';
import { ledgerReach } from './permissions.ts';
import { listEntries, listLedgerLots } from './queries.ts';
import { dimensions } from './rules.ts';

it(
  'The ledger sums awards and offers, agreements, payments and what was accepted, by each dimension, and says what is free',
  staged(async (cast) => {
    const { instalments, periods } = await buildAgreement(cast);
    await buildPaid(cast, instalments[0]!);
    await buildApprovedReport(cast, periods[0]!, { originalMinor: 1_200_00 });
    await buildOffer(cast);
    const read = {
      lots: await listLedgerLots(tables(cast), cast.actionId, 'all'),
      entries: await listEntries(tables(cast), cast.actionId, 'all', '2026-03-02'),
    };
    const sums = {
      committed: 10_000_00,
      contracted: 5_000_00,
      paid: 3_000_00,
      accepted: 1_200_00,
      unaccounted: 1_800_00,
    };
    for (const by of dimensions) {
      const [ledger] = ledgersBy(languageOf('en'), by, read);
      expect(ledger!.total).toMatchObject(sums);
    }
    const [lots] = ledgersBy(languageOf('en'), 'lot', read);
    expect(lots!.total).toMatchObject({ envelopeMinor: 25_000_00, freeMinor: 15_000_00 });
    // A call and a partner have what their lots have.
    for (const by of ['call', 'partner'] as const) {
      const [own] = ledgersBy(languageOf('en'), by, read);
      expect(own!.rows.map(({ committed, paid }) => [committed, paid]).toSorted()).toContainEqual([
        own!.rows.length === 1 ? 10_000_00 : 5_000_00,
        3_000_00,
      ]);
      expect(own!.total).toMatchObject({ envelopeMinor: 25_000_00, freeMinor: 15_000_00 });
      expect(own!.rows.reduce((sum, { freeMinor = 0 }) => sum + freeMinor, 0)).toBe(15_000_00);
    }
    const [years] = ledgersBy(languageOf('en'), 'year', read);
    expect(years!.rows.map(({ name, accepted }) => [name, accepted])).toEqual([
      ['2026', 0],
      ['2027', 1_200_00],
    ]);
    // The officer of another partner sums that partner's alone.
    const foreign = { partnerId: cast.foreign.organisations.partner, bounds: [null] };
    expect(await listEntries(tables(cast), cast.actionId, foreign, '2026-03-02')).toEqual([]);
    // A sum of all would tell a programme manager the amount of a sub-grant that only others may know.
    expect(ledgerReach(cast.foreign.ana, false)).toEqual(foreign);
    expect(ledgerReach(cast.ana, true)).toBe('all');
  }),
);
