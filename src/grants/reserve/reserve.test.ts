// @second-database: roles and grants

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { buildAccountProof } from '../account-proofs/testing.ts';
import { createAgreement } from '../agreements/create-agreement.ts';
import { terminateAgreement } from '../agreements/terminate-agreement.ts';
import { buildParties } from '../agreements/testing.ts';
import { findApplication } from '../applications/queries.ts';
import { buildSigning } from '../signing/testing.ts';
import { terms, times } from '../testing.ts';
import { acceptOffer, declineAward, declineOffer } from './answer-offer.ts';
import { offerNext } from './offer-next.ts';
import { listPools } from './queries.ts';
import { poolOf } from './rules.ts';
import { answerBy, buildFreed, buildOffer, buildReserve } from './testing.ts';

const after = '2026-03-21T09:00:00.000Z';
async function poolAt(cast: Cast, callId: string, today = '2026-03-02') {
  const [lot] = await listPools(tables(cast), { callId });
  const { freeMinor, next } = poolOf(lot!.envelopeMinor, lot!.ranked, today);
  return { freeMinor, next: next?.applicationId };
}
const stateOf = async (cast: Cast, id: string) => (await findApplication(tables(cast), id))?.state;

describe('declining an award', () => {
  it(
    'is the certifier’s, until an agreement is in force, and frees its money for the next',
    staged(async (cast) => {
      const { callId, applicationIds } = await buildReserve(cast);
      const [awarded, waiting] = applicationIds as [string, string];
      expect(await poolAt(cast, callId)).toEqual({ freeMinor: 0, next: undefined });
      for (const actor of [cast.bora, cast.foreign.besa, cast.elira])
        await expectRefusal(
          declineAward(cast.work(actor, times.decided), { applicationId: awarded }),
          'not_permitted',
        );
      const besa = cast.work(cast.besa, times.decided);
      await expectRefusal(declineAward(besa, { applicationId: waiting }), 'application_not_in_state');
      await createAgreement(cast.work(cast.elira, times.decided), { applicationId: awarded, terms });
      expect(await poolAt(cast, callId)).toEqual({ freeMinor: 0, next: undefined });
      await declineAward(besa, { applicationId: awarded });
      expect(await poolAt(cast, callId)).toEqual({ freeMinor: 5_000_00, next: waiting });
    }),
  );

  it(
    'sets a draft agreement aside; it is refused once one is in force, and when that ends, what was not paid is free',
    staged(async (cast) => {
      const { callId, applicationIds } = await buildReserve(cast);
      const applicationId = applicationIds[0]!;
      const elira = cast.work(cast.elira, times.signed);
      const agreementId = await createAgreement(elira, { applicationId, terms });
      await buildParties(cast);
      await buildAccountProof(cast, agreementId);
      await buildSigning(cast, agreementId);
      await expectRefusal(
        declineAward(cast.work(cast.besa, times.signed), { applicationId }),
        'award_has_agreement',
      );
      await terminateAgreement(elira, { agreementId, reason: 'Dissolved.' });
      expect(await poolAt(cast, callId)).toEqual({ freeMinor: 5_000_00, next: applicationIds[1] });
    }),
  );
});

describe('an offer from the reserve list', () => {
  it(
    'is the call’s officer’s, to the next that they saw and that fits, while the list is valid',
    staged(async (cast) => {
      const built = await buildFreed(cast, { count: 3 });
      const [, second, third] = built.applicationIds as [string, string, string];
      const offer = (actor: Cast['elira'], applicationId: string, now: string = times.decided) =>
        offerNext(cast.work(actor, now), { ...built, applicationId, answerBy });
      for (const actor of [cast.ana, cast.fatos, cast.foreign.elira, cast.besa])
        await expectRefusal(offer(actor, second), 'not_permitted');
      await expectRefusal(offer(cast.elira, third), 'reserve_next_changed');
      await expectRefusal(offer(cast.elira, second, '2026-12-01T09:00:00.000Z'), 'reserve_list_over');
      await offer(cast.elira, second);
      expect(cast.jobs.map(({ word }) => word)).toContain('reserve.offer');
      // Its money is held: nobody else is offered it meanwhile.
      expect(await poolAt(cast, built.callId)).toEqual({ freeMinor: 0, next: undefined });
      await expectRefusal(offer(cast.elira, third), 'reserve_next_changed');
    }),
  );

  it(
    'accepted by the certifier, is an award of which an agreement is made',
    staged(async (cast) => {
      const { offerId, applicationId, callId } = await buildOffer(cast);
      for (const actor of [cast.bora, cast.foreign.besa, cast.elira])
        await expectRefusal(acceptOffer(cast.work(actor, times.signed), { offerId }), 'not_permitted');
      await acceptOffer(cast.work(cast.besa, times.signed), { offerId });
      expect(await stateOf(cast, applicationId)).toBe('awarded');
      await createAgreement(cast.work(cast.elira, times.signed), { applicationId, terms });
      expect(await poolAt(cast, callId, '2026-03-30')).toMatchObject({ freeMinor: 0 });
      await expectRefusal(
        declineOffer(cast.work(cast.besa, times.signed), { offerId }),
        'offer_not_in_state',
      );
    }),
  );

  it(
    'is not accepted by an answer of its last day that comes through after its money was offered to the next',
    staged(async (cast) => {
      const built = await buildOffer(cast, { count: 3 });
      const { offerId, applicationId, callId } = built;
      const next = { ...built, applicationId: built.applicationIds[2]!, answerBy: '2026-03-30' };
      await offerNext(cast.work(cast.elira, after), next);
      const tx = tables(cast);
      // As the request runs: the applicant's people see no other application.
      await sql`select set_config('role', 'mostura_app', true), set_config('app.staff', 'off', true),
        set_config('app.person', ${cast.besa.personId}, true), set_config('app.organisation', ${cast.besa.organisationId}, true)`.execute(
        tx,
      );
      const slow = cast.work(cast.besa, '2026-03-20T22:00:00.000Z');
      await expectRefusal(acceptOffer(slow, { offerId }), 'offer_lapsed');
      await sql`reset role`.execute(tx);
      expect(await stateOf(cast, applicationId)).toBe('reserve');
      expect(await poolAt(cast, callId, '2026-03-21')).toEqual({ freeMinor: 0, next: undefined });
    }),
  );

  it(
    'declined or not answered by its day, goes to the next',
    staged(async (cast) => {
      const built = await buildOffer(cast, { count: 4 });
      const [, , third, fourth] = built.applicationIds as [string, string, string, string];
      await declineOffer(cast.work(cast.besa, times.signed), built);
      expect(await poolAt(cast, built.callId)).toEqual({ freeMinor: 5_000_00, next: third });
      const offerId = await offerNext(cast.work(cast.elira, times.signed), {
        ...built,
        applicationId: third,
        answerBy,
      });
      await expectRefusal(acceptOffer(cast.work(cast.besa, after), { offerId }), 'offer_lapsed');
      expect(await poolAt(cast, built.callId, '2026-03-21')).toEqual({ freeMinor: 5_000_00, next: fourth });
      expect(await stateOf(cast, third)).toBe('reserve');
    }),
  );
});
