import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { Binding, InstrumentKind, InstrumentStatus } from '../schema.ts';
import type { InstrumentForm, NewInstrumentForm } from './schema.ts';

export type Instrument = {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: InstrumentKind;
  readonly symbol: string;
  readonly status: InstrumentStatus;
  readonly celex: string | null;
  readonly eli: string | null;
  readonly ecli: string | null;
  readonly url: string | null;
  readonly validFrom: PlainDate | null;
  readonly validTo: PlainDate | null;
  readonly successor: string;
  readonly note: string;
  readonly checkedOn: PlainDate;
  /** Who looked at it last; null where it comes from the Action's file. */
  readonly checkedBy: string | null;
  readonly updatedAt: Instant;
};
const instruments = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('matrix.instrument as i')
    .leftJoin('people.person as p', 'p.id', 'i.checkedBy')
    .select(['i.id', 'i.name', 'i.shortName', 'i.kind', 'i.status', 'i.celex', 'i.eli', 'i.ecli', 'i.url'])
    .select(['i.symbol', 'i.validFrom', 'i.validTo', 'i.successor', 'i.note', 'i.checkedOn', 'i.updatedAt'])
    .select('p.name as checkedBy')
    .where('i.actionId', '=', actionId);

export async function listInstruments(tx: Tx, actionId: string): Promise<Instrument[]> {
  return instruments(tx, actionId).orderBy('i.position').orderBy('i.id').execute();
}
export async function findInstrument(tx: Tx, actionId: string, id: string): Promise<Instrument | undefined> {
  return instruments(tx, actionId).where('i.id', '=', id).executeTakeFirst();
}
/** The instrument, locked until the transaction ends. Throws `not_found`. */
export async function lockInstrument(tx: Tx, actionId: string, id: string): Promise<Instrument> {
  await tx.selectFrom('matrix.instrument').select('id').where('id', '=', id).forUpdate().execute();
  const found = await findInstrument(tx, actionId, id);
  if (!found) throw problem('not_found');
  return found;
}

export type InstrumentBinding = {
  readonly jurisdiction: string;
  readonly binding: Binding;
  readonly since: PlainDate | null;
  readonly source: string;
};
export async function listBindings(tx: Tx, instrumentId: string): Promise<InstrumentBinding[]> {
  return tx
    .selectFrom('matrix.instrumentBinding')
    .select(['jurisdiction', 'binding', 'since', 'source'])
    .where('instrumentId', '=', instrumentId)
    .execute();
}

export type EarlierName = {
  readonly number: number;
  readonly name: string;
  readonly shortName: string;
  readonly kind: InstrumentKind;
  readonly replacedAt: Instant;
};
/** What an instrument was called before, the latest first; the database keeps it. */
export async function listEarlierNames(tx: Tx, instrumentId: string): Promise<EarlierName[]> {
  return tx
    .selectFrom('matrix.instrumentName')
    .select(['number', 'name', 'shortName', 'kind', 'replacedAt'])
    .where('instrumentId', '=', instrumentId)
    .orderBy('number', 'desc')
    .$narrowType<{ kind: EarlierName['kind'] }>()
    .execute();
}

export async function insertInstrument(
  tx: Tx,
  row: NewInstrumentForm & {
    id: string;
    actionId: string;
    checkedBy: string;
    checkedOn: PlainDate;
    updatedAt: Instant;
  },
): Promise<void> {
  await tx
    .insertInto('matrix.instrument')
    .values((given) => ({
      ...row,
      key: row.id,
      position: given
        .selectFrom('matrix.instrument')
        .select(sql<number>`coalesce(max(position) + 1, 0)`.as('next'))
        .where('actionId', '=', row.actionId),
    }))
    .execute();
}

/** Saves what is said of an instrument, and who looked at it on which day. */
export async function saveInstrument(
  tx: Tx,
  id: string,
  { instrument, bindings }: Omit<InstrumentForm, 'version'>,
  checked: { checkedBy: string; checkedOn: PlainDate; updatedAt: Instant },
): Promise<void> {
  await tx
    .updateTable('matrix.instrument')
    .set({ ...instrument, ...checked })
    .where('id', '=', id)
    .execute();
  await tx.deleteFrom('matrix.instrumentBinding').where('instrumentId', '=', id).execute();
  if (bindings.length > 0)
    await tx
      .insertInto('matrix.instrumentBinding')
      .values(bindings.map((one) => ({ ...one, instrumentId: id })))
      .execute();
}
