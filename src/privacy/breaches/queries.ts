import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { Breach, Notice } from './rules.ts';

const breaches = (tx: Tx) =>
  tx
    .selectFrom('privacy.breach as b')
    .leftJoin('people.person as p', 'p.id', 'b.decidedBy')
    .select([
      'b.id',
      'b.title',
      'b.happened',
      'b.knownAt',
      'b.jurisdictions',
      'b.records',
      'b.people',
      'b.consequences',
      'b.measures',
      'b.risk',
      'b.riskReason',
      'b.decidedAt',
      'p.name as decidedBy',
      'b.recordedAt',
      'b.closedAt',
      'b.version',
    ]);

/** The open ones first, by when they were known; then the closed ones. All of them: there are few. */
export async function listBreaches(tx: Tx, actionId: string): Promise<Breach[]> {
  return breaches(tx)
    .where('b.actionId', '=', actionId)
    .orderBy(sql`b.closed_at is not null`)
    .orderBy('b.knownAt', 'desc')
    .orderBy('b.id')
    .limit(500)
    .execute();
}
export async function findBreach(tx: Tx, actionId: string, id: string): Promise<Breach | undefined> {
  return breaches(tx).where('b.actionId', '=', actionId).where('b.id', '=', id).executeTakeFirst();
}
/** Locked until the transaction ends. Throws `not_found` (404). */
export async function lockBreach(tx: Tx, actionId: string, id: string): Promise<Breach> {
  return breaches(tx)
    .where('b.actionId', '=', actionId)
    .where('b.id', '=', id)
    .forUpdate('b')
    .executeTakeFirstOrThrow(() => problem('not_found'));
}

type Written = Pick<
  Breach,
  'title' | 'happened' | 'knownAt' | 'jurisdictions' | 'records' | 'people' | 'consequences' | 'measures'
>;
export async function insertBreach(
  tx: Tx,
  {
    jurisdictions,
    records,
    ...breach
  }: Written & { id: string; actionId: string; recordedBy: string; recordedAt: Instant },
): Promise<void> {
  await tx
    .insertInto('privacy.breach')
    .values({ ...breach, jurisdictions: [...jurisdictions], records: [...records] })
    .execute();
}
export async function saveBreach(
  tx: Tx,
  id: string,
  change: Partial<Written> &
    Partial<Pick<Breach, 'risk' | 'riskReason' | 'decidedAt' | 'decidedBy' | 'closedAt'>> & {
      closedBy?: string;
    },
): Promise<void> {
  const { jurisdictions, records, ...rest } = change;
  await tx
    .updateTable('privacy.breach')
    .set({
      ...rest,
      ...(jurisdictions ? { jurisdictions: [...jurisdictions] } : {}),
      ...(records ? { records: [...records] } : {}),
      version: sql<number>`version + 1`,
    })
    .where('id', '=', id)
    .execute();
}

export async function listNotices(tx: Tx, breachId: string): Promise<Notice[]> {
  return tx
    .selectFrom('privacy.breachNotice')
    .select(['jurisdiction', 'addressee', 'sentOn', 'words'])
    .where('breachId', '=', breachId)
    .orderBy('jurisdiction')
    .orderBy('addressee')
    .execute();
}
export async function insertNotice(
  tx: Tx,
  notice: Notice & { breachId: string; recordedBy: string; recordedAt: Instant },
): Promise<void> {
  await tx.insertInto('privacy.breachNotice').values(notice).execute();
}
