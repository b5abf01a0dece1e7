import { dayIn } from '../../platform/dates.ts';
import type { Context } from '../../platform/http/route.ts';
import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import { zone } from '../../platform/zone.ts';
import { ledgerReach } from './permissions.ts';
import { knowsProtected, type LedgerLot, listEntries, listLedgerLots } from './queries.ts';
import {
  type Dimension,
  type Entry,
  type Enveloped,
  hasEnvelope,
  type LedgerRow,
  ledgerOf,
} from './rules.ts';

/** A row of the ledger as it is shown; what has lots has their envelope and what of it is free. */
export type ShownRow = LedgerRow & {
  readonly name: string;
  readonly envelopeMinor?: number;
  readonly freeMinor?: number;
};
export type Ledger = {
  readonly by: Dimension;
  readonly currency: string;
  readonly rows: readonly ShownRow[];
  readonly total: ShownRow;
};

/** The lots and records of the ledger that this reader may see, read once for as many views as are wanted. */
export async function readLedger({ tx, actor, actionId, now }: Context) {
  const reach = ledgerReach(actor!, await knowsProtected(tx));
  return {
    /** Whether it holds the sub-grants of the reader's own partner alone. */
    own: reach !== 'all',
    lots: await listLedgerLots(tx, actionId, reach),
    entries: await listEntries(tx, actionId, reach, dayIn(zone, now)),
  };
}

/** The ledger by one dimension, a table for each currency. */
export function ledgersBy(
  language: Language,
  by: Dimension,
  { lots, entries }: { readonly lots: readonly LedgerLot[]; readonly entries: readonly Entry[] },
): Ledger[] {
  const currencies = [...new Set(lots.map(({ currency }) => currency))].sort();
  return currencies.map((currency) => {
    const own = lots.filter((lot) => lot.currency === currency);
    const ids = new Set(own.map(({ id }) => id));
    const { rows, total } = ledgerOf(
      entries.filter(({ lot }) => ids.has(lot)),
      by,
    );
    const envelope = own.reduce((sum, { envelopeMinor }) => sum + envelopeMinor, 0);
    const shown = hasEnvelope(by) ? rowsOfLots(language, by, own, rows) : rows.map(named);
    const all: ShownRow = { ...total, name: language.t('grants.ledger.total') };
    return {
      by,
      currency,
      rows: shown,
      total: hasEnvelope(by)
        ? { ...all, envelopeMinor: envelope, freeMinor: envelope - total.committed }
        : all,
    };
  });

  function named(row: LedgerRow): ShownRow {
    const { t, locale } = language;
    if (by === 'jurisdiction' && row.key) return { ...row, name: jurisdictionName(row.key as 'AL', locale) };
    return { ...row, name: row.key || t('grants.ledger.protected') };
  }
}

/** A row for each that has lots, in their order, also where nothing is committed yet. */
function rowsOfLots(
  { locale }: Language,
  by: Enveloped,
  lots: readonly LedgerLot[],
  rows: readonly LedgerRow[],
): ShownRow[] {
  const described = lots.map(({ id, number, callNumber, callTitle, partner, title, envelopeMinor }) => {
    const lot = { key: id, name: `${callNumber} · ${number}. ${inLanguage(title, locale)}` };
    const call = { key: callNumber, name: `${callNumber} · ${inLanguage(callTitle, locale)}` };
    return { ...{ lot, call, partner: { key: partner, name: partner } }[by], envelopeMinor };
  });
  const byKey = Map.groupBy(described, ({ key }) => key);
  return [...byKey].map(([key, own]) => {
    const row = rows.find((one) => one.key === key) ?? ledgerOf([], by).total;
    const envelopeMinor = own.reduce((sum, lot) => sum + lot.envelopeMinor, 0);
    const { name } = own[0]!;
    return { ...row, key, name, envelopeMinor, freeMinor: envelopeMinor - row.committed };
  });
}
