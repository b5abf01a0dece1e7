import { describe, expect, it } from 'vitest';
import { castOf, noon } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { writeMail } from '../../platform/mail/write-mail.ts';
import { loadCatalogues, makeCatalogue } from '../../platform/messages/catalogue.ts';
import { makeLanguage } from '../../platform/messages/make-language.ts';
import { updateGathering } from '../queries.ts';
import { eventFacts, invitationFacts } from './invitation-facts.ts';
import { inviteParticipants } from './invite-participants.ts';
import { participantJobs } from './jobs.ts';
import { registerParticipant } from './register-participant.ts';
import { invitationForm, registrationForm } from './schema.ts';
import { buildTraining, testSecret } from './testing.ts';

const gathering = {
  ...{ id: 'g', startsOn: '2026-11-26', endsOn: '2026-11-27', place: 'Beograd', hostName: 'Group 484' },
  ...{ placeFor: 'everybody' as const, publishedAt: '2026-10-21T09:00:00.000Z' },
};
const session = (day: string, from: string, to: string) => ({
  ...{ day, startsAt: `${day}T${from}:00.000Z`, endsAt: `${day}T${to}:00.000Z` },
});
const sessions = [
  session('2026-11-26', '12:00', '15:00'),
  session('2026-11-26', '08:00', '11:00'),
  session('2026-11-27', '08:00', '11:30'),
];
const offer = { registration: 'invited' as const, places: 20, registerUntil: '2026-11-20T22:59:00.000Z' };
const where = { baseUrl: 'https://m.example', link: 'https://m.example/registration/x' };
const offered = { nights: [-1, 0], travelUpToMinor: 4000 };
const args = (change: object = {}, said: object = {}) =>
  invitationFacts(
    { ...gathering, ...change },
    { sessions, offer, note: 'Bring ID.', offered, ...said },
    where,
  );
const texts = makeCatalogue(loadCatalogues('messages'));
const locales = ['en', 'sq', 'mk', 'sr-Cyrl', 'sr-Latn', 'bs', 'hr', 'cnr'] as const;

describe('what an invitation by email says', () => {
  it('In each language it says when by the clock of the event, where, who invites, how many, until when and the agenda.', () => {
    for (const locale of locales) {
      const { text } = writeMail(makeLanguage(texts, locale, { strict: true }), {
        template: 'training.mail.invited',
        args: { ...args(), title: 'Training', day: '2026-11-26', link: where.link },
      });
      for (const part of [
        ...['Training', '09:00', '12:30', 'Beograd', 'Group 484', '20', 'Bring ID.'],
        ...['https://m.example/events/g', where.link, ': 2\n', '40'],
      ])
        expect([locale, text.includes(part)]).toEqual([locale, true]);
      expect(text).not.toMatch(/none|later|\{|undefined/);
    }
  });

  it('A place for participants alone is not told, nor the address of a draft, and what is not known is left out.', () => {
    const hidden = args(
      { placeFor: 'participants', publishedAt: null },
      {
        sessions: [],
        note: '',
        offered: { nights: [], travelUpToMinor: null },
        offer: { registration: 'invited', places: null, registerUntil: null },
      },
    );
    expect(hidden).toMatchObject({ place: 'later', agenda: where.link, starts: 'none' });
    for (const locale of locales) {
      const { text } = writeMail(makeLanguage(texts, locale, { strict: true }), {
        template: 'training.mail.invited',
        args: { ...hidden, title: 'Training', day: '2026-11-26', link: where.link },
      });
      expect(text).not.toMatch(/Beograd|none|later|\/events\/|:00|\{/);
      expect(text).not.toContain('\n\n\n');
    }
  });

  it('A note and a place that are the very words of an absent fact are said in each language.', () => {
    const typed = args({ place: 'later' }, { note: 'none' });
    const without = args({}, { note: '' });
    for (const locale of locales) {
      const written = (said: typeof typed) =>
        writeMail(makeLanguage(texts, locale, { strict: true }), {
          template: 'training.mail.invited',
          args: { ...said, title: 'Training', day: '2026-11-26', link: where.link },
        }).text;
      expect([locale, written(typed).match(/\bnone\b|\blater\b/g)]).toEqual([locale, ['none', 'later']]);
      expect([locale, written(without).includes('none')]).toEqual([locale, false]);
    }
  });

  it('The note goes to those who are invited together, and no mail program makes a link of it.', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const work = cast.work(cast.elira);
      const { gatheringId } = await buildTraining(tx, {
        ...{ actionId: cast.actionId, hostId: cast.organisations.partner, recordedBy: cast.elira.personId },
        participants: [],
      });
      await updateGathering(tx, gatheringId, { placeFor: 'participants' }, work.now);
      const form = invitationForm.parse({
        ...{ mails: 'one@example.org', organisationKind: 'cso', locale: 'en' },
        note: 'See evil.example before you come.',
      });
      await inviteParticipants(work, { secret: testSecret }, { gatheringId, form });
      const jobs = participantJobs({ baseUrl: 'https://m.example', secret: testSecret });
      for (const { word, data } of [...cast.jobs])
        await jobs.find((job) => job.word === word)!.run(cast.work(cast.ivo), data);
      const [mail] = await tx.selectFrom('platform.mail').select(['template', 'args']).execute();
      expect(mail).toMatchObject({
        template: 'training.mail.invited',
        args: {
          note: 'See evil.example before you come.',
          place: 'later',
          starts: '09:00',
          finishes: '16:00',
        },
      });
      const { text } = writeMail(makeLanguage(texts, 'en', { strict: true }), mail as never);
      expect(text).toContain('See evil[.]example before you come.');
    }));

  const sayingWhen = [
    'registered',
    'waiting',
    'invited_again',
    'moved_up',
    'reminded',
    'reminded_online',
    'moved',
  ];
  it.each(sayingWhen)('The email %s says in each language when, where and who holds the event.', (word) => {
    for (const locale of locales) {
      const written = (change: object, placed: boolean) =>
        writeMail(makeLanguage(texts, locale, { strict: true }), {
          template: `training.mail.${word}`,
          args: {
            ...eventFacts({ ...gathering, ...change }, sessions, { placed }),
            ...{ title: 'Two days', kind: 'training', day: '2026-11-26', link: where.link },
            ...{ bring: 'none', joins: 'https://room.example/1' },
          },
        }).text;
      const told = written({}, false);
      for (const part of ['Two days', '09:00', '12:30', 'Beograd', 'Group 484', where.link])
        expect([locale, part, told.includes(part)]).toEqual([locale, part, true]);
      expect(told).not.toMatch(/none|later|\{|undefined/);
      const hidden = { placeFor: 'participants' as const };
      expect([locale, written(hidden, false).includes('Beograd')]).toEqual([locale, false]);
      expect([locale, written(hidden, true).includes('Beograd')]).toEqual([locale, true]);
    }
  });

  it('Of an event that moved, whoever has a place learns where it is, and whoever waits does not where it is for participants alone.', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { gatheringId } = await buildTraining(tx, {
        ...{ actionId: cast.actionId, hostId: cast.organisations.partner, recordedBy: cast.elira.personId },
        places: 1,
        participants: [],
      });
      for (const mail of ['placed@example.org', 'waiting@example.org']) {
        const form = registrationForm.parse({
          ...{ name: `Person of ${mail}`, mail, organisationName: 'A club', organisationKind: 'cso' },
          ...{ jurisdiction: 'ME', consent: 'yes' },
        });
        const work = cast.work(cast.elira);
        await registerParticipant(work, { secret: testSecret }, { gatheringId, form, locale: 'en' });
      }
      await updateGathering(tx, gatheringId, { placeFor: 'participants', place: 'Hidden hall' }, noon);
      const jobs = participantJobs({ baseUrl: 'https://m.example', secret: testSecret });
      await jobs.find(({ word }) => word === 'gathering.move')!.run(cast.work(cast.ivo), { gatheringId });
      const mails = await tx
        .selectFrom('platform.mail')
        .select(['toAddress', 'args'])
        .where('template', '=', 'training.mail.moved')
        .orderBy('toAddress')
        .execute();
      expect(mails).toMatchObject([
        { toAddress: 'placed@example.org', args: { place: 'Hidden hall', starts: '09:00' } },
        { toAddress: 'waiting@example.org', args: { place: 'later', starts: '09:00' } },
      ]);
    }));
});
