import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createAgreement } from '../src/grants/agreements/create-agreement.ts';
import { withdrawApplication } from '../src/grants/applications/withdraw-application.ts';
import { approveInstalment, refuseInstalment } from '../src/grants/payments/approve-instalment.ts';
import { cancelInstalment } from '../src/grants/payments/cancel-instalment.ts';
import { payInstalment } from '../src/grants/payments/pay-instalment.ts';
import { requestInstalment } from '../src/grants/payments/request-instalment.ts';
import { declineAward } from '../src/grants/reserve/answer-offer.ts';
import { communicateDecision, decide } from '../src/grants/selection/decide.ts';
import { makeRanking } from '../src/grants/selection/make-ranking.ts';
import {
  buildAgreement,
  buildAssessed,
  buildDecision,
  buildPublishedCall,
  terms,
  times,
} from '../src/grants/testing.ts';
import { closeCase, reopenCase } from '../src/voice/handle-case.ts';
import { passOnCase } from '../src/voice/pass-on-case.ts';
import { buildAppointment, buildCase } from '../src/voice/testing.ts';
import { type Crossing, looker, pairsOf } from './support/at-once.ts';
import { timeToTravel } from './support/patience.ts';

const application: Crossing = {
  record: 'an application of a ranked call',
  build: async (cast) => {
    const { callId, lotId } = await buildPublishedCall(cast);
    const { applicationId } = await buildAssessed(cast, { callId, lotId });
    await makeRanking(cast.work(cast.elira, times.decided), { callId });
    return { callId, applicationId };
  },
  verbs: {
    withdraw: ({ as, cast, ids }) =>
      withdrawApplication(as(cast.besa), { applicationId: ids.applicationId! }),
    decide: ({ as, cast, ids }) => decide(as(cast.ana), { callId: ids.callId!, minutes: 'As ranked.' }),
    rank: ({ as, cast, ids }) => makeRanking(as(cast.elira), { callId: ids.callId! }),
    communicate: ({ as, cast, ids }) => communicateDecision(as(cast.elira), { callId: ids.callId! }),
  },
  ends: async (tx, ids) =>
    (
      await sql`select a.state, (select count(*)::int from grants.decision d where d.call_id = a.call_id) as decisions
        from grants.application a where a.id = ${ids.applicationId}::uuid`.execute(tx)
    ).rows,
};

const award: Crossing = {
  record: 'an award that was told',
  build: async (cast) => {
    const call = await buildPublishedCall(cast);
    const { applicationId } = await buildAssessed(cast, call);
    await buildDecision(cast, call);
    return { applicationId };
  },
  verbs: {
    agree: ({ as, cast, ids }) =>
      createAgreement(as(cast.elira, times.signed), { applicationId: ids.applicationId!, terms }),
    withdraw: ({ as, cast, ids }) =>
      withdrawApplication(as(cast.besa), { applicationId: ids.applicationId! }),
    decline: ({ as, cast, ids }) => declineAward(as(cast.besa), { applicationId: ids.applicationId! }),
  },
  ends: async (tx, ids) =>
    (
      await sql`select a.state, (select count(*)::int from grants.sub_grant_agreement g where g.application_id = a.id) as agreements
        from grants.application a where a.id = ${ids.applicationId}::uuid`.execute(tx)
    ).rows,
};

const instalment = (asFarAs: 'requested' | 'approved_once' | 'approved'): Crossing => ({
  record: `an instalment that is ${asFarAs}`,
  build: async (cast) => {
    const { instalments } = await buildAgreement(cast);
    const instalmentId = instalments[0]!;
    await requestInstalment(cast.work(cast.besa, times.signed), { instalmentId });
    if (asFarAs !== 'requested')
      await approveInstalment(cast.work(cast.elira, times.signed), {
        instalmentId,
        approval: 'approve_first',
      });
    if (asFarAs === 'approved')
      await approveInstalment(cast.work(cast.fatos, times.signed), {
        instalmentId,
        approval: 'approve_second',
      });
    return { instalmentId };
  },
  verbs: {
    'approve first': ({ as, cast, ids }) =>
      approveInstalment(as(cast.elira, times.signed), {
        instalmentId: ids.instalmentId!,
        approval: 'approve_first',
      }),
    'approve second': ({ as, cast, ids }) =>
      approveInstalment(as(cast.fatos, times.signed), {
        instalmentId: ids.instalmentId!,
        approval: 'approve_second',
      }),
    refuse: ({ as, cast, ids }) =>
      refuseInstalment(as(cast.elira, times.signed), { instalmentId: ids.instalmentId! }),
    pay: ({ as, cast, ids }) =>
      payInstalment(as(cast.filip, times.signed), {
        ...{ instalmentId: ids.instalmentId!, paidOn: times.signed.slice(0, 10), reference: 'SWIFT 1' },
      }),
    cancel: ({ as, cast, ids }) =>
      cancelInstalment(as(cast.ana, times.signed), { instalmentId: ids.instalmentId! }),
  },
  ends: async (tx, ids) =>
    (await sql`select state, paid_on from grants.instalment where id = ${ids.instalmentId}::uuid`.execute(tx))
      .rows,
});

const seriousCase: Crossing = {
  record: 'an answered case of abuse',
  build: async (cast) => {
    const tx = cast.work(cast.ana).tx;
    for (const { personId, organisationId } of [cast.elira, cast.fatos, cast.foreign.elira])
      await buildAppointment(tx, {
        ...{ actionId: cast.actionId, kind: 'safeguarding' as const, appointedBy: cast.ivo.personId },
        ...{ personId, organisationId },
      });
    return {
      caseId: await buildCase(tx, { actionId: cast.actionId, kind: 'safeguarding', state: 'answered' }),
    };
  },
  verbs: {
    'close by one': ({ as, cast, ids }) =>
      closeCase(as(cast.elira), { caseId: ids.caseId!, form: { version: 2, outcome: 'upheld' } }),
    'close by another': ({ as, cast, ids }) =>
      closeCase(as(cast.fatos), { caseId: ids.caseId!, form: { version: 2, outcome: 'upheld' } }),
    reopen: ({ as, cast, ids }) => reopenCase(as(cast.elira), { caseId: ids.caseId! }),
    'pass on': ({ as, cast, ids }) => passOnCase(as(cast.elira), { caseId: ids.caseId!, version: 2 }),
  },
  ends: async (tx, ids) =>
    (
      await sql`select state, outcome, proposed_outcome, cardinality(kept_from) as kept from voice.case_file
        where id = ${ids.caseId}::uuid`.execute(tx)
    ).rows,
};

describe.each([application, award, instalment('approved_once'), seriousCase])(
  'two verbs at once on $record',
  (crossing) => {
    const look = looker(crossing);
    it.each(pairsOf(crossing))(
      'end as one after the other: %s, and meanwhile %s',
      async (first, second) => {
        const { orders, met } = await look(first, second);
        expect(orders).toContainEqual(met);
      },
      timeToTravel,
    );
  },
);
