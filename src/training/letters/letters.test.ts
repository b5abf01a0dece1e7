import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { writeDocx } from '../../platform/documents/write-docx.ts';
import { writePdf } from '../../platform/documents/write-pdf.ts';
import { loadCatalogues, makeCatalogue } from '../../platform/messages/catalogue.ts';
import { makeLanguage } from '../../platform/messages/make-language.ts';
import type { Tx } from '../../platform/work.ts';
import { inviteParticipants } from '../participants/invite-participants.ts';
import { findParticipant, listParticipants } from '../participants/queries.ts';
import { replaceInvited } from '../participants/replace-invited.ts';
import { invitationForm } from '../participants/schema.ts';
import { buildTraining, testSecret } from '../participants/testing.ts';
import { listSessions } from '../programme/queries.ts';
import { findGathering, type Gathering } from '../queries.ts';
import { listSpeakers } from '../speakers/queries.ts';
import { buildSpeaker } from '../speakers/testing.ts';
import { withdrawGathering } from '../withdraw-gathering.ts';
import { answerLetter } from './answer-letter.ts';
import { editLetter } from './edit-letter.ts';
import { letterDocument } from './letter-document.ts';
import { countInvitedByMail, findLetter, listLetters } from './queries.ts';
import { letterCode, mustBeAnAnswer } from './rules.ts';
import type { LetterForm } from './schema.ts';
import { sendLetter } from './send-letter.ts';
import { writeLetter } from './write-letter.ts';

const form: LetterForm = {
  version: 0,
  organisationId: null,
  addressee: 'Одбор на измислениот мост',
  office: '',
  address: '',
  locale: 'mk',
  replyUntil: '2026-11-20',
  replyTo: 'bridge@example.org',
  places: 3,
  note: 'Ве молиме пратете луѓе од терен.',
};
const sent = { version: 1, sentOn: '2026-11-10', sentWay: 'post' as const };
const comes = {
  version: 2,
  answer: 'comes' as const,
  answeredOn: '2026-11-18',
  answerReference: '03-17/2026',
  people: 2,
};

async function stage(tx: Tx) {
  const cast = await castOf(tx);
  const { gatheringId, sessionIds } = await buildTraining(tx, {
    actionId: cast.actionId,
    hostId: cast.organisations.partner,
    recordedBy: cast.elira.personId,
    participants: [{ state: 'invited' }, {}],
  });
  return { cast, gatheringId, sessionIds, work: cast.work(cast.elira) };
}

describe('an invitation by letter', () => {
  it('has a short number that nobody mistypes', () => {
    expect(letterCode('a')).toMatch(/^L-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(letterCode('a')).toBe(letterCode('a'));
    expect(letterCode('a')).not.toBe(letterCode('b'));
  });

  it('is answered after it went, on a day that has come, and only who comes says with how many', () => {
    const letter = { sentOn: '2026-11-10' };
    const today = '2026-11-25';
    expect(() => mustBeAnAnswer({ sentOn: null }, comes, today)).toThrow('letter_not_sent');
    for (const [change, code] of [
      [{ answeredOn: '2026-11-26' }, 'letter_answered_later'],
      [{ answeredOn: '2026-11-09' }, 'letter_answered_before'],
      [{ answer: 'declines' as const }, 'letter_people_of_none'],
    ] as const)
      expect(() => mustBeAnAnswer(letter, { ...comes, ...change }, today)).toThrow(code);
    mustBeAnAnswer(letter, comes, today);
  });

  it('is written, sent and answered by those who hold the gathering, and stays as it went', () =>
    rolledBack(async (tx) => {
      const { cast, gatheringId, work } = await stage(tx);
      await expect(
        writeLetter(work, { gatheringId, form: { ...form, addressee: '' } }),
      ).rejects.toMatchObject({ code: 'letter_to_nobody' });
      await expect(
        writeLetter(work, { gatheringId, form: { ...form, organisationId: cast.actionId } }),
      ).rejects.toMatchObject({ code: 'organisation_not_known' });
      const letterId = await writeLetter(work, { gatheringId, form });
      for (const actor of [cast.besa, cast.fatos, cast.dragan, cast.goran, cast.foreign.elira])
        for (const verb of [
          () => writeLetter(cast.work(actor), { gatheringId, form }),
          () => editLetter(cast.work(actor), { letterId, form: { ...form, version: 1 } }),
          () => sendLetter(cast.work(actor), { letterId, form: sent }),
          () => answerLetter(cast.work(actor), { letterId, form: comes }),
        ])
          await expect(verb()).rejects.toMatchObject({ code: 'not_permitted' });
      await expect(
        sendLetter(work, { letterId, form: { ...sent, sentOn: '2026-11-26' } }),
      ).rejects.toMatchObject({ code: 'letter_sent_later' });
      await sendLetter(work, { letterId, form: sent });
      for (const verb of [
        () => editLetter(work, { letterId, form: { ...form, version: 2 } }),
        () => sendLetter(work, { letterId, form: { ...sent, version: 2 } }),
      ])
        await expect(verb()).rejects.toMatchObject({ code: 'letter_was_sent' });
      await answerLetter(work, { letterId, form: comes });
      expect(await findLetter(tx, cast.actionId, letterId)).toMatchObject({
        code: letterCode(letterId),
        sentWay: 'post',
        answer: 'comes',
        people: 2,
      });
      // What comes back later takes its place.
      await answerLetter(work, {
        letterId,
        form: { ...comes, version: 3, answer: 'declines', people: null },
      });
      await withdrawGathering(work, { gatheringId, reason: 'Snow.' });
      await expect(writeLetter(work, { gatheringId, form })).rejects.toMatchObject({
        code: 'gathering_withdrawn',
      });
    }));

  it('calls a body of the registry as it stands there, and stands beside who was invited by mail', () =>
    rolledBack(async (tx) => {
      const { cast, gatheringId, work } = await stage(tx);
      await writeLetter(work, {
        gatheringId,
        form: { ...form, organisationId: cast.organisations.institution, addressee: 'Another name' },
      });
      const [letter] = await listLetters(tx, cast.actionId, gatheringId);
      expect(letter!.addressee).not.toBe('Another name');
      // The one whom staff asked; whoever registered by themselves was invited by nobody.
      expect(await countInvitedByMail(tx, gatheringId)).toEqual([{ state: 'invited', people: 1 }]);
    }));
});

it('The nominees of a body that comes are invited, bound to its letter; of no other letter anybody is.', () =>
  rolledBack(async (tx) => {
    const { cast, gatheringId, work } = await stage(tx);
    const letterId = await writeLetter(work, { gatheringId, form });
    await sendLetter(work, { letterId, form: sent });
    const invite = (mails: string, letter: string) =>
      inviteParticipants(
        work,
        { secret: testSecret },
        {
          gatheringId,
          form: invitationForm.parse({ mails, letter, organisationKind: 'institution', locale: 'mk' }),
        },
      );
    await expect(invite('one@example.org', letterId)).rejects.toMatchObject({
      code: 'letter_without_nominees',
    });
    await answerLetter(work, { letterId, form: comes });
    await expect(invite('one@example.org', cast.actionId)).rejects.toMatchObject({
      code: 'letter_without_nominees',
    });
    expect(await invite('one@example.org\ntwo@example.org', letterId)).toBe(2);
    expect(await findLetter(tx, cast.actionId, letterId)).toMatchObject({ nominees: 2 });
    // A colleague to whom such an invitation passes is bound to the letter, too.
    const invited = await listParticipants(tx, cast.actionId, gatheringId);
    const first = invited.find(({ mail }) => mail === 'one@example.org');
    const about = {
      participantId: first!.id,
      form: { mail: 'three@example.org', locale: 'mk' },
    } as const;
    const by = await replaceInvited(work, { secret: testSecret }, about);
    expect(await findParticipant(tx, cast.actionId, by)).toMatchObject({ state: 'invited', letterId });
    // Who passed it on is not counted beside the colleague.
    expect(await findLetter(tx, cast.actionId, letterId)).toMatchObject({ nominees: 2 });
  }));

describe('the letter to print', () => {
  it('says to whom, what, the agenda with who speaks, and how to reply, in its addressee’s language', () =>
    rolledBack(async (tx) => {
      const { cast, gatheringId, sessionIds, work } = await stage(tx);
      await buildSpeaker(tx, {
        actionId: cast.actionId,
        gatheringId,
        sessionId: sessionIds[0]!,
        recordedBy: cast.elira.personId,
      });
      await writeLetter(work, { gatheringId, form });
      const [letter] = await listLetters(tx, cast.actionId, gatheringId);
      const written = letterDocument(
        makeLanguage(makeCatalogue(loadCatalogues('messages')), 'mk', { strict: true }),
        {
          letter: letter!,
          gathering: (await findGathering(tx, cast.actionId, gatheringId))!,
          sessions: await listSessions(tx, gatheringId),
          speakers: await listSpeakers(tx, cast.actionId, gatheringId),
        },
        { baseUrl: 'https://mostura.example', demonstration: true },
      );
      const text = JSON.stringify(written.blocks);
      for (const part of [
        form.addressee,
        'Group 484',
        'Judge of the tests',
        'Дневен ред',
        form.replyTo,
        form.note,
        'Број на поканети лица',
        letter!.code,
        `https://mostura.example/events/${gatheringId}`,
      ])
        expect(text).toContain(part);
      expect(written.visibility.eu?.statement).not.toBe('');
      for (const write of [writePdf, writeDocx]) expect((await write(written)).length).toBeGreaterThan(5000);
    }));

  it.each([
    ['en', 'You will learn the venue after you accept this invitation.'],
    ['sr-Cyrl', 'Место одржавања сазнаћете када прихватите овај позив.'],
  ] as const)(
    'of an event whose place is for participants alone does not tell the place, in %s',
    (locale, later) =>
      rolledBack(async (tx) => {
        const { cast, gatheringId, work } = await stage(tx);
        await writeLetter(work, { gatheringId, form: { ...form, locale } });
        const [letter] = await listLetters(tx, cast.actionId, gatheringId);
        const gathering = (await findGathering(tx, cast.actionId, gatheringId))!;
        const language = makeLanguage(makeCatalogue(loadCatalogues('messages')), locale, { strict: true });
        const drawn = (placeFor: Gathering['placeFor']) =>
          JSON.stringify(
            letterDocument(
              language,
              {
                letter: letter!,
                gathering: { ...gathering, place: 'Hotel Plavinac', placeFor },
                sessions: [],
                speakers: [],
              },
              { baseUrl: 'https://mostura.example', demonstration: false },
            ),
          );
        const [told, hidden] = [drawn('everybody'), drawn('participants')];
        expect([told.includes('Plavinac'), told.includes(later)]).toEqual([true, false]);
        expect([hidden.includes('Plavinac'), hidden.includes(later)]).toEqual([false, true]);
      }),
  );
});
