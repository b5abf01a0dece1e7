import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { PublishedCell, ReleaseContent } from './content.ts';
import type { Family, TableKey } from './rules/families.ts';
import type { Taken } from './rules/free-tables.ts';
import type { Span } from './rules/half-years.ts';
import type { RefusalReason } from './rules/rule.ts';
import type { ReleaseState } from './workflow.ts';

export type ReleaseRow = {
  readonly id: string;
  readonly actionId: string;
  readonly tableKey: TableKey;
  readonly family: Family;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly places: readonly string[];
  readonly state: ReleaseState;
  readonly preparedBy: string;
  readonly preparedFor: string;
  readonly preparerName: string;
  readonly preparedAt: Instant;
  readonly phase: 'waiting' | 'checking' | 'done';
  readonly phaseAt: Instant;
  readonly reason: RefusalReason | null;
  readonly content: ReleaseContent | null;
  readonly number: string | null;
  readonly sha256: string | null;
  readonly signerName: string | null;
  readonly signedOn: PlainDate | null;
  readonly withdrawnOn: PlainDate | null;
  readonly withdrawalReason: string | null;
  readonly returnedOn: PlainDate | null;
  readonly returnReason: string | null;
  readonly returnAnswer: string | null;
  /** How often it was sent back before, the first first. */
  readonly earlierReturns: readonly EarlierReturn[];
  readonly setAsideOn: PlainDate | null;
  readonly setAsideReason: string | null;
};
export type EarlierReturn = {
  readonly returnedOn: PlainDate;
  readonly reason: string;
  readonly answer: string | null;
};

/** Row-level security leaves statisticians those of their Action, and others none. */
const releases = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('release.release as r')
    .leftJoin('protection.organisation as p', 'p.id', 'r.preparedFor')
    .leftJoin('protection.organisation as s', 's.id', 'r.signedFor')
    .select([
      ...(['r.id', 'r.actionId', 'r.startsOn', 'r.endsOn', 'r.places', 'r.preparedBy'] as const),
      ...(['r.preparedFor', 'r.preparedAt', 'r.phaseAt', 'r.number'] as const),
      ...(['r.returnedOn', 'r.returnReason', 'r.returnAnswer', 'r.setAsideOn', 'r.setAsideReason'] as const),
      sql<ReleaseRow['earlierReturns']>`r.earlier_returns`.as('earlierReturns'),
      ...(['r.sha256', 'r.signedOn', 'r.withdrawnOn', 'r.withdrawalReason', 's.name as signerName'] as const),
      sql<TableKey>`r.table_key`.as('tableKey'),
      sql<Family>`r.family`.as('family'),
      sql<ReleaseState>`r.state`.as('state'),
      sql<ReleaseRow['phase']>`r.phase`.as('phase'),
      sql<ReleaseRow['reason']>`r.reason`.as('reason'),
      sql<ReleaseRow['content']>`r.content`.as('content'),
      sql<string>`coalesce(p.name, '')`.as('preparerName'),
    ])
    .where('r.actionId', '=', actionId);

/** What is being prepared first, then what was signed, the latest first. */
export async function listReleaseRows(tx: Tx, actionId: string): Promise<ReleaseRow[]> {
  return releases(tx, actionId)
    .orderBy(
      sql`array_position(array['returned', 'ready', 'building', 'refused', 'signed', 'withdrawn', 'set_aside'], r.state)`,
    )
    .orderBy('r.preparedAt', 'desc')
    .orderBy('r.id')
    .execute();
}

/** Which families have their table of which half-year: all but refused ones take it, withdrawn ones and those set aside too. */
export async function listTaken(tx: Tx, actionId: string): Promise<Taken[]> {
  return tx
    .selectFrom('release.release')
    .select([
      sql<Family>`family`.as('family'),
      'startsOn',
      'number',
      sql<boolean>`state = 'set_aside'`.as('setAside'),
    ])
    .where('actionId', '=', actionId)
    .where('state', '<>', 'refused')
    .orderBy('startsOn')
    .orderBy('family')
    .execute();
}

export async function findRelease(tx: Tx, actionId: string, id: string): Promise<ReleaseRow | undefined> {
  return releases(tx, actionId).where('r.id', '=', id).executeTakeFirst();
}

/** The same, held until the transaction ends. */
export async function lockRelease(tx: Tx, actionId: string, id: string): Promise<ReleaseRow | undefined> {
  await tx
    .selectFrom('release.release')
    .select('id')
    .where('id', '=', id)
    .where('actionId', '=', actionId)
    .forUpdate()
    .execute();
  return findRelease(tx, actionId, id);
}

/** The cells as the public would read them. */
export async function listCells(tx: Tx, releaseId: string): Promise<PublishedCell[]> {
  return tx
    .selectFrom('release.cell')
    .select(['rowKey as row', 'columnKey as column', 'value'])
    .where('releaseId', '=', releaseId)
    .orderBy('rowKey')
    .orderBy('columnKey')
    .execute();
}

/** The first days of the half-years that were counted. */
export async function listCountedStarts(tx: Tx, actionId: string): Promise<PlainDate[]> {
  const rows = await tx
    .selectFrom('release.period')
    .select('startsOn')
    .where('actionId', '=', actionId)
    .where('countedOn', 'is not', null)
    .orderBy('startsOn')
    .execute();
  return rows.map(({ startsOn }) => startsOn);
}

/** False where the family has its table of this half-year. */
export async function insertRelease(
  tx: Tx,
  row: Span & {
    id: string;
    actionId: string;
    tableKey: TableKey;
    family: Family;
    places: string[];
    preparedBy: string;
    preparedFor: string;
    preparedAt: Instant;
    phaseAt: Instant;
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('release.release')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export type ReleaseChange =
  | {
      state: 'returned';
      returnedBy: string;
      returnedFor: string;
      returnedOn: PlainDate;
      returnReason: string;
      returnAnswer: null;
    }
  | { state: 'ready'; returnAnswer: string }
  | {
      state: 'set_aside';
      content: null;
      setAsideBy: string;
      setAsideOn: PlainDate;
      setAsideReason: string;
    }
  | {
      state: 'signed';
      number: string;
      content: string;
      sha256: string;
      signature: string;
      signedBy: string;
      signedFor: string;
      signedOn: PlainDate;
    }
  | {
      state: 'withdrawn';
      content: null;
      withdrawnBy: string;
      withdrawnOn: PlainDate;
      withdrawalReason: string;
    };

export async function saveRelease(tx: Tx, id: string, change: ReleaseChange): Promise<void> {
  await tx.updateTable('release.release').set(change).where('id', '=', id).execute();
}

/** Takes the turn of whoever signs: turns have no gap and no twin. The last turn of a year. */
export async function takeTurn(
  tx: Tx,
  { actionId, year }: { actionId: string; year: string },
): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended('release.sign ' || ${actionId}, 0))`.execute(tx);
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(split_part(number, '-', 3)::integer), 0) as last
    from release.release where action_id = ${actionId}::uuid and number like ${`R-${year}-%`}`.execute(tx);
  return rows[0]!.last;
}
