import { sql } from 'kysely';
import type { Tx } from '../../platform/work.ts';

/** What the profile of an organisation says that a call's rules ask for. */
export async function findProfileFacts(tx: Tx, organisationId: string) {
  return tx
    .selectFrom('network.organisation')
    .select(['jurisdiction as seat', 'foundedYear', 'fields', 'name', 'registrationNumber'])
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow();
}

/** Applications of an organisation to a call that were submitted and not withdrawn, one of them left out. */
export async function countAsLead(
  tx: Tx,
  { organisationId, callId, but }: { organisationId: string; callId: string; but?: string },
): Promise<number> {
  const { count } = await tx
    .selectFrom('grants.application')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('organisationId', '=', organisationId)
    .where('callId', '=', callId)
    .where('submittedAt', 'is not', null)
    .where('state', '!=', 'withdrawn')
    .$if(but !== undefined, (query) => query.where('id', '!=', but!))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** What each submitted application of a call names as its partners. An applicant reads its own alone. */
export async function listNamedPartners(
  tx: Tx,
  callId: string,
): Promise<{ id: string; partners: unknown }[]> {
  return tx
    .selectFrom('grants.application')
    .select(['id', sql<unknown>`answers #> '{answers,partners}'`.as('partners')])
    .where('callId', '=', callId)
    .where('submittedAt', 'is not', null)
    .where('state', '!=', 'withdrawn')
    .orderBy('id')
    .execute();
}
