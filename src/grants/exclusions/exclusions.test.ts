import { expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { findApplication } from '../applications/queries.ts';
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
import {
  buildAgreement,
  buildAssessed,
  buildAwarded,
  buildEligible,
  buildPublishedCall,
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
  'An award is excluded until there is an agreement: what it held is free, and the letter is the later one',
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
    const agreed = await buildAgreement(cast, { draft: true });
    await expectRefusal(excludeApplication(work, { ...agreed, reason }), 'exclusion_has_agreement');
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
