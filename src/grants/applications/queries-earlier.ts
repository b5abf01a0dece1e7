import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';

/** An application of the organisation beside the one that is written, from which answers can be taken. */
export type Earlier = {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly callNumber: string;
  readonly updatedAt: Instant;
};

type Whose = { readonly organisationId: string; readonly but: string };

/** Those in which something was answered. */
const answered = (tx: Tx, { organisationId, but }: Whose) =>
  tx
    .selectFrom('grants.application as application')
    .innerJoin('grants.call as call', 'call.id', 'application.callId')
    .where('application.organisationId', '=', organisationId)
    .where('application.id', '!=', but)
    .where(sql<boolean>`application.answers -> 'answers' not in ('{}'::jsonb, 'null'::jsonb)`);

/** The latest of them first. */
export async function listEarlier(tx: Tx, whose: Whose, limit: number): Promise<Earlier[]> {
  return answered(tx, whose)
    .select(['application.id', 'application.number', 'application.title', 'application.updatedAt'])
    .select('call.number as callNumber')
    .orderBy('application.updatedAt', 'desc')
    .orderBy('application.id', 'desc')
    .limit(limit)
    .execute();
}

/** One of them with its answers and the form in which they were given. */
export async function findEarlier(tx: Tx, whose: Whose, id: string) {
  return answered(tx, whose)
    .select(['application.answers', 'call.formVersionId'])
    .where('application.id', '=', id)
    .executeTakeFirst();
}
