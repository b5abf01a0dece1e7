import type { NotNull } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { Multilingual } from '../../platform/language/language.ts';
import type { Tx } from '../../platform/work.ts';
import type { Area, Binding, InstrumentKind, InstrumentStatus } from '../schema.ts';

export type PublishedStandard = {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly area: Area;
  readonly title: Multilingual;
  readonly statement: Multilingual;
};
const standardColumns = ['id', 'key', 'version', 'area', 'title', 'statement'] as const;

export async function listPublishedStandards(tx: Tx, actionId: string): Promise<PublishedStandard[]> {
  return tx
    .selectFrom('published.matrixStandard')
    .select(standardColumns)
    .where('actionId', '=', actionId)
    .orderBy('position')
    .orderBy('id')
    .execute();
}
export async function findPublishedStandard(
  tx: Tx,
  actionId: string,
  id: string,
): Promise<PublishedStandard | undefined> {
  return tx
    .selectFrom('published.matrixStandard')
    .select(standardColumns)
    .where('actionId', '=', actionId)
    .where('id', '=', id)
    .executeTakeFirst();
}

export type PublishedProvision = {
  readonly id: string;
  readonly standardId: string;
  readonly key: string;
  readonly article: string;
  readonly summary: string;
  readonly area: Area;
  readonly seenInSource: boolean;
  readonly verifiedOn: PlainDate | null;
  readonly instrumentId: string;
  readonly instrument: string;
  readonly status: InstrumentStatus;
  /** A person worded it here; otherwise it came from the Action's file, which names its sources. */
  readonly recorded: boolean;
};
/** The provisions of all standards as they read now, in the order of the standards. */
export async function listPublishedProvisions(
  tx: Tx,
  actionId: string,
  of: { standardId?: string; instrumentId?: string } = {},
): Promise<PublishedProvision[]> {
  return tx
    .selectFrom('published.matrixStandard as standard')
    .innerJoin('published.matrixStandardProvision as gathered', (join) =>
      join.onRef('gathered.standardId', '=', 'standard.id').onRef('gathered.number', '=', 'standard.version'),
    )
    .innerJoin('published.matrixProvision as provision', 'provision.id', 'gathered.provisionId')
    .innerJoin('published.matrixInstrument as instrument', 'instrument.id', 'provision.instrumentId')
    .select([
      'provision.id',
      'standard.id as standardId',
      'provision.key',
      'provision.article',
      'provision.summary',
    ])
    .select(['provision.area', 'provision.seenInSource', 'provision.verifiedOn', 'provision.instrumentId'])
    .select(['instrument.shortName as instrument', 'instrument.status', 'provision.recorded'])
    .where('standard.actionId', '=', actionId)
    .$if(of.standardId !== undefined, (all) => all.where('standard.id', '=', of.standardId!))
    .$if(of.instrumentId !== undefined, (all) => all.where('instrument.id', '=', of.instrumentId!))
    .orderBy('standard.position')
    .orderBy('gathered.position')
    .$narrowType<{ summary: NotNull; recorded: NotNull }>()
    .execute();
}

export type PublishedProvisionWording = {
  readonly provisionId: string;
  readonly article: string;
  readonly summary: string;
  readonly seenInSource: boolean;
  readonly verifiedOn: PlainDate | null;
  readonly replacedAt: Instant;
};
/** What was said of these provisions before, provision by provision, the latest first. */
export async function listPublishedProvisionWordings(
  tx: Tx,
  provisions: readonly { readonly id: string }[],
): Promise<PublishedProvisionWording[]> {
  if (provisions.length === 0) return [];
  const ids = [...new Set(provisions.map(({ id }) => id))];
  const found = await tx
    .selectFrom('published.matrixProvisionWording')
    .select(['provisionId', 'article', 'summary', 'seenInSource', 'verifiedOn', 'replacedAt'])
    .where('provisionId', 'in', ids)
    .orderBy('number', 'desc')
    .$narrowType<{ summary: NotNull }>()
    .execute();
  return ids.flatMap((id) => found.filter(({ provisionId }) => provisionId === id));
}

export type PublishedWording = {
  readonly number: number;
  readonly title: Multilingual;
  readonly statement: Multilingual;
  readonly reason: string;
  readonly changedAt: Instant;
};
export async function listPublishedWordings(tx: Tx, standardId: string): Promise<PublishedWording[]> {
  return tx
    .selectFrom('published.matrixStandardVersion')
    .select(['number', 'title', 'statement', 'reason', 'changedAt'])
    .where('standardId', '=', standardId)
    .orderBy('number', 'desc')
    .execute();
}

export type PublishedBinding = {
  readonly instrumentId: string;
  readonly instrument: string;
  readonly jurisdiction: string;
  readonly binding: Binding;
  readonly since: PlainDate | null;
  readonly source: string;
  readonly verified: boolean;
};
/** What these instruments are to each jurisdiction. */
export async function listPublishedBindings(
  tx: Tx,
  instrumentIds: readonly string[],
): Promise<PublishedBinding[]> {
  if (instrumentIds.length === 0) return [];
  return tx
    .selectFrom('published.matrixInstrumentBinding as binding')
    .innerJoin('published.matrixInstrument as instrument', 'instrument.id', 'binding.instrumentId')
    .select(['binding.instrumentId', 'instrument.shortName as instrument', 'binding.jurisdiction'])
    .select(['binding.binding', 'binding.since', 'binding.source', 'binding.verified'])
    .where('binding.instrumentId', 'in', [...instrumentIds])
    .orderBy('instrument.position')
    .execute();
}

export type PublishedInstrument = {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: InstrumentKind;
  readonly status: InstrumentStatus;
  readonly celex: string | null;
  readonly eli: string | null;
  readonly ecli: string | null;
  readonly symbol: string;
  readonly url: string | null;
  readonly validFrom: PlainDate | null;
  readonly validTo: PlainDate | null;
  readonly note: string;
  readonly checkedOn: PlainDate;
};
export async function findPublishedInstrument(
  tx: Tx,
  actionId: string,
  id: string,
): Promise<PublishedInstrument | undefined> {
  return tx
    .selectFrom('published.matrixInstrument')
    .select(['id', 'name', 'shortName', 'kind', 'status', 'celex', 'eli', 'ecli', 'symbol', 'url'])
    .select(['validFrom', 'validTo', 'note', 'checkedOn'])
    .where('actionId', '=', actionId)
    .where('id', '=', id)
    .executeTakeFirst();
}

export type PublishedName = {
  readonly name: string;
  readonly shortName: string;
  readonly kind: InstrumentKind;
  readonly replacedAt: Instant;
};
/** What an instrument was called before, the latest first. */
export async function listPublishedNames(tx: Tx, instrumentId: string): Promise<PublishedName[]> {
  return tx
    .selectFrom('published.matrixInstrumentName')
    .select(['name', 'shortName', 'kind', 'replacedAt'])
    .where('instrumentId', '=', instrumentId)
    .orderBy('number', 'desc')
    .$narrowType<{ kind: PublishedName['kind'] }>()
    .execute();
}
