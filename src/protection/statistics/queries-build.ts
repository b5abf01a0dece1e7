import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { PublishedCell, ReleaseContent } from './content.ts';
import type { Codes, TableKey } from './rules/families.ts';
import type { Span } from './rules/half-years.ts';
import type { RefusalReason } from './rules/rule.ts';

/** What was counted once: the minimum of one organisation in one finest cell of one half-year. */
export type CountedAtom = Codes & {
  readonly organisationId: string;
  readonly value: number;
};
export type BuildInput = Span & {
  readonly tableKey: TableKey;
  /** The organisation that prepared it. */
  readonly preparedFor: string;
  readonly places: readonly string[];
  readonly atoms: readonly CountedAtom[];
  readonly behind: readonly {
    readonly organisationId: string;
    readonly people: number;
  }[];
};
export type NextBuild = {
  readonly id: string;
  readonly phase: 'waiting' | 'checking';
  readonly phaseAt: Instant;
};

/** What the build takes next, held until the transaction ends. For the job alone: a person is refused. */
export async function takeBuild(tx: Tx, actionId: string): Promise<NextBuild | undefined> {
  const { rows } = await sql<NextBuild>`
    select id, phase, phase_at from release.take_build(${actionId}::uuid)`.execute(tx);
  return rows[0];
}

export async function beginBuild(tx: Tx, id: string, at: Instant): Promise<void> {
  await sql`select release.begin_build(${id}::uuid, ${at}::timestamptz)`.execute(tx);
}

export async function readBuildInput(tx: Tx, id: string): Promise<BuildInput> {
  const { rows } = await sql<{ input: BuildInput }>`
    select release.build_input(${id}::uuid) as input`.execute(tx);
  return rows[0]!.input;
}

export async function refuseBuild(tx: Tx, id: string, reason: RefusalReason, at: Instant): Promise<void> {
  await sql`select release.refuse_build(${id}::uuid, ${reason}, ${at}::timestamptz)`.execute(tx);
}

export async function finishBuild(
  tx: Tx,
  id: string,
  { content, cells }: { content: ReleaseContent; cells: readonly PublishedCell[] },
  at: Instant,
): Promise<void> {
  await sql`select release.finish_build(${id}::uuid, ${JSON.stringify(content)}::jsonb, ${JSON.stringify(cells)}::jsonb,
    ${at}::timestamptz)`.execute(tx);
}

/** Closes what is to close: whom to ask, by organisation. For the job of each night. */
export async function openPeriods(tx: Tx, actionId: string, today: PlainDate): Promise<string[]> {
  const { rows } = await sql<{ organisationId: string }>`
    select distinct organisation_id from release.open_periods(${actionId}::uuid, ${today}::date)`.execute(tx);
  return rows.map(({ organisationId }) => organisationId);
}

/** Counts what is to count, once. How many half-years. */
export async function countPeriods(tx: Tx, actionId: string, today: PlainDate): Promise<number> {
  const { rows } = await sql<{ counted: number }>`
    select release.count_periods(${actionId}::uuid, ${today}::date) as counted`.execute(tx);
  return rows[0]!.counted;
}

export type Holder = {
  readonly personId: string;
  readonly organisationId: string;
  readonly email: string;
  readonly locale: string;
};

/** Who holds a duty, and how they are reached. */
export async function listHolders(
  tx: Tx,
  actionId: string,
  duty: 'monitor' | 'statistician',
): Promise<Holder[]> {
  const { rows } = await sql<Holder>`
    select distinct h.person_id, h.organisation_id, m.email, m.locale
    from protection.holders(${actionId}::uuid, ${duty}) h
      join protection.mailboxes(${actionId}::uuid) m on m.person_id = h.person_id
    order by h.organisation_id, h.person_id`.execute(tx);
  return rows;
}
