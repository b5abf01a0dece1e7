import type { Tx } from '../../platform/work.ts';

/** What an awarded application brings into its agreement: from its call, its decision and its canonical content. */
export async function findAward(tx: Tx, applicationId: string) {
  return tx
    .selectFrom('grants.application as application')
    .innerJoin('grants.call as call', 'call.id', 'application.callId')
    .innerJoin('grants.decision as decision', 'decision.callId', 'call.id')
    .innerJoin('grants.rankingRow as row', (join) =>
      join
        .onRef('row.rankingId', '=', 'decision.rankingId')
        .onRef('row.applicationId', '=', 'application.id'),
    )
    .select([
      'application.id as applicationId',
      'application.number as applicationNumber',
      'application.title',
      'application.state',
      'application.organisationId',
      'application.content',
      'application.currency',
      'call.id as callId',
      'call.actionId',
      'call.partnerId',
      'call.scope',
      'call.jurisdiction',
      'call.rules',
      'row.amountMinor',
      'decision.communicatedAt',
    ])
    .where('application.id', '=', applicationId)
    .executeTakeFirst();
}
