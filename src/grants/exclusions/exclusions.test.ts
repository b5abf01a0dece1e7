import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { createAgreement } from '../agreements/create-agreement.ts';
import { findAgreement, listInstalments, promisedTo } from '../agreements/queries.ts';
import { findApplication, saveApplicationState } from '../applications/queries.ts';
import { assignAssessor } from '../assessment/assign-assessor.ts';
import { declareImpartiality } from '../assessment/declare-impartiality.ts';
import { listOfApplication } from '../assessment/queries.ts';
import { shownAs } from '../assessment/rules.ts';
import { findCheck } from '../checks/queries.ts';
import { findLetter } from '../letters/queries.ts';
import { offerNext } from '../reserve/offer-next.ts';
import { listPools } from '../reserve/queries.ts';
import { answerBy, buildFreed, buildOffer } from '../reserve/testing.ts';
import { proposeOnHit } from '../screening/decide-hit.ts';
import { buildList, hitsOf, screeningTime } from '../screening/testing.ts';
import { makeRanking } from '../selection/make-ranking.ts';
import { listAssessed } from '../selection/queries.ts';
import { withdrawOffer } from '../signing/withdraw-offer.ts';
import {
  buildAgreement,
  buildAssessed,
  buildAwarded,
  buildEligible,
  buildPublishedCall,
  terms,
  times,
} from '../testing.ts';
import { excludeApplication } from './exclude-application.ts';

const reason = 'The call excludes organisations whose registration ended.';

it(
  'An application that passed its check is excluded by an officer of its call, with the reason that its applicant reads',
  staged(async (cast) => {
    const call = await buildPublishedCall(cast);
    const { applicationId } = await buildAssessed(cast, call);
    const work = cast.work(cast.elira, times.decided);
    for (const actor of [cast.foreign.elira, cast.ana, cast.cene, cast.besa, cast.fatos])
      await expectRefusal(
        excludeApplication(cast.work(actor, times.decided), { applicationId, reason }),
        'not_permitted',
      );
    await makeRanking(work, call);
    await excludeApplication(work, { applicationId, reason });
    expect(await findApplication(tables(cast), applicationId)).toMatchObject({ state: 'ineligible' });
    expect(await findCheck(tables(cast), applicationId)).toMatchObject({
      ...{ outcome: 'ineligible', reasons: reason },
    });
    expect(await listAssessed(tables(cast), call.callId)).toEqual([]);
    expect(cast.jobs.filter(({ word }) => word === 'check.conclude').length).toBeGreaterThan(0);
    await expectRefusal(excludeApplication(work, { applicationId, reason }), 'application_not_in_state');
  }),
);

it(
  'An award is excluded until an agreement is in force: what it held is free, and the letter is the later one',
  staged(async (cast) => {
    const awarded = await buildAwarded(cast);
    const work = cast.work(cast.elira, times.signed);
    const held = async () => (await listPools(tables(cast), { callId: awarded.callId }))[0]!.ranked;
    expect((await findLetter(tables(cast), awarded.applicationId))?.outcome).toBe('awarded');
    await excludeApplication(work, { ...awarded, reason });
    expect((await held()).map(({ state }) => state)).toEqual(['ineligible']);
    expect(await findLetter(tables(cast), awarded.applicationId)).toMatchObject({
      ...{ outcome: 'ineligible', checkReasons: reason, decided: undefined },
    });
    const agreed = await buildAgreement(cast);
    await expectRefusal(excludeApplication(work, { ...agreed, reason }), 'exclusion_has_agreement');
  }),
);

it(
  'A draft agreement is set aside with its excluded application: it holds no money, asks nothing, and stays with the reason',
  staged(async (cast) => {
    const { agreementId, applicationId, callId } = await buildAgreement(cast, {
      draft: true,
      signing: 'read',
    });
    const work = cast.work(cast.elira, times.signed);
    const promised = () => promisedTo(tables(cast), cast.actionId, cast.besa.organisationId, 'EUR');
    expect(await promised()).toBeGreaterThan(0);
    await excludeApplication(work, { applicationId, reason });
    const agreement = await findAgreement(tables(cast), agreementId);
    expect(agreement).toMatchObject({ state: 'set_aside', terminationReason: reason, signedOn: null });
    expect(await listInstalments(tables(cast), agreementId)).toSatisfy((all: { state: string }[]) =>
      all.every(({ state }) => state === 'cancelled'),
    );
    expect(await promised()).toBe(0);
    const [lot] = await listPools(tables(cast), { callId });
    expect(lot!.ranked.map(({ agreement: held, state }) => [held, state])).toEqual([[null, 'ineligible']]);
    await expectRefusal(withdrawOffer(work, { agreementId, reason }), 'agreement_not_in_state');
    // Nothing brings it back.
    const again = sql`update grants.sub_grant_agreement set state = 'draft' where id = ${agreementId}::uuid`;
    await expect(again.execute(tables(cast))).rejects.toThrow('final');
  }),
);

it(
  'An award that a complaint brings back takes an agreement of its own beside the draft that was set aside',
  staged(async (cast) => {
    const { agreementId, applicationId } = await buildAgreement(cast, { draft: true });
    const work = cast.work(cast.elira, times.signed);
    await excludeApplication(work, { applicationId, reason });
    await saveApplicationState(tables(cast), applicationId, 'awarded', times.signed);
    const second = await createAgreement(work, { applicationId, terms });
    const number = async (id: string) => (await findAgreement(tables(cast), id))?.number;
    expect(await number(second)).toBe(`${await number(agreementId)}2`);
    await expect(createAgreement(work, { applicationId, terms })).rejects.toThrow();
  }),
);

it(
  'Whoever was offered a sub-grant answers first; and none is offered to an organisation with an open hit',
  staged(async (cast) => {
    const offered = await buildOffer(cast);
    const [, applicationId] = offered.applicationIds;
    const excluding = excludeApplication(cast.work(cast.elira, times.decided), {
      ...{ applicationId: applicationId!, reason },
    });
    await expectRefusal(excluding, 'exclusion_offer_open');

    const freed = await buildFreed(cast);
    await buildList(cast, { rows: [{ name: 'Bridge Youth Centre', reference: 'EU.1', kind: 'entity' }] });
    const next = {
      ...{ callId: freed.callId, lotId: freed.lotId, applicationId: freed.applicationIds[1]! },
      answerBy,
    };
    const offering = () => offerNext(cast.work(cast.elira, times.decided), next);
    await expectRefusal(offering(), 'screening_hit_waiting');
    const [hit] = await hitsOf(cast);
    await proposeOnHit(cast.work(cast.elira, screeningTime), {
      ...{ hitId: hit!.id, reason: 'The same seat.', step: 'uphold' },
    });
    await expectRefusal(offering(), 'screening_hit_waiting');
    await excludeApplication(cast.work(cast.elira, times.decided), { ...next, reason });
    await expectRefusal(offering(), 'reserve_next_changed');
  }),
);

it(
  'Who was asked to assess an excluded application reads that it is no longer assessed, and can do nothing about it',
  staged(async (cast) => {
    const call = await buildPublishedCall(cast);
    const { applicationId } = await buildEligible(cast, call);
    const elira = cast.work(cast.elira, times.after);
    const assignmentId = await assignAssessor(elira, { applicationId, assessorId: cast.cene.personId });
    const shown = async () => (await listOfApplication(tables(cast), applicationId)).map(shownAs);
    expect(await shown()).toEqual(['assigned']);
    await excludeApplication(elira, { applicationId, reason });
    expect(await shown()).toEqual(['ended']);
    const cene = cast.work(cast.cene, times.after);
    await expectRefusal(declareImpartiality(cene, { assignmentId }), 'assessment_ended');
  }),
);
