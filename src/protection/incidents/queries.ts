import { sql } from 'kysely';
import type { PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type {
  ActCode,
  consequences,
  credibilities,
  dangers,
  directions,
  GroupCode,
  IncidentKind,
  IndicatorAnswer,
  IndicatorCode,
  means,
  mechanismCodes,
  partsOfDay,
  perpetrators,
  placeKinds,
  priceBands,
  reliabilities,
  StandingCode,
  sourceKinds,
  standingReasons,
} from './codes.ts';
import type { People } from './rules/people.ts';
import type { Range } from './rules/units.ts';
import type { IncidentState } from './workflow.ts';

export type Act = {
  readonly code: ActCode;
  readonly perpetrator: (typeof perpetrators)[number];
  /** How many did it; null where it is not known. */
  readonly doneBy: Range | null;
  /** In person-events. */
  readonly hurt: Range;
  readonly consequence: (typeof consequences)[number];
};
/** How people travelled; `told` in person-events. */
export type Travelled = {
  readonly means: readonly (typeof means)[number][];
  readonly dangers: readonly (typeof dangers)[number][];
  readonly price: (typeof priceBands)[number] | null;
  readonly told: Range;
};
export type Source = {
  readonly kind: (typeof sourceKinds)[number];
  /** At least so many that do not know of each other. */
  readonly independent: number;
  readonly reliability: (typeof reliabilities)[number];
  readonly credibility: (typeof credibilities)[number];
  readonly month: string;
  readonly mayCount: boolean;
};

export type IncidentRow = {
  readonly id: string;
  readonly actionId: string;
  readonly organisationId: string;
  readonly writerId: string;
  /** Who wrote what nobody has checked yet; the database keeps it. */
  readonly writers: readonly string[];
  readonly state: IncidentState;
  readonly version: number;
  readonly writtenOn: PlainDate;
  readonly recordedOn: PlainDate | null;
  readonly kind: IncidentKind | null;
  readonly note: string | null;
  readonly filesKept: boolean;
  readonly people: People | null;
  readonly groups: readonly GroupCode[];
  readonly jurisdiction: string | null;
  readonly border: string | null;
  readonly placeKind: (typeof placeKinds)[number] | null;
  readonly direction: (typeof directions)[number] | null;
  readonly partOfDay: (typeof partsOfDay)[number] | null;
  readonly fromOn: PlainDate | null;
  readonly toOn: PlainDate | null;
  readonly indicators: Readonly<Record<IndicatorCode, IndicatorAnswer>> | null;
  readonly mechanism: (typeof mechanismCodes)[number] | null;
  /** Null where nobody told of it. */
  readonly route: Travelled | null;
  /** Whether all sources agreed to be counted, once retention took the sources. */
  readonly mayCount: boolean | null;
  readonly standing: StandingCode;
  readonly standingReason: (typeof standingReasons)[number] | null;
  readonly checkerId: string | null;
  readonly checkedOn: PlainDate | null;
  readonly acts: readonly Act[];
  readonly sources: readonly Source[];
};

/** Row-level security leaves those of one's organisation and places; recent ones and drafts to their writer alone. */
const incidents = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('incidents.incident as i')
    .select([
      ...([
        'i.id',
        'i.actionId',
        'i.organisationId',
        'i.writerId',
        'i.writers',
        'i.version',
        'i.writtenOn',
      ] as const),
      ...(['i.recordedOn', 'i.note', 'i.filesKept', 'i.jurisdiction', 'i.border', 'i.fromOn'] as const),
      ...(['i.toOn', 'i.checkerId', 'i.checkedOn', 'i.mayCount'] as const),
      sql<IncidentState>`i.state`.as('state'),
      sql<IncidentRow['kind']>`i.kind`.as('kind'),
      sql<IncidentRow['people']>`i.people`.as('people'),
      sql<IncidentRow['groups']>`i.groups`.as('groups'),
      sql<IncidentRow['placeKind']>`i.place_kind`.as('placeKind'),
      sql<IncidentRow['direction']>`i.direction`.as('direction'),
      sql<IncidentRow['partOfDay']>`i.part_of_day`.as('partOfDay'),
      sql<IncidentRow['indicators']>`i.indicators`.as('indicators'),
      sql<IncidentRow['mechanism']>`i.mechanism`.as('mechanism'),
      sql<IncidentRow['route']>`i.route`.as('route'),
      sql<StandingCode>`i.standing`.as('standing'),
      sql<IncidentRow['standingReason']>`i.standing_reason`.as('standingReason'),
      sql<Act[]>`coalesce((select jsonb_agg(jsonb_build_object('code', a.code, 'perpetrator', a.perpetrator,
          'doneBy', case when a.done_by_low is null then null else jsonb_build_object('low', a.done_by_low, 'high', a.done_by_high) end,
          'hurt', jsonb_build_object('low', a.hurt_low, 'high', a.hurt_high), 'consequence', a.consequence) order by a.position)
        from incidents.act a where a.incident_id = i.id), '[]')`.as('acts'),
      sql<
        Source[]
      >`coalesce((select jsonb_agg(jsonb_build_object('kind', s.kind, 'independent', s.independent, 'reliability', s.reliability,
          'credibility', s.credibility, 'month', s.heard_month, 'mayCount', s.may_count) order by s.position)
        from incidents.source s where s.incident_id = i.id), '[]')`.as('sources'),
    ])
    .where('i.actionId', '=', actionId);

/** What a list is narrowed to: codes, and a half-year by its first day. */
export type IncidentFilter = {
  readonly kind?: IncidentKind | undefined;
  readonly standing?: StandingCode | undefined;
  readonly jurisdiction?: string | undefined;
  readonly from?: PlainDate | undefined;
  readonly until?: PlainDate | undefined;
  /** The last incident of the page before: its id, since an address holds no date of an incident. */
  readonly after?: string | undefined;
  readonly limit: number;
};

/** One's own organisation's, the latest first; drafts before all else, and nothing withdrawn. */
export async function listOwnIncidents(
  tx: Tx,
  actionId: string,
  { kind, standing, jurisdiction, from, until, after, limit }: IncidentFilter,
): Promise<IncidentRow[]> {
  let query = incidents(tx, actionId).where('i.state', '<>', 'withdrawn');
  if (kind) query = query.where('i.kind', '=', kind);
  if (standing) query = query.where('i.standing', '=', standing).where('i.state', '=', 'recorded');
  if (jurisdiction) query = query.where('i.jurisdiction', '=', jurisdiction);
  if (from) query = query.where('i.toOn', '>=', from);
  if (until) query = query.where('i.toOn', '<=', until);
  if (after)
    query = query.where(
      sql<boolean>`(${placeOf('i')}) > (select ${placeOf('l')} from incidents.incident l where l.id = ${after}::uuid)`,
    );
  return query.orderBy(placeOf('i')).limit(limit).execute();
}

/** Where a row is in the list: drafts first, then the latest last date. */
const placeOf = (row: 'i' | 'l') =>
  sql`${sql.ref(`${row}.state`)} = 'recorded', coalesce(date '2000-01-01' - ${sql.ref(`${row}.toOn`)}, 0), ${sql.ref(`${row}.id`)}`;

export async function findIncident(tx: Tx, actionId: string, id: string): Promise<IncidentRow | undefined> {
  return incidents(tx, actionId).where('i.id', '=', id).executeTakeFirst();
}

/** The same, held until the transaction ends. */
export async function lockIncident(tx: Tx, actionId: string, id: string): Promise<IncidentRow | undefined> {
  await tx
    .selectFrom('incidents.incident')
    .select('id')
    .where('id', '=', id)
    .where('actionId', '=', actionId)
    .forUpdate()
    .execute();
  return findIncident(tx, actionId, id);
}

/** The jurisdictions in which the person at work records incidents. */
export async function listMonitoredPlaces(tx: Tx, actionId: string): Promise<string[]> {
  const { rows } = await sql<{ places: string[] }>`
    select protection.jurisdictions_of_duty(${actionId}::uuid, 'monitor') as places`.execute(tx);
  return rows[0]!.places.toSorted();
}

/** The organisation into which this one was merged; undefined where it stands for itself. */
export async function findKept(tx: Tx, organisationId: string): Promise<{ name: string } | undefined> {
  return tx
    .selectFrom('protection.organisation as own')
    .innerJoin('protection.organisation as kept', 'kept.id', 'own.mergedInto')
    .select(sql<string>`kept.name`.as('name'))
    .where('own.id', '=', organisationId)
    .executeTakeFirst();
}
