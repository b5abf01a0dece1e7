import { sql } from 'kysely';
import type { Instant, PlainDate } from '../platform/dates.ts';
import type { Locale } from '../platform/language/language.ts';
import type { Titled } from '../platform/language/written-for.ts';
import { problem } from '../platform/problem.ts';
import type { Tx } from '../platform/work.ts';
import { type Approval, type EventState, stateOfEvent } from './approval/queries-state.ts';
import type { Attendance, GatheringFilter, GatheringKind, GatheringScope, PlaceAudience } from './schema.ts';

/** `language`: of its title and of what it offers; `titles`: in other languages. */
export type Gathering = Titled & {
  readonly id: string;
  readonly kind: GatheringKind;
  readonly scope: GatheringScope;
  /** The host, under the name that permissions know it by. */
  readonly partnerId: string;
  readonly hostName: string;
  readonly jurisdiction: string | null;
  readonly place: string;
  readonly placeFor: PlaceAudience;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly otherWomen: number;
  readonly otherMen: number;
  /** Who did not say a sex, among those of no organisation: only a list of names counts them. */
  readonly otherUnsaid: number;
  /** Null is a draft, which nobody outside sees. */
  readonly publishedAt: Instant | null;
  readonly withdrawnAt: Instant | null;
  readonly withdrawnReason: string | null;
  /** Where it is on its way to the public. */
  readonly state: EventState;
  /** Whether another person was asked to agree to it, who, by whom, and what they decided. */
  readonly approval: Approval;
  readonly approverId: string | null;
  readonly approvalAskedBy: string | null;
  readonly approvalAskedAt: Instant | null;
  readonly approvalDecidedAt: Instant | null;
  readonly approvalReason: string;
  readonly version: number;
};

/** The titles of an event in other languages than its own, by language. */
const titlesOf = sql<Titled['titles']>`coalesce((select jsonb_object_agg(t.language, t.title)
  from training.gathering_text t where t.gathering_id = gathering.id), '{}')`.as('titles');

const gatherings = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('training.gathering as gathering')
    .innerJoin('network.organisation as host', 'host.id', 'gathering.hostId')
    .select([
      'gathering.id',
      'gathering.kind',
      'gathering.scope',
      'gathering.title',
      'gathering.language',
      'gathering.hostId as partnerId',
      'host.name as hostName',
      'gathering.jurisdiction',
      'gathering.place',
      'gathering.placeFor',
      'gathering.startsOn',
      'gathering.endsOn',
      'gathering.otherWomen',
      'gathering.otherMen',
      'gathering.otherUnsaid',
      'gathering.publishedAt',
      'gathering.withdrawnAt',
      'gathering.withdrawnReason',
      'gathering.approval',
      'gathering.approverId',
      'gathering.approvalAskedBy',
      'gathering.approvalAskedAt',
      'gathering.approvalDecidedAt',
      'gathering.approvalReason',
      'gathering.version',
    ])
    .select([titlesOf, stateOfEvent.as('state')])
    .where('gathering.actionId', '=', actionId);

export async function findGathering(tx: Tx, actionId: string, id: string): Promise<Gathering | undefined> {
  return gatherings(tx, actionId).where('gathering.id', '=', id).executeTakeFirst();
}

/** The gathering, locked until the transaction ends. Throws `not_found`. */
export async function lockGathering(tx: Tx, actionId: string, id: string): Promise<Gathering> {
  await tx.selectFrom('training.gathering').select('id').where('id', '=', id).forUpdate().execute();
  const found = await findGathering(tx, actionId, id);
  if (!found) throw problem('not_found');
  return found;
}

export type GatheringRow = Gathering & {
  readonly organisations: number;
  readonly women: number;
  readonly men: number;
};

/** Gatherings with how many came, the latest or the earliest first. `after` is the last id of the page before; without a limit, all. */
export async function listGatherings(
  tx: Tx,
  actionId: string,
  { kind, scope, jurisdiction, withdrawn, sort, after }: GatheringFilter,
  limit?: number,
): Promise<GatheringRow[]> {
  const [order, beyond] = sort === 'earliest' ? (['asc', sql`>`] as const) : (['desc', sql`<`] as const);
  const own = sql`from training.attendance a where a.gathering_id = gathering.id`;
  let query = gatherings(tx, actionId)
    .select([
      sql<number>`(select count(*) ${own})`.as('organisations'),
      sql<number>`gathering.other_women + (select coalesce(sum(a.women), 0) ${own})`.as('women'),
      sql<number>`gathering.other_men + (select coalesce(sum(a.men), 0) ${own})`.as('men'),
    ])
    .where('gathering.withdrawnAt', withdrawn ? 'is not' : 'is', null);
  if (kind) query = query.where('gathering.kind', '=', kind);
  if (scope) query = query.where('gathering.scope', '=', scope);
  if (jurisdiction) query = query.where('gathering.jurisdiction', '=', jurisdiction);
  if (after)
    query = query.where(
      sql<boolean>`(gathering.starts_on, gathering.id) ${beyond}
        (select starts_on, id from training.gathering where id = ${after}::uuid)`,
    );
  return query
    .orderBy('gathering.startsOn', order)
    .orderBy('gathering.id', order)
    .$if(limit !== undefined, (all) => all.limit(limit!))
    .execute();
}

export type AttendanceRow = Attendance & {
  readonly unsaid: number;
  readonly name: string;
  readonly kind: string;
};

/** Who came, in the order of the alphabet, by the name of the organisation that was kept. */
export async function listAttendance(tx: Tx, gatheringId: string): Promise<AttendanceRow[]> {
  return tx
    .selectFrom('training.attendance as attendance')
    .innerJoin('network.organisation as alias', 'alias.id', 'attendance.organisationId')
    .innerJoin('network.organisation as organisation', (join) =>
      join.on('organisation.id', '=', sql`coalesce(alias.merged_into, alias.id)`),
    )
    .select([
      'attendance.organisationId',
      'attendance.women',
      'attendance.men',
      'attendance.unsaid',
      'organisation.name',
      'organisation.kind',
    ])
    .where('attendance.gatheringId', '=', gatheringId)
    .orderBy(sql`organisation.sort_key collate "C"`)
    .orderBy('organisation.id')
    .execute();
}

export type GatheringValues = {
  readonly kind: GatheringKind;
  readonly scope: GatheringScope;
  readonly title: string;
  readonly language?: Exclude<Locale, 'ar-XB'> | null | undefined;
  readonly hostId: string;
  readonly jurisdiction: string | null;
  readonly place: string;
  readonly placeFor: PlaceAudience;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly otherWomen: number;
  readonly otherMen: number;
};

export async function insertGathering(
  tx: Tx,
  gathering: GatheringValues & {
    id: string;
    actionId: string;
    recordedBy: string;
    createdAt: Instant;
    publishedAt?: Instant | null;
  },
): Promise<void> {
  await tx
    .insertInto('training.gathering')
    .values({ ...gathering, language: gathering.language ?? null, updatedAt: gathering.createdAt })
    .execute();
}

export async function updateGathering(
  tx: Tx,
  id: string,
  values: Partial<GatheringValues>,
  now: Instant,
): Promise<void> {
  await tx
    .updateTable('training.gathering')
    .set({ ...values, updatedAt: now, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
}

/** Since when everybody may read it; null makes it a draft again. */
export async function savePublication(tx: Tx, id: string, at: Instant | null, now: Instant): Promise<void> {
  await tx
    .updateTable('training.gathering')
    .set({ publishedAt: at, updatedAt: now, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
}

export async function saveWithdrawal(tx: Tx, id: string, reason: string, now: Instant): Promise<void> {
  await tx
    .updateTable('training.gathering')
    .set({ withdrawnAt: now, withdrawnReason: reason, updatedAt: now, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
}

/** Writes these rows over what was there for the same organisations; `gone` did not come after all. */
export async function saveAttendance(
  tx: Tx,
  gatheringId: string,
  rows: readonly Attendance[],
  gone: readonly string[] = [],
): Promise<void> {
  if (gone.length > 0)
    await tx
      .deleteFrom('training.attendance')
      .where('gatheringId', '=', gatheringId)
      .where('organisationId', 'in', [...gone])
      .execute();
  if (rows.length === 0) return;
  await tx
    .insertInto('training.attendance')
    .values(rows.map((row) => ({ gatheringId, ...row })))
    .onConflict((conflict) =>
      conflict.columns(['gatheringId', 'organisationId']).doUpdateSet(({ ref }) => ({
        women: ref('excluded.women'),
        men: ref('excluded.men'),
      })),
    )
    .execute();
}
