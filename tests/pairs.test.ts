import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { loadAction } from '../src/action/index.ts';
import { createAgreement } from '../src/grants/agreements/create-agreement.ts';
import { withdrawApplication } from '../src/grants/applications/withdraw-application.ts';
import { declineAward } from '../src/grants/reserve/answer-offer.ts';
import { communicateDecision, decide } from '../src/grants/selection/decide.ts';
import { makeRanking } from '../src/grants/selection/make-ranking.ts';
import { buildAssessed, buildDecision, buildPublishedCall, terms, times } from '../src/grants/testing.ts';
import { newId } from '../src/platform/ids.ts';
import { closeCase, reopenCase, writeToCase } from '../src/voice/handle-case.ts';
import { passOnCase } from '../src/voice/pass-on-case.ts';
import { addToCase } from '../src/voice/return-to-case.ts';
import { buildAppointment, buildCase } from '../src/voice/testing.ts';
import { type Crossing, looker, pairsOf } from './support/at-once.ts';
import { castOf } from './support/cast.ts';

const wholeAction = await loadAction('actions/shbb');
const keys = { secret: 'of the tests, long enough for them', secretsBefore: [] };

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

const plainCase: Crossing = {
  record: 'a complaint that is not answered yet',
  cast: (tx) => castOf(tx, { definition: wholeAction }),
  build: async (cast) => {
    const tx = cast.work(cast.ana).tx;
    await buildAppointment(tx, {
      ...{ actionId: cast.actionId, kind: 'complaint', appointedBy: cast.ivo.personId },
      ...{ personId: cast.elira.personId, organisationId: cast.elira.organisationId },
    });
    return {
      caseId: await buildCase(tx, { actionId: cast.actionId, kind: 'complaint', state: 'acknowledged' }),
    };
  },
  verbs: {
    answer: ({ as, cast, ids }) =>
      writeToCase(as(cast.elira), keys, {
        caseId: ids.caseId!,
        form: { version: 2, as: 'answer', text: 'It was mended.' },
      }),
    'the reporter adds': ({ as, cast, ids }) =>
      addToCase(as(cast.besa), keys, {
        file: { id: ids.caseId! },
        form: { _once: newId(), text: 'It happened again.' },
      }),
  },
  ends: async (tx, ids) =>
    (await sql`select state, version from voice.case_file where id = ${ids.caseId}::uuid`.execute(tx)).rows,
};

const seriousCase: Crossing = {
  record: 'an answered case of abuse',
  cast: (tx) => castOf(tx, { definition: wholeAction }),
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
    'the reporter adds': ({ as, cast, ids }) =>
      addToCase(as(cast.besa), keys, {
        file: { id: ids.caseId! },
        form: { _once: newId(), text: 'It happened again.' },
      }),
  },
  ends: async (tx, ids) =>
    (
      await sql`select state, outcome, proposed_outcome, cardinality(kept_from) as kept from voice.case_file
        where id = ${ids.caseId}::uuid`.execute(tx)
    ).rows,
};

describe.each([application, award, plainCase, seriousCase])('two verbs at once on $record', (crossing) => {
  const look = looker(crossing);
  it.each(pairsOf(crossing))('end as one after the other: %s, and meanwhile %s', async (first, second) => {
    const { orders, met } = await look(first, second);
    expect(orders).toContainEqual(met);
  });
});
