import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { Gathering } from '../queries.ts';
import type { Approval } from './queries-state.ts';

type Request = {
  readonly approval: Approval;
  readonly approvalAskedBy: string | null;
  readonly approvalAskedAt: Instant | null;
  readonly approverId: string | null;
  readonly approvalDecidedAt: Instant | null;
  readonly approvalReason: string;
};
/** No request: a draft as it was recorded. */
export const noRequest: Request = {
  ...{ approval: 'none', approvalAskedBy: null, approvalAskedAt: null, approverId: null },
  ...{ approvalDecidedAt: null, approvalReason: '' },
};

export async function saveApproval(
  tx: Tx,
  id: string,
  request: Partial<Request>,
  now: Instant,
): Promise<void> {
  await tx
    .updateTable('training.gathering')
    .set({ ...request, updatedAt: now, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
}

export type Addressee = { readonly personId: string; readonly email: string; readonly locale: string };

/** The mailbox of a person who still has an account. */
export async function findAddressee(tx: Tx, personId: string | null): Promise<Addressee | undefined> {
  if (personId === null) return undefined;
  return tx
    .selectFrom('people.person')
    .select(['id as personId', 'email', 'locale'])
    .where('id', '=', personId)
    .where('erasedAt', 'is', null)
    .where('disabledAt', 'is', null)
    .executeTakeFirst();
}

/** Who was asked and by whom, as the page of the event names them. */
export async function findNames(
  tx: Tx,
  { approverId, approvalAskedBy }: Pick<Gathering, 'approverId' | 'approvalAskedBy'>,
): Promise<{ readonly approver: string; readonly askedBy: string }> {
  const ids = [approverId, approvalAskedBy].filter((one) => one !== null);
  const rows = ids.length
    ? await tx.selectFrom('people.person').select(['id', 'name']).where('id', 'in', ids).execute()
    : [];
  const nameOf = (id: string | null) => rows.find((one) => one.id === id)?.name ?? '';
  return { approver: nameOf(approverId), askedBy: nameOf(approvalAskedBy) };
}

export type OpenApproval = Pick<
  Gathering,
  | 'id'
  | 'title'
  | 'partnerId'
  | 'jurisdiction'
  | 'approverId'
  | 'approvalAskedBy'
  | 'approvalAskedAt'
  | 'approvalDecidedAt'
> & { readonly state: 'asked' | 'returned' };

/** The drafts that this person was asked to agree to, or that they asked for and that are not agreed yet. */
export async function listOpenApprovals(tx: Tx, actionId: string, personId: string): Promise<OpenApproval[]> {
  return tx
    .selectFrom('training.gathering as gathering')
    .select([
      'gathering.id',
      'gathering.title',
      'gathering.hostId as partnerId',
      'gathering.jurisdiction',
      'gathering.approverId',
      'gathering.approvalAskedBy',
      'gathering.approvalAskedAt',
      'gathering.approvalDecidedAt',
    ])
    .select(sql<'asked' | 'returned'>`gathering.approval`.as('state'))
    .where('gathering.actionId', '=', actionId)
    .where('gathering.approval', 'in', ['asked', 'returned'])
    .where('gathering.withdrawnAt', 'is', null)
    .where('gathering.publishedAt', 'is', null)
    .where((either) =>
      either.or([
        either('gathering.approverId', '=', personId),
        either('gathering.approvalAskedBy', '=', personId),
      ]),
    )
    .orderBy('gathering.approvalAskedAt')
    .orderBy('gathering.id')
    .execute();
}
