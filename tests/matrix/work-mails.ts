import { sql } from 'kysely';
import { confirmDuty, proposeDuty } from '../../src/protection/index.ts';
import type { Records } from '../support/cast.ts';
import { recordOf } from '../support/world.ts';
import { base, type Case, type Doing, given, inProtection, job, sideOf } from './mail-case.ts';

const participantIs = (state: string) => (doing: Doing) =>
  given(
    doing,
    sql`update training.participant set state = ${state} where id = ${doing.records.participant}::uuid`,
  );

const mailArguments = { title: 'title', kind: 'kind', day: 'day', link: 'secretLink' } as const;
/** When and where it is, and who holds it. */
const whenAndWhere = {
  ...mailArguments,
  starts: 'hour',
  ends: 'day',
  finishes: 'hour',
  place: 'venue',
  host: 'organisation',
} as const;
/** To those who have a place; nothing is to be brought to the events of the tests. */
const withPlace = { ...whenAndWhere, bring: 'noNote' } as const;

/** A mail to everybody of a gathering, when one alone has a place there. */
const toldOfGathering = (word: string, holds: Case['holds'] = mailArguments): Case => ({
  by: async (doing) => {
    const { participant } = doing.records;
    await given(
      doing,
      sql`update training.participant set state = 'cancelled' where id <> ${participant}::uuid`,
    );
    const { rows } = await sql<{ gatheringId: string }>`
      select gathering_id from training.participant where id = ${participant}::uuid`.execute(doing.work.tx);
    await doing.run(word, { gatheringId: rows[0]!.gatheringId });
  },
  to: ['participant'],
  holds,
});

/** A contact is reminded of the one request whose reply is due in so many days. */
const contactReminded = (inDays: number): Case => ({
  by: async (doing) => {
    const { recommendation_request: request } = doing.records;
    await given(
      doing,
      sql`update advocacy.request set sent_on = (now() + (select clock_shift from platform.instance))::date - 20,
        created_at = now() + (select clock_shift from platform.instance) + interval '1 hour',
        reply_by = (now() + (select clock_shift from platform.instance))::date + case when id = ${request}::uuid then ${inDays}::int else 60 end`,
    );
    await doing.run('recommendation.remind_contacts', {});
  },
  to: { own: ['a contact'], foreign: ['a contact'] },
  holds: { sender: 'organisation', title: 'title', day: 'day', link: 'secretLink' },
});

/** Mails about trainings, assessments, cases, recommendations, engagements and capacity. */
export const workMails: Readonly<Record<string, Case>> = {
  'training.mail.registered': {
    by: job('participant.register', 'participantId', 'participant'),
    to: ['participant'],
    holds: withPlace,
  },
  'training.mail.confirm': {
    by: async (doing) => {
      await participantIs('unconfirmed')(doing);
      await job('participant.register', 'participantId', 'participant')(doing);
    },
    to: ['participant'],
    holds: { ...mailArguments, minutes: 'count' },
  },
  'training.mail.waiting': {
    by: async (doing) => {
      await participantIs('waiting')(doing);
      await job('participant.register', 'participantId', 'participant')(doing);
    },
    to: ['participant'],
    holds: whenAndWhere,
  },
  'training.mail.invited': {
    by: job('participant.invite', 'participantId', 'participant'),
    to: ['participant'],
    holds: {
      ...whenAndWhere,
      ...{ places: 'placesOrNone', until: 'untilDay', agenda: 'link', note: 'noNote' },
      ...{ beds: 'choice', refund: 'choice' },
    },
  },
  'training.mail.invited_again': {
    by: async (doing) => {
      await participantIs('invited')(doing);
      await job('participant.remind_invited', 'participantId', 'participant')(doing);
    },
    to: ['participant'],
    holds: whenAndWhere,
  },
  'training.mail.replaced': {
    by: job('participant.tell_replaced', 'participantId', 'participant'),
    to: ['participant'],
    holds: mailArguments,
  },
  'training.mail.cancelled': {
    by: job('participant.cancel', 'participantId', 'participant'),
    to: ['participant'],
    holds: mailArguments,
  },
  'training.mail.moved_up': {
    by: job('participant.tell', 'participantId', 'participant', { what: 'moved_up' }),
    to: ['participant'],
    holds: withPlace,
  },
  'training.mail.again': {
    by: job('participant.tell', 'participantId', 'participant', { what: 'again' }),
    to: ['participant'],
    holds: mailArguments,
  },
  'training.mail.reminded': {
    by: async (doing) => {
      await given(
        doing,
        sql`update training.participant set state = 'cancelled' where id <> ${doing.records.participant}::uuid`,
      );
      await given(
        doing,
        sql`update training.gathering set starts_on = '2026-11-26', ends_on = '2026-11-27'
          where id = (select gathering_id from training.participant where id = ${doing.records.participant}::uuid)`,
      );
      await doing.run('participant.remind');
    },
    to: ['participant'],
    holds: withPlace,
  },
  'training.mail.reminded_online': {
    by: async (doing) => {
      await given(
        doing,
        sql`update training.participant set state = 'cancelled' where id <> ${doing.records.participant}::uuid`,
      );
      await given(
        doing,
        sql`with moved as (
            update training.gathering set starts_on = '2026-11-26', ends_on = '2026-11-27'
            where id = (select gathering_id from training.participant where id = ${doing.records.participant}::uuid)
            returning id)
          insert into training.join_link
          select s.id, 'https://meet.example.org/rooms/1' from training.session s join moved on moved.id = s.gathering_id
          on conflict do nothing`,
      );
      await doing.run('participant.remind');
    },
    to: ['participant'],
    holds: { ...withPlace, joins: 'joinLinks' },
  },
  'training.mail.moved': toldOfGathering('gathering.move', whenAndWhere),
  'training.mail.withdrawn': toldOfGathering('gathering.withdraw'),
  'training.mail.certificate': {
    by: job('certificate.issue', 'certificateId', 'certificate'),
    to: ['holder'],
    holds: { title: 'title', number: 'number', link: 'link' },
  },
  'training.mail.loop': {
    by: async (doing) => {
      const callId = String(doing.records['call of decision.communicate']);
      // As if the call had not been gone through, the application had been weak, and a module taught all of its grid.
      await given(doing, sql`delete from training.loop_invitation`);
      await given(doing, sql`delete from training.loop_run`);
      await given(
        doing,
        sql`update grants.assessment set scores = (select jsonb_object_agg(key, jsonb_set(value, '{points}', '1')) from jsonb_each(scores))`,
      );
      await given(
        doing,
        sql`insert into training.module_criterion (module_id, criterion, tied_by, tied_at)
          select s.module_id, key #>> '{}', g.recorded_by, now()
          from training.session s join training.gathering g on g.id = s.gathering_id, grants.call c,
            jsonb_path_query(c.grid, '$.sections[*].criteria[*].key') as key
          where s.gathering_id = ${doing.records.learning}::uuid and c.id = ${callId}::uuid and s.module_id is not null
          on conflict do nothing`,
      );
      await doing.run('loop.invite', { callId });
    },
    to: ['besa', 'bora'],
    holds: { link: 'link' },
  },
  'matrix.mail.asked': {
    by: job('cycle.appoint', 'seatId', 'cycle_seat'),
    to: ['cene'],
    holds: { day: 'day', late: 'choice', link: 'link' },
  },
  'matrix.mail.postponed': {
    by: job('cycle.postpone', 'cycleId', 'cycle of cycle.postpone'),
    to: { own: ['cene', 'foreign cene'], foreign: ['cene', 'foreign cene'] },
    holds: { day: 'day', link: 'link' },
  },
  'matrix.mail.reopened': {
    by: job('cycle.give_back', 'seatId', 'cycle_seat'),
    to: ['cene'],
    holds: { day: 'day', late: 'choice', link: 'link' },
  },
  'matrix.mail.adjudicator': {
    by: async (doing) => {
      await given(
        doing,
        sql`insert into matrix.adjudicator (place_id, person_id, organisation_id, named_by, named_at)
          select ${doing.records.cycle_place}::uuid, person_id, organisation_id, person_id, now()
          from matrix.seat where person_id = ${sideOf(doing).cene.personId}::uuid limit 1`,
      );
      await doing.run('cycle.name_adjudicator', {
        cycleId: String(doing.records['cycle of cycle.hand_over']),
      });
    },
    to: ['cene'],
    holds: { link: 'link' },
  },
  'matrix.mail.cancelled': {
    by: job('cycle.cancel', 'cycleId', 'cycle'),
    to: { own: ['cene', 'foreign cene'], foreign: ['cene', 'foreign cene'] },
    holds: { link: 'link' },
  },
  ...Object.fromEntries(
    Object.entries({
      ...{ ask_check: 'ana', check: 'ana', submit: 'goran', answer: 'goran' },
      ...{ ask: 'ana', return: 'ana', accept: 'ana' },
    }).map(([word, name]) => [
      `results.mail.${word}`,
      {
        by: job(`donor_report.${word}`, 'donor_reportId', 'donor_report'),
        to: { own: [name, `foreign ${name}`], foreign: [name, `foreign ${name}`] },
        holds: { link: 'link', ...(word === 'return' ? { comments: 'count' } : {}) },
      } satisfies Case,
    ]),
  ),
  ...Object.fromEntries(
    ['ask', 'accept', 'return', 'edit', 'change_day', 'withdraw', 'submit'].map((word) => [
      `results.mail.part_${word}`,
      {
        by: job(`report_part.${word}`, 'report_partId', 'report_part'),
        to: {
          own:
            word === 'submit'
              ? ['ana', 'foreign ana']
              : ['ana', 'bound elsewhere', 'elira', 'fatos', 'filip'],
          foreign:
            word === 'submit'
              ? ['ana', 'foreign ana']
              : ['foreign ana', 'foreign elira', 'foreign fatos', 'foreign filip'],
        },
        holds: {
          link: 'link',
          ...(word === 'submit' ? { organisation: 'organisation' } : {}),
          ...(['ask', 'return', 'change_day'].includes(word) ? { day: 'day' } : {}),
          ...(word === 'return' ? { late: 'choice' } : {}),
        },
      } satisfies Case,
    ]),
  ),
  'results.mail.note_write': {
    by: job('report_note.write', 'report_noteId', 'report_note'),
    to: ['elira'],
    holds: { link: 'linkToSection' },
  },
  // A dispute of a value goes to the programme managers, its answer to the person who raised it.
  ...Object.fromEntries(
    ['raise', 'change', 'keep', 'disagree'].map((word) => [
      `results.mail.dispute_${word}`,
      {
        by: job(`dispute.${word}`, 'disputeId', 'dispute'),
        to: ['raise', 'disagree'].includes(word)
          ? { own: ['ana', 'foreign ana'], foreign: ['ana', 'foreign ana'] }
          : ['elira'],
        holds: { link: 'link', indicator: 'indicator', day: 'day' },
      } satisfies Case,
    ]),
  ),
  'results.mail.decline': {
    by: job('risk.decline', 'riskId', 'risk of risk.decline'),
    to: ['elira'],
    holds: { link: 'link' },
  },
  'matrix.mail.reply_opened': {
    by: job('cycle.invite', 'invitationId', 'cycle_invitation'),
    to: ['dragan'],
    holds: { link: 'link' },
  },
  ...Object.fromEntries(
    ['report', 'add', 'pass_on'].map((word) => [
      `voice.mail.${word}`,
      {
        by: job(`voice.${word}`, 'caseId', 'voice_case'),
        to: ['elira'],
        holds: { number: 'number', link: 'link' },
      } satisfies Case,
    ]),
  ),
  // About an organisation, when everybody appointed belongs to it: those who watch over cases, whom it is not kept from.
  'voice.mail.unhandled': {
    by: async (doing) => {
      await given(doing, sql`update voice.appointment set ended_at = now() where ended_at is null`);
      await job('voice.report', 'caseId', 'voice_case')(doing);
    },
    to: { own: ['ana', 'foreign ana'], foreign: ['foreign ana'] },
    holds: { number: 'number', link: 'link' },
  },
  'voice.mail.late': {
    by: async (doing) => {
      await given(
        doing,
        sql`update voice.case_file set escalated_at = now() where id <> ${doing.records.voice_case}::uuid`,
      );
      await doing.run('voice.watch', {}, 60);
    },
    // And every programme manager whom it is not kept from: the foreign one is about the coordinator.
    to: { own: ['elira', 'ana', 'foreign ana'], foreign: ['foreign elira', 'foreign ana'] },
    holds: { number: 'number', link: 'link' },
  },
  // That something waits, to the officers of the Action, and that a duty was confirmed, to its holder and proposer.
  'protection.mail.waits': {
    by: async (doing) => {
      const { ana, cene } = sideOf(doing);
      const asked = { personId: cene.personId, duty: 'reader', jurisdictions: ['RS'] } as const;
      await inProtection(doing, ana, (work) =>
        proposeDuty(work, { ...asked, jurisdictions: [...asked.jurisdictions] }, base),
      );
    },
    to: { own: ['hana', 'foreign hana'], foreign: ['hana', 'foreign hana'] },
    holds: { link: 'link' },
  },
  'protection.mail.changed': {
    by: async (doing) => {
      const { hana, elira } = sideOf(doing);
      const dutyId = recordOf(doing.records as Records, { kind: 'duty', word: '', actor: elira });
      await inProtection(doing, hana, (work) => confirmDuty(work, { dutyId, ...base }));
    },
    to: ['elira', 'ana'],
    holds: { link: 'link' },
  },
  'advocacy.mail.request': {
    by: job('recommendation.send', 'requestId', 'recommendation_request'),
    to: { own: ['a contact'], foreign: ['a contact'] },
    holds: { sender: 'organisation', title: 'title', day: 'day', link: 'secretLink' },
  },
  'advocacy.mail.request_soon': contactReminded(5),
  'advocacy.mail.request_late': contactReminded(-2),
  'advocacy.mail.answered': {
    by: job('recommendation.respond', 'recommendationId', 'recommendation'),
    to: ['elira'],
    holds: { link: 'link' },
  },
  'advocacy.mail.reply_submitted': {
    by: async (doing) => {
      await given(
        doing,
        sql`update advocacy.reply set submitted_by = null where id = ${doing.records['reply of reply.return']}::uuid`,
      );
      await job('reply.submit', 'replyId', 'reply of reply.return')(doing);
    },
    to: ['dragan'],
    holds: { title: 'title', link: 'link' },
  },
  'advocacy.mail.reply_returned': {
    by: async (doing) => {
      await given(
        doing,
        sql`update advocacy.reply set state = 'draft', submitted_by = ${sideOf(doing).dragan.personId}::uuid
          where id = ${doing.records.reply}::uuid`,
      );
      await job('reply.return', 'replyId', 'reply')(doing);
    },
    to: ['dragan'],
    holds: { title: 'title', link: 'link' },
  },
  'advocacy.mail.reply_sent': {
    by: async (doing) => {
      await given(
        doing,
        sql`update advocacy.reply set state = 'sent', submitted_by = ${sideOf(doing).dragan.personId}::uuid
          where id = ${doing.records.reply}::uuid`,
      );
      await job('reply.send', 'replyId', 'reply')(doing);
    },
    to: ['dragan'],
    holds: { title: 'title', link: 'link' },
  },
};
