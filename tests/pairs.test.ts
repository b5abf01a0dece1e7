import { setTimeout as pause } from 'node:timers/promises';
import { type ControlledTransaction, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createAgreement } from '../src/grants/agreements/create-agreement.ts';
import { withdrawApplication } from '../src/grants/applications/withdraw-application.ts';
import { approveInstalment, refuseInstalment } from '../src/grants/payments/approve-instalment.ts';
import { cancelInstalment } from '../src/grants/payments/cancel-instalment.ts';
import { payInstalment } from '../src/grants/payments/pay-instalment.ts';
import { requestInstalment } from '../src/grants/payments/request-instalment.ts';
import { communicateDecision, decide } from '../src/grants/selection/decide.ts';
import { makeRanking } from '../src/grants/selection/make-ranking.ts';
import {
  buildAgreement,
  buildAssessed,
  buildDecision,
  buildPublishedCall,
  grantsCast,
  terms,
  times,
} from '../src/grants/testing.ts';
import type { DB } from '../src/platform/database/tables.ts';
import type { Tx, Work } from '../src/platform/work.ts';
import { closeCase, reopenCase } from '../src/voice/handle-case.ts';
import { passOnCase } from '../src/voice/pass-on-case.ts';
import { buildAppointment, buildCase } from '../src/voice/testing.ts';
import type { Cast } from './support/cast.ts';
import { testDatabase } from './support/database.ts';
import { timeToTravel } from './support/patience.ts';

/**
 * A record in the middle of its life, and every verb that somebody could do to it now. Two of them at once must end as one after the
 * other would: what the first one does while the second waits, and the other way round.
 */
type Crossing = {
  readonly record: string;
  build(cast: Cast): Promise<Record<string, string>>;
  readonly verbs: Readonly<Record<string, (work: Doing) => Promise<unknown>>>;
  /** What stands at the end, without ids and instants. */
  ends(tx: Tx, ids: Record<string, string>): Promise<unknown>;
};
type Doing = {
  readonly cast: Cast;
  readonly ids: Record<string, string>;
  as(actor: Cast['ana'], now?: string): Work;
};

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

type Built = { readonly cast: Cast; readonly ids: Record<string, string> };
type Done = 'done' | string;

/** Builds the record in a transaction of its own, that others see it. */
async function built({ build }: Crossing): Promise<Built> {
  const db = await testDatabase();
  return db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    return { cast, ids: await build(cast) };
  });
}

/** Does a verb in an open transaction, as a request of its person, and says how it went. */
async function doing(
  verb: Crossing['verbs'][string],
  { cast, ids }: Built,
  tx: ControlledTransaction<DB>,
): Promise<Done> {
  const as = (actor: Cast['ana'], now: string = times.decided): Work => ({ ...cast.work(actor, now), tx });
  const { personId, organisationId } = actorOf(verb, { cast, ids });
  // The database opens a case to who is at work.
  await sql`select set_config('app.person', ${personId}, true), set_config('app.organisation', ${organisationId}, true)`.execute(
    tx,
  );
  try {
    await verb({ cast, ids, as });
    return 'done';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

/** Who does a verb: it asks for their work first of all. */
function actorOf(verb: Crossing['verbs'][string], given: Built): Cast['ana'] {
  const asked: { by?: Cast['ana'] } = {};
  const stop = new Error('asked who acts');
  try {
    void verb({
      ...given,
      as: (actor) => {
        asked.by = actor;
        throw stop;
      },
    });
  } catch (error) {
    if (error !== stop) throw error;
  }
  return asked.by!;
}

const settle = async (tx: ControlledTransaction<DB>, done: Done) =>
  done === 'done' ? tx.commit().execute() : tx.rollback().execute();

/** One after the other: how each went, and what stands. */
async function inOrder(crossing: Crossing, names: readonly [string, string]): Promise<unknown> {
  const record = await built(crossing);
  const db = await testDatabase();
  const went: Done[] = [];
  for (const name of names) {
    const tx = await db.startTransaction().execute();
    went.push(await doing(crossing.verbs[name]!, record, tx));
    await settle(tx, went.at(-1)!);
  }
  return { went, ends: await db.transaction().execute((tx) => crossing.ends(tx, record.ids)) };
}

/** The first is done and not yet committed while the second runs, until that has ended or waits for it. */
async function atOnce(crossing: Crossing, [first, second]: readonly [string, string]): Promise<unknown> {
  const record = await built(crossing);
  const db = await testDatabase();
  const [one, other] = [await db.startTransaction().execute(), await db.startTransaction().execute()];
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(other);
  const a = await doing(crossing.verbs[first]!, record, one);
  let ended = false;
  const running = doing(crossing.verbs[second]!, record, other).finally(() => {
    ended = true;
  });
  while (!ended && !(await waits(rows[0]!.pid))) await pause(10);
  await settle(one, a);
  const b = await running;
  await settle(other, b);
  return { went: [a, b], ends: await db.transaction().execute((tx) => crossing.ends(tx, record.ids)) };
}

async function waits(pid: number): Promise<boolean> {
  const { rows } = await sql<{ waits: boolean }>`
    select wait_event_type = 'Lock' as waits from pg_stat_activity where pid = ${pid}`.execute(
    await testDatabase(),
  );
  return rows[0]?.waits ?? false;
}

const turned = (ended: unknown) => {
  const { went, ends } = ended as { went: Done[]; ends: unknown };
  return { went: went.toReversed(), ends };
};

describe.each([application, award, instalment('approved_once'), seriousCase])(
  'two verbs at once on $record',
  (crossing) => {
    const names = Object.keys(crossing.verbs);
    const known = new Map<string, Promise<unknown>>();
    const ordered = (...pair: readonly [string, string]) => {
      const found = known.get(pair.join()) ?? inOrder(crossing, pair);
      known.set(pair.join(), found);
      return found;
    };
    it.each(names.flatMap((first) => names.map((second) => [first, second] as const)))(
      'end as one after the other: %s, and meanwhile %s',
      async (first, second) => {
        const orders = [await ordered(first, second), turned(await ordered(second, first))];
        expect(orders).toContainEqual(await atOnce(crossing, [first, second]));
      },
      timeToTravel,
    );
  },
);
