import { dayIn } from '../../platform/dates.ts';
import type { Context } from '../../platform/http/route.ts';
import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import { zone } from '../../platform/zone.ts';
import { ledgerReach } from './permissions.ts';
import { knowsProtected, type LedgerLot, listEntries, listLedgerLots } from './queries.ts';
import { type Dimension, type Entry, type LedgerRow, ledgerOf } from './rules.ts';

/** A row of the ledger as it is shown; a lot has its envelope and what of it is free. */
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
    const shown = by === 'lot' ? own.map((lot) => rowOfLot(language, lot, rows)) : rows.map(named);
    const all: ShownRow = { ...total, name: language.t('grants.ledger.total') };
    return {
      by,
      currency,
      rows: shown,
      total: by === 'lot' ? { ...all, envelopeMinor: envelope, freeMinor: envelope - total.committed } : all,
    };
  });

  function named(row: LedgerRow): ShownRow {
    const { t, locale } = language;
    if (by === 'jurisdiction' && row.key) return { ...row, name: jurisdictionName(row.key as 'AL', locale) };
    return { ...row, name: row.key || t('grants.ledger.protected') };
  }
}

function rowOfLot({ locale }: Language, lot: LedgerLot, rows: readonly LedgerRow[]): ShownRow {
  const row = rows.find(({ key }) => key === lot.id) ?? ledgerOf([], 'lot').total;
  const name = `${lot.callNumber} · ${lot.number}. ${inLanguage(lot.title, locale)}`;
  const { envelopeMinor } = lot;
  return { ...row, key: lot.id, name, envelopeMinor, freeMinor: envelopeMinor - row.committed };
}
