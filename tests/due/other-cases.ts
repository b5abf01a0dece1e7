import { sql } from 'kysely';
import { loadAction } from '../../src/action/index.ts';
import { buildCycle } from '../../src/matrix/cycles/testing.ts';
import { buildAssessment, questionnaire } from '../../src/network/capacity/testing.ts';
import type { Instant, PlainDate } from '../../src/platform/dates.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Tx } from '../../src/platform/work.ts';
import { saveAskedCheck } from '../../src/results/checking/queries.ts';
import { keepValue } from '../../src/results/disputes/keep-value.ts';
import { buildDispute } from '../../src/results/disputes/testing.ts';
import { buildPart } from '../../src/results/parts/testing.ts';
import { withdrawPart } from '../../src/results/parts/withdraw-part.ts';
import { createPeriod } from '../../src/results/periods/create-period.ts';
import { buildDonorReport } from '../../src/results/report/build-donor-report.ts';
import { createDonorReport } from '../../src/results/report/create-donor-report.ts';
import { insertQuestion, saveAnswer } from '../../src/results/report/queries-questions.ts';
import { saveState } from '../../src/results/report/queries-versions.ts';
import { buildVersion } from '../../src/results/report/testing.ts';
import { closeRisk } from '../../src/results/risks/close-risk.ts';
import { buildRisk } from '../../src/results/risks/testing.ts';
import { planMilestone } from '../../src/results/workplan/plan-milestone.ts';
import { buildLoop, buildLoopInvitation } from '../../src/training/loop/testing.ts';
import { buildParticipant, buildTraining } from '../../src/training/participants/testing.ts';
import { buildGathering } from '../../src/training/testing.ts';
import { finishToDo } from '../../src/training/to-do/finish-to-do.ts';
import { buildToDo } from '../../src/training/to-do/testing.ts';
import { buildAppointment, buildCase } from '../../src/voice/testing.ts';
import { type Cast, noon } from '../support/cast.ts';
import type { Built, DueCase } from './due-case.ts';
/** Actions that some of these records need. */
export const definition = {
  ...(await loadAction('actions/shbb')),
  capacity: { ...questionnaire, followUpDays: 60 },
};

const run = (tx: Tx, statement: ReturnType<typeof sql>) => () => statement.execute(tx);
const hosted = (cast: Cast) => ({
  actionId: cast.actionId,
  hostId: cast.organisations.partner,
  recordedBy: cast.elira.personId,
});
/** A training of the partner's, with what makes it wait, and what takes that away. */
const training = (
  at: Instant,
  days: readonly PlainDate[],
  participants: Parameters<typeof buildTraining>[1]['participants'],
  {
    more,
    done,
  }: {
    more?: (gathering: string) => ReturnType<typeof sql>;
    done: (gathering: string) => ReturnType<typeof sql>;
  },
  rest: Partial<DueCase> = {},
): DueCase => ({
  at,
  ...rest,
  build: async (cast, tx) => {
    const { gatheringId } = await buildTraining(tx, {
      ...hosted(cast),
      days,
      participants: participants ?? [],
    });
    if (more) await more(gatheringId).execute(tx);
    return { owner: cast.elira, done: run(tx, done(gatheringId)) };
  },
});
const emptied = (gathering: string) =>
  sql`update training.participant set state = 'cancelled', organisation_settled_at = now() where gathering_id = ${gathering}::uuid`;
/** Both halves of the day, by all who take part. */
const checkedIn = (gathering: string) => sql`
  insert into training.check_in (id, gathering_id, participant_id, day, part, way, happened_at, received_at, recorded_by)
  select gen_random_uuid(), s.gathering_id, p.id, s.day, s.part, 'scan', s.ends_at, s.ends_at, g.recorded_by
  from training.session s join training.participant p on p.gathering_id = s.gathering_id join training.gathering g on g.id = s.gathering_id
  where s.gathering_id = ${gathering}::uuid`;
const handout = (state: 'unchecked' | 'infected'): DueCase =>
  training('2026-11-20T09:00:00.000Z', ['2026-12-10'], [], {
    more: (gathering) => sql`
      with held as (insert into platform.file (id, action_id, organisation_id, sha256, name, type, size, purpose, state, created_at)
        select gen_random_uuid(), g.action_id, g.host_id, repeat('ab', 32), 'a.pdf', 'application/pdf', 9, 'handout', ${state}, now() from training.gathering g where g.id = ${gathering}::uuid returning id, action_id)
      insert into training.handout (id, action_id, gathering_id, file_id, title, language, audience, created_at)
        select gen_random_uuid(), action_id, ${gathering}::uuid, id, 'Handout', 'en', 'public', now() from held`,
    done: (gathering) =>
      sql`update training.handout set withdrawn_at = now() where gathering_id = ${gathering}::uuid`,
  });

export const trainingCases: Readonly<Record<string, DueCase>> = {
  waiting: training(
    '2026-11-10T09:00:00.000Z',
    ['2026-11-26'],
    [{ state: 'waiting' }],
    { done: emptied },
    { endsWithItsDay: true },
  ),
  sheets: training(
    '2026-11-20T09:00:00.000Z',
    ['2026-11-26'],
    [{ mail: null }],
    { done: emptied },
    { endsWithItsDay: true },
  ),
  letters: training('2026-11-17T09:00:00.000Z', ['2026-11-26'], [], {
    more: (gathering) => sql`
        insert into training.letter (id, action_id, gathering_id, addressee, locale, code, reply_until, reply_to, sent_on, sent_way, created_at, updated_at)
        select gen_random_uuid(), g.action_id, g.id, 'Border police', 'en', 'L-TEST-0001', '2026-11-19', 'a@example.org', '2026-11-10', 'post', now(), now()
        from training.gathering g where g.id = ${gathering}::uuid`,
    done: (gathering) =>
      sql`update training.letter set answer = 'declines', answered_on = '2026-11-17' where gathering_id = ${gathering}::uuid`,
  }),
  needs: training(
    '2026-11-20T09:00:00.000Z',
    ['2026-11-26'],
    [{}],
    {
      more: (gathering) => sql`insert into training.need (participant_id, needs, updated_at)
        select p.id, 'A ramp', now() from training.participant p where p.gathering_id = ${gathering}::uuid`,
      done: emptied,
    },
    { endsWithItsDay: true },
  ),
  to_do: {
    at: '2026-11-10T09:00:00.000Z',
    build: async (cast, tx) => {
      const gatheringId = await buildGathering(tx, hosted(cast));
      const { actionId, recordedBy } = hosted(cast);
      const toDoId = await buildToDo(tx, { actionId, recordedBy, gatheringId, dueOn: '2026-11-20' });
      return { owner: cast.elira, done: () => finishToDo(cast.work(cast.elira), { toDoId }) };
    },
  },
  attendance: training('2026-11-27T09:00:00.000Z', ['2026-11-26'], [], {
    done: (gathering) => sql`update training.gathering set other_women = 3 where id = ${gathering}::uuid`,
  }),
  ties: training('2026-11-27T09:00:00.000Z', ['2026-11-26'], [{}], { more: checkedIn, done: emptied }),
  certificates: training('2026-11-27T09:00:00.000Z', ['2026-11-26'], [{}], {
    more: checkedIn,
    done: emptied,
  }),
  conclusions: {
    at: '2026-10-22T09:00:00.000Z',
    build: async (cast, tx) => {
      const id = await buildGathering(tx, { ...hosted(cast), otherWomen: 2 });
      return {
        owner: cast.elira,
        done: run(tx, sql`update training.gathering set kind = 'training' where id = ${id}::uuid`),
      };
    },
  },
  handout_unchecked: handout('unchecked'),
  handout_infected: handout('infected'),
};

export const cycleCases: Readonly<Record<string, DueCase>> = {
  answer: {
    at: noon,
    build: async (cast, tx) => {
      const { seats } = await buildCycle(cast, tx, { until: 'answering' });
      await sql`update matrix.seat set ended_at = now() where id = ${seats[1]}::uuid`.execute(tx);
      return {
        ...{ owner: cast.cene, waiter: cast.ana },
        done: run(
          tx,
          sql`update matrix.seat set ended_at = now() where id = any(${seats as unknown as string[]}::uuid[])`,
        ),
      };
    },
  },
  reply: {
    at: noon,
    endsWithItsDay: true,
    build: async (cast, tx) => {
      const { invitationId } = await buildCycle(cast, tx, { until: 'reply' });
      return {
        ...{ owner: cast.dragan, waiter: cast.ana },
        done: run(tx, sql`delete from matrix.invitation where id = ${invitationId}::uuid`),
      };
    },
  },
};

export const otherCases: Readonly<Record<string, DueCase>> = {
  'network.capacity.task.follow_up': {
    at: '2027-01-10T09:00:00.000Z',
    build: async (cast, tx) => {
      await buildAssessment(cast.work(cast.besa), '2');
      return {
        owner: cast.bora,
        done: run(tx, sql`delete from network.capacity_assessment where action_id = ${cast.actionId}::uuid`),
      };
    },
  },
  'voice.task.handle': {
    at: '2026-11-21T09:00:00.000Z',
    waitsWhenLate: true,
    build: async (cast, tx) => {
      const { actionId } = cast;
      await buildAppointment(tx, {
        ...{ actionId, kind: 'complaint', personId: cast.elira.personId, appointedBy: cast.ana.personId },
        organisationId: cast.organisations.partner,
      });
      const id = await buildCase(tx, { actionId });
      return {
        owner: cast.elira,
        waiter: cast.ana,
        done: run(
          tx,
          sql`update voice.case_file set state = 'closed', outcome = 'upheld', closed_at = now() where id = ${id}::uuid`,
        ),
      };
    },
  },
  'privacy.request.task.answer': {
    at: noon,
    build: async (cast, tx) => {
      await sql`insert into privacy.request (id, action_id, kind, channel, name, reach, about, received_on, due_on, registered_by, created_at)
        values (${newId()}, ${cast.actionId}, 'access', 'mail', 'A name', 'a@example.org', 'Mine', '2026-11-20', '2026-12-20', ${cast.hana.personId}, now())`.execute(
        tx,
      );
      return {
        owner: cast.hana,
        done: run(
          tx,
          sql`update privacy.request set outcome = 'granted', answered_at = now() where action_id = ${cast.actionId}::uuid`,
        ),
      };
    },
  },
  'privacy.breach.task.notice': {
    at: noon,
    build: async (cast, tx) => {
      await sql`insert into privacy.breach (id, action_id, title, happened, known_at, jurisdictions, records, recorded_at, recorded_by)
        values (${newId()}, ${cast.actionId}, 'A list was lost', 'On a bus.', ${noon}, '{RS}', '{account}', ${noon}, ${cast.hana.personId})`.execute(
        tx,
      );
      return {
        owner: cast.hana,
        done: run(
          tx,
          sql`update privacy.breach set risk = 'unlikely', decided_at = now(), decided_by = recorded_by where action_id = ${cast.actionId}::uuid`,
        ),
      };
    },
  },
  'training.loop.task.register': {
    at: '2026-03-05T09:00:00.000Z',
    endsWithItsDay: true,
    build: async (cast, tx) => {
      const { gatheringId, ...loop } = await buildLoop(cast, tx);
      await buildLoopInvitation(tx, {
        ...loop,
        actionId: cast.actionId,
        organisationId: cast.organisations.cso,
      });
      return {
        owner: cast.besa,
        done: () =>
          buildParticipant(tx, {
            ...{ actionId: cast.actionId, gatheringId, personId: cast.besa.personId },
            organisationId: cast.organisations.cso,
          }),
      };
    },
  },
  'results.milestone.task.reach': {
    at: '2026-06-20T09:00:00.000Z',
    build: async (cast, tx) => {
      const key = { activity: 'advocacy-practice', milestone: 'round-tables' };
      const form = { startsOn: '2026-01-01', endsOn: '2026-06-30', reason: 'As agreed.' };
      await planMilestone(cast.work(cast.ana), {
        ...key,
        form: { ...form, partnerId: cast.foreign.organisations.partner },
      });
      return {
        owner: cast.foreign.elira,
        waiter: cast.ana,
        also: [cast.foreign.elira],
        done: async () => {
          for (let at = 0; at < 6; at++)
            await buildGathering(tx, { ...hosted(cast), startsOn: `2026-0${at + 1}-10`, otherWomen: 1 });
        },
      };
    },
  },
  'results.risk.task.review': {
    at: '2027-02-20T09:00:00.000Z',
    build: async (cast) => {
      const riskId = await buildRisk(cast.work(cast.ana));
      return {
        owner: cast.elira,
        done: () => closeRisk(cast.work(cast.ana), { riskId, remark: 'The election is over.' }),
      };
    },
  },
  'results.dispute.task.answer': {
    at: '2026-07-10T09:00:00.000Z',
    build: async (cast) => {
      const at = '2026-07-10T09:00:00.000Z';
      const { foreign } = cast;
      const work = cast.work(foreign.fatos, at);
      const disputeId = await buildDispute(work);
      return {
        owner: cast.ana,
        waiter: foreign.fatos,
        also: [cast.ana, foreign.ana],
        done: () => keepValue(cast.work(cast.ana, at), { disputeId, reason: 'It is right.' }),
      };
    },
  },
  'results.part.task.write': {
    at: '2026-07-10T09:00:00.000Z',
    build: async (cast, tx) => {
      const at = '2026-07-10T09:00:00.000Z';
      const { foreign } = cast;
      const work = cast.work(cast.ana, at);
      const donorReportId = await buildReport(cast, tx);
      const asked = { donorReportId, partnerId: foreign.organisations.partner, dueOn: '2026-08-20' };
      const partId = await buildPart(work, asked);
      return {
        owner: foreign.elira,
        waiter: cast.ana,
        also: [foreign.elira, foreign.ana, foreign.fatos, foreign.filip],
        done: () => withdrawPart(work, { partId, reason: 'They took no part.' }),
      };
    },
  },
  'results.report.task.submit': reported('2026-07-10T09:00:00.000Z', (cast) => ({ owner: cast.ana })),
  'results.report.task.check': {
    at: '2026-07-10T09:00:00.000Z',
    build: async (cast, tx) => {
      const id = await buildReport(cast, tx);
      await saveAskedCheck(tx, id, { readyBy: cast.foreign.ana.personId, readyAt: noon });
      return { owner: cast.ana, waiter: cast.foreign.ana, done: () => saveState(tx, id, 'accepted') };
    },
  },
  'results.report.task.decide': reported(
    '2026-01-10T09:00:00.000Z',
    (cast) => ({ owner: cast.goran, waiter: cast.ana, also: [cast.goran] }),
    'submitted',
  ),
  'results.report.task.correct': reported(
    '2026-01-10T09:00:00.000Z',
    (cast) => ({ owner: cast.ana, waiter: cast.goran }),
    'returned',
  ),
  'results.report.task.answer': {
    at: '2026-01-10T09:00:00.000Z',
    build: async (cast, tx) => {
      const donorReportId = await buildReport(cast, tx, 'submitted');
      const id = newId();
      await insertQuestion(tx, {
        ...{ id, donorReportId, version: 1, kind: 'question', section: null, text: 'Who came?' },
        ...{ askedBy: cast.goran.personId, askedAt: '2026-01-02T09:00:00.000Z' },
      });
      const answered = { answeredBy: cast.ana.personId, answeredAt: noon };
      return {
        owner: cast.ana,
        waiter: cast.goran,
        done: () => saveAnswer(tx, id, { answer: 'People of six clubs.', ...answered }),
      };
    },
  },
};

/** A donor report on the first half of 2026: a draft, or submitted on its first day. */
async function buildReport(cast: Cast, tx: Tx, state?: 'submitted' | 'returned'): Promise<string> {
  const work = cast.work(cast.ana);
  const half = { name: 'First half', startsOn: '2026-01-01', endsOn: '2026-06-30' };
  const donorReportId = await createDonorReport(work, { periodId: await createPeriod(work, half) });
  await buildDonorReport(work, { donorReportId });
  const version = { actionId: cast.actionId, personId: cast.ana.personId };
  if (state) await buildVersion(tx, version, donorReportId, state);
  return donorReportId;
}

function reported(
  at: Instant,
  concerned: (cast: Cast) => Omit<Built, 'done'>,
  state?: 'submitted' | 'returned',
): DueCase {
  return {
    at,
    build: async (cast, tx) => {
      const id = await buildReport(cast, tx, state);
      return { ...concerned(cast), done: () => saveState(tx, id, 'accepted') };
    },
  };
}
