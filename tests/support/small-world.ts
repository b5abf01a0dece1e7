import { draftCall } from '../../src/grants/calls/draft-call.ts';
import { addLot } from '../../src/grants/calls/lots.ts';
import { publishCall } from '../../src/grants/calls/publish-call.ts';
import { callForm, lotForm } from '../../src/grants/calls/schema.ts';
import { makeAccount } from '../../src/people/accounts/account.ts';
import { openAccounts } from '../../src/people/index.ts';
import { buildMembership, buildPerson } from '../../src/people/testing.ts';
import { connect } from '../../src/platform/database/connect.ts';
import type { Connection } from '../../src/platform/database/embedded.ts';
import { inFrame, system } from '../../src/platform/database/frame.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Actor } from '../../src/platform/permissions.ts';
import type { Tx } from '../../src/platform/work.ts';
import { programSecret } from './built-program.ts';
import { callRules } from './call-rules.ts';

export const password = 'a long bridge over the water';
export const besa = 'besa@example.org';

/** What a test of the whole program needs beside it: an open national call with one lot, and `besa`, who may apply and certify. */
export type SmallWorld = { readonly callId: string; readonly lotId: string };

/** Makes the small world in the database of a running program, through the verbs. */
export async function makeSmallWorld(to: Connection): Promise<SmallWorld> {
  const { db, close } = connect({ to, max: 2 });
  const accounts = openAccounts({ to, baseUrl: 'http://localhost', secret: programSecret });
  try {
    const accountId = await makeAccount(accounts, { email: besa, password });
    return await inFrame(db, { actor: system }, async ({ tx, now }) => {
      const { id: actionId } = await tx.selectFrom('action.action').select('id').executeTakeFirstOrThrow();
      await settleApplicant(tx, actionId, accountId, now);
      const actor = await settleOfficer(tx, actionId);
      const work = { tx, now, actionId, actor, enqueue: async () => {} };
      const callId = await draftCall(work, callForm.parse({ ...texts, ...callRules, ...datesAround(now) }));
      const lotId = await addLot(work, {
        callId,
        form: lotForm.parse({
          'title-en': 'Information',
          envelope: '50000',
          minimum: '1000',
          maximum: '10000',
        }),
      });
      await publishCall(work, { callId });
      return { callId, lotId };
    });
  } finally {
    await accounts.close();
    await close();
  }
}

const texts = {
  scope: 'national',
  jurisdiction: 'RS',
  'title-en': 'Safe information on the route',
  'summary-en': 'For prevention of smuggling of migrants and protection of those who were smuggled.',
  authentic_language: 'en',
  contact_name: 'Grants desk',
  contact_email: 'grants@example.org',
};

function datesAround(now: string) {
  const day = (days: number) => new Date(Date.parse(now) + days * 86_400_000).toISOString().slice(0, 10);
  return { opens_on: day(-1), deadline_on: day(20) };
}

async function settleOfficer(tx: Tx, actionId: string): Promise<Actor> {
  const { organisationId } = await tx
    .selectFrom('action.participation')
    .select('organisationId')
    .where('role', '=', 'coordinator')
    .executeTakeFirstOrThrow();
  const personId = await buildPerson(tx, { name: 'Elira' });
  const role = { role: 'grant_officer', jurisdiction: 'RS' } as const;
  await buildMembership(tx, { actionId, personId, organisationId, ...role });
  return { personId, organisationId, organisationKind: 'partner', roles: [role] };
}

async function settleApplicant(tx: Tx, actionId: string, accountId: string, now: string) {
  const organisationId = newId();
  await tx
    .insertInto('network.organisation')
    .values({
      id: organisationId,
      actionId,
      kind: 'cso',
      name: 'Bridge Youth Centre',
      jurisdiction: 'RS',
      registrationNumber: '28123456',
      searchKey: 'bridge youth centre',
      sortKey: 'bridge youth centre',
      confirmedAt: now,
      createdAt: now,
      updatedAt: now,
    })
    .execute();
  const personId = await buildPerson(tx, { name: 'Besa', email: besa, accountId });
  await buildMembership(tx, { actionId, personId, organisationId, role: 'cso_certifier' });
}
