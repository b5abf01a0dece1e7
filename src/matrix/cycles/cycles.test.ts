import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import type { Tx } from '../../platform/work.ts';
import { buildStandard } from '../testing.ts';
import { adjudicate } from './adjudicate.ts';
import { strands } from './answers.ts';
import { appointAssessor } from './appoint-assessor.ts';
import { askQuestions } from './ask-questions.ts';
import { closeCycle } from './close-cycle.ts';
import { createCycle } from './create-cycle.ts';
import { editCycle } from './edit-cycle.ts';
import { endSeat } from './end-seat.ts';
import { handIn } from './hand-in.ts';
import { handOver } from './hand-over.ts';
import { inviteInstitution } from './invite-institution.ts';
import { issueErratum } from './issue-erratum.ts';
import { openCycle } from './open-cycle.ts';
import { publishCycle } from './publish-cycle.ts';
import { findCycle, listCycleStandards, listQuestions } from './queries.ts';
import { listAnswers, listSeats } from './queries-seats.ts';
import { listErrata, listReplies, listVerdicts } from './queries-verdicts.ts';
import { registerReply } from './register-reply.ts';
import { reply } from './reply.ts';
import { saveAnswers } from './save-answers.ts';
import { anAnswer, buildCycle, decideAll } from './testing.ts';

const staged = (body: (tx: Tx, cast: Cast) => Promise<void>) => () =>
  rolledBack(async (tx) => body(tx, await castOf(tx)));
const refused = (code: string) => ({
  rejects: (doing: Promise<unknown>) => expect(doing).rejects.toMatchObject({ code }),
});
const later = '2026-12-06T12:00:00.000Z';

describe('drafting a cycle', () => {
  it(
    'is for the programme manager, over standards and jurisdictions of here',
    staged(async (tx, cast) => {
      const { actionId } = cast;
      const { standardId } = await buildStandard(tx, { actionId, key: 'T1' });
      const form = {
        title: 'First',
        asOf: '2026-06-30',
        language: 'en',
        places: ['RS'],
        standardIds: [standardId],
      } as const;
      const typed = { ...form, places: ['RS' as const], standardIds: [standardId] };
      for (const actor of [cast.elira, cast.cene, cast.dragan, cast.besa])
        await refused('not_permitted').rejects(createCycle(cast.work(actor), typed));
      await refused('place_not_here').rejects(createCycle(cast.work(cast.ana), { ...typed, places: ['X1'] }));
      await refused('standard_not_known').rejects(
        createCycle(cast.work(cast.ana), { ...typed, standardIds: [cast.ana.personId] }),
      );
      expect(await createCycle(cast.work(cast.ana), typed)).toMatch(/^[0-9a-f-]{36}$/);
    }),
  );

  it(
    'corrects it by the version that was seen, and asks again what the cycle before asked',
    staged(async (tx, cast) => {
      const { cycleId, standards } = await buildCycle(cast, tx);
      const ana = cast.work(cast.ana);
      const weights = { law: 2, policy: 0, practice: 1 };
      const days = { asOf: '2026-05-31', answerUntil: null, replyDays: 10 };
      const form = { version: 1, title: 'Renamed', ...days, weights };
      await editCycle(ana, { cycleId, form });
      expect(await findCycle(tx, cast.actionId, cycleId)).toMatchObject({ weights });
      await refused('changed_meanwhile').rejects(editCycle(ana, { cycleId, form }));
      const before = await listQuestions(tx, { cycleId });
      await askQuestions(ana, {
        cycleStandardId: standards[0]!,
        form: {
          version: 2,
          questions: [
            { strand: 'law', text: 'Something else?', weight: 2 },
            { strand: 'law', text: before[0]!.text, weight: 1 },
          ],
        },
      });
      await refused('changed_meanwhile').rejects(
        askQuestions(ana, { cycleStandardId: standards[0]!, form: { version: 2, questions: [] } }),
      );
      expect((await listQuestions(tx, { cycleId })).map(({ key }) => key)).toEqual(['T1.law.2', 'T1.law.1']);
      const next = await buildCycle(cast, tx);
      const [standard] = await listCycleStandards(tx, next.cycleId);
      expect(
        (await listQuestions(tx, { cycleStandardId: standard!.id })).find(({ strand }) => strand === 'law')!
          .key,
      ).toBe('T1.law.1');
    }),
  );

  it(
    'opens only with questions and two assessors of two partners a jurisdiction',
    staged(async (tx, cast) => {
      const { cycleId, places, seats, standards } = await buildCycle(cast, tx);
      const ana = cast.work(cast.ana);
      const form = (
        person: { personId: string; organisationId: string },
        seat: 'national' | 'second' = 'second',
      ) => ({
        place: places[0]!.id,
        seat,
        assessor: `${person.personId}/${person.organisationId}`,
      });
      await refused('seat_taken').rejects(appointAssessor(ana, { cycleId, form: form(cast.foreign.jana) }));
      await endSeat(ana, { seatId: seats[1] });
      await refused('cycle_without_assessors').rejects(openCycle(ana, { cycleId }));
      await refused('assessors_of_one_partner').rejects(
        appointAssessor(ana, { cycleId, form: form(cast.jana) }),
      );
      await refused('assessor_not_available').rejects(
        appointAssessor(ana, { cycleId, form: form(cast.dragan) }),
      );
      await refused('not_permitted').rejects(
        appointAssessor(cast.work(cast.elira), { cycleId, form: form(cast.foreign.jana) }),
      );
      await appointAssessor(ana, { cycleId, form: form(cast.foreign.jana) });
      const questions = strands.map((strand) => ({ strand, text: 'Is it so?', weight: 1 }));
      for (const [at, lacking] of strands.entries()) {
        const asked = questions.filter(({ strand }) => strand !== lacking);
        const form = { version: 2 + at, questions: asked };
        await askQuestions(ana, { cycleStandardId: standards[0]!, form });
        await expect(openCycle(ana, { cycleId })).rejects.toMatchObject({
          code: 'cycle_without_questions',
          details: {
            standard: 'Nobody is punished for crossing a bridge',
            strand: lacking,
            asked: 0,
            most: 4,
          },
        });
      }
      await askQuestions(ana, { cycleStandardId: standards[0]!, form: { version: 5, questions } });
      await openCycle(ana, { cycleId });
    }),
  );
});

describe('answering', () => {
  it(
    'keeps drafts with gaps, and hands in only what is whole',
    staged(async (tx, cast) => {
      const { cycleId, seats } = await buildCycle(cast, tx, { until: 'answering' });
      const [cene, seatId] = [cast.work(cast.cene), seats[0]];
      await refused('not_permitted').rejects(
        saveAnswers(cast.work(cast.foreign.cene), { seatId, part: 'T1.law', answers: [anAnswer()] }),
      );
      await refused('not_found').rejects(
        saveAnswers(cene, { seatId, part: 'T2.law', answers: [anAnswer()] }),
      );
      await refused('cycle_source_in_future').rejects(
        saveAnswers(cene, { seatId, part: 'T1.law', answers: [anAnswer('0', { sourceOn: '2027-01-01' })] }),
      );
      await saveAnswers(cene, { seatId, part: 'T1.law', answers: [anAnswer(null, { sourceTitle: '' })] });
      expect(await listAnswers(tx, seatId)).toMatchObject([{ kind: null, sourcePlace: 'art_1__para_2' }]);
      await expect(handIn(cene, { seatId })).rejects.toMatchObject({
        code: 'sheet_not_whole',
        details: { count: 3 },
      });
      await saveAnswers(cene, { seatId, part: 'T1.law', answers: [anAnswer('25', { sourceQuote: '' })] });
      await saveAnswers(cene, {
        seatId,
        part: 'T1.policy',
        answers: [anAnswer('no_data', { sourceTitle: '' })],
      });
      await saveAnswers(cene, { seatId, part: 'T1.practice', answers: [anAnswer('0', { sourceOn: null })] });
      await expect(handIn(cene, { seatId })).rejects.toMatchObject({ details: { count: 2 } });
      await saveAnswers(cene, { seatId, part: 'T1.law', answers: [anAnswer('25')] });
      await saveAnswers(cene, { seatId, part: 'T1.practice', answers: [anAnswer('0')] });
      await refused('not_permitted').rejects(handIn(cast.work(cast.ana), { seatId }));
      await handIn(cene, { seatId });
      await refused('sheet_handed_in').rejects(
        saveAnswers(cene, { seatId, part: 'T1.law', answers: [anAnswer('100')] }),
      );
      await refused('sheets_missing').rejects(closeCycle(cast.work(cast.ana), { cycleId }));
      expect((await listSeats(tx, cycleId)).map(({ handedInAt }) => handedInAt !== null)).toEqual([
        true,
        false,
      ]);
    }),
  );
});

describe('adjudicating', () => {
  it(
    'takes over what both said alike; the rest needs a reason, by somebody who did not assess there',
    staged(async (tx, cast) => {
      const { cycleId, places } = await buildCycle(cast, tx, { until: 'adjudicating' });
      const placeId = places[0]!.id;
      const ana = cast.work(cast.ana);
      const agreed = await listVerdicts(tx, { placeId });
      expect(agreed.map(({ kind, decidedBy }) => [kind, decidedBy])).toEqual([
        ['50', null],
        ['50', null],
      ]);
      await refused('verdicts_missing').rejects(
        handOver(ana, { cycleId, form: { replyUntil: '2026-12-05', unheard: [] } }),
      );
      const form = (reason: string, kind: '75' | null = '75') => ({
        seen: agreed[0]!.decidedAt,
        verdicts: [{ kind, reason }, ...[1, 2].map(() => ({ kind: null, reason: '' }))],
      });
      const given = { placeId, standard: 'T1' };
      for (const actor of [cast.elira, cast.cene, cast.dragan])
        await refused('not_permitted').rejects(
          adjudicate(cast.work(actor), { ...given, form: form('Why.') }),
        );
      const assessing = { ...cast.cene, roles: cast.ana.roles };
      await refused('not_permitted').rejects(
        adjudicate(cast.work(assessing), { ...given, form: form('Why.') }),
      );
      await refused('verdict_without_reason').rejects(adjudicate(ana, { ...given, form: form('') }));
      await refused('changed_meanwhile').rejects(
        adjudicate(ana, { ...given, form: { ...form('Why.'), seen: '' } }),
      );
      await adjudicate(cast.work(cast.ana, later), { ...given, form: form('The exception is narrow.') });
      await refused('changed_meanwhile').rejects(adjudicate(ana, { ...given, form: form('Again.') }));
      for (const replyUntil of ['2026-11-25', '2026-12-04'] as const)
        await expect(handOver(ana, { cycleId, form: { replyUntil, unheard: [] } })).rejects.toMatchObject({
          code: 'reply_day_too_soon',
          details: { days: 10 },
        });
      await handOver(ana, { cycleId, form: { replyUntil: '2026-12-05', unheard: [] } });
      expect((await findCycle(tx, cast.actionId, cycleId))!.state).toBe('reply');
    }),
  );
});

describe('the right of reply', () => {
  it(
    'is an institution’s for its own jurisdiction, and nothing before the findings are handed over',
    staged(async (tx, cast) => {
      const { cycleId, places, invitationId } = await buildCycle(cast, tx, { until: 'adjudicating' });
      const ana = cast.work(cast.ana);
      const form = { cycleStandardId: null, text: 'We have read it.', language: 'mk' } as const;
      await refused('not_permitted').rejects(
        reply(cast.work(cast.dragan), { invitationId: invitationId!, form }),
      );
      const place = places[0]!.id;
      await refused('institution_of_elsewhere').rejects(
        inviteInstitution(ana, {
          cycleId,
          form: { place, organisation: cast.foreign.organisations.institution },
        }),
      );
      await refused('institution_invited').rejects(
        inviteInstitution(ana, { cycleId, form: { place, organisation: cast.organisations.institution } }),
      );
      await decideAll(cast, tx, { placeId: place, standard: 'T1' });
      await handOver(ana, { cycleId, form: { replyUntil: '2026-12-05', unheard: [] } });
      await refused('not_permitted').rejects(
        reply(cast.work(cast.foreign.dragan), { invitationId: invitationId!, form }),
      );
      await refused('reply_day_past').rejects(
        reply(cast.work(cast.dragan, later), { invitationId: invitationId!, form }),
      );
      await refused('standard_not_known').rejects(
        reply(cast.work(cast.dragan), {
          invitationId: invitationId!,
          form: { ...form, cycleStandardId: place },
        }),
      );
      await reply(cast.work(cast.dragan), { invitationId: invitationId!, form });
      const letter = {
        invitationId: invitationId!,
        cycleStandardId: null,
        repliedOn: '2026-11-20',
        letterReference: '12/2026',
        text: 'By post.',
        language: 'sq',
      } as const;
      await refused('not_permitted').rejects(registerReply(cast.work(cast.fatos), { cycleId, form: letter }));
      await refused('reply_in_future').rejects(
        registerReply(cast.work(cast.elira), { cycleId, form: { ...letter, repliedOn: '2027-01-01' } }),
      );
      await registerReply(cast.work(cast.elira), { cycleId, form: letter });
      expect(
        (await listReplies(tx, { cycleId })).map(({ way, text, language }) => [way, text, language]),
      ).toEqual([
        ['letter', 'By post.', 'sq'],
        ['page', 'We have read it.', 'mk'],
      ]);
    }),
  );
});

describe('publication', () => {
  it(
    'waits for those who may still reply, gives a hash, and leaves errata alone',
    staged(async (tx, cast) => {
      const { cycleId, places } = await buildCycle(cast, tx, { until: 'reply' });
      await refused('not_permitted').rejects(publishCycle(cast.work(cast.elira, later), { cycleId }));
      await refused('replies_still_open').rejects(publishCycle(cast.work(cast.ana), { cycleId }));
      const ana = cast.work(cast.ana, later);
      const erratum = {
        placeId: places[0]!.id,
        cycleStandardId: null,
        text: 'The day of the version is another.',
      };
      await refused('cycle_not_in_state').rejects(issueErratum(ana, { cycleId, form: erratum }));
      const hash = await publishCycle(ana, { cycleId });
      expect(await findCycle(tx, cast.actionId, cycleId)).toMatchObject({ state: 'published', sha256: hash });
      await refused('cycle_not_in_state').rejects(publishCycle(ana, { cycleId }));
      await refused('not_permitted').rejects(issueErratum(cast.work(cast.elira), { cycleId, form: erratum }));
      await refused('place_not_here').rejects(
        issueErratum(ana, { cycleId, form: { ...erratum, placeId: cycleId } }),
      );
      await issueErratum(ana, { cycleId, form: erratum });
      expect(await listErrata(tx, cycleId)).toMatchObject([{ text: erratum.text }]);
    }),
  );
});
