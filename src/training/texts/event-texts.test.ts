import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import type { Tx } from '../../platform/work.ts';
import { copyGathering } from '../copy-gathering.ts';
import { letterDocument } from '../letters/letter-document.ts';
import { findLetter } from '../letters/queries.ts';
import { buildLetter } from '../letters/testing.ts';
import { participantJobs } from '../participants/jobs.ts';
import { buildTraining, testSecret } from '../participants/testing.ts';
import { findEvent } from '../public/queries.ts';
import { findGathering } from '../queries.ts';
import { findEventText, listEventTexts, listPublishedTexts } from './queries.ts';
import { findSaid } from './queries-said.ts';
import { removeEventText } from './remove-event-text.ts';
import { saveEventText } from './save-event-text.ts';

const form = {
  ...{ version: 0, title: 'Trajnim për kufirin', introduction: 'Dy ditë.' },
  ...{ bring: 'Një laptop.', inviteNote: 'Ju presim.' },
};
async function training(tx: Tx, cast: Cast) {
  const { gatheringId } = await buildTraining(tx, {
    ...{ actionId: cast.actionId, hostId: cast.organisations.partner, recordedBy: cast.elira.personId },
  });
  await sql`update training.gathering set language = 'en' where id = ${gatheringId}::uuid`.execute(tx);
  return gatheringId;
}

describe('An event in several languages', () => {
  it('is written by its host alone, in languages other than its own, and not over what somebody wrote meanwhile', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const gatheringId = await training(tx, cast);
      const asked = { gatheringId, language: 'sq', form } as const;
      for (const actor of [cast.cene, cast.besa, cast.foreign.elira])
        await expect(saveEventText(cast.work(actor), asked)).rejects.toMatchObject({ code: 'not_permitted' });
      const work = cast.work(cast.elira);
      await expect(saveEventText(work, { ...asked, language: 'en' })).rejects.toMatchObject({
        code: 'event_text_is_first',
      });
      await saveEventText(work, asked);
      await expect(saveEventText(work, asked)).rejects.toMatchObject({ code: 'changed_meanwhile' });
      await saveEventText(work, { ...asked, form: { ...form, version: 1, title: 'Trajnim tjetër' } });
      expect(await findEventText(tx, gatheringId, 'sq')).toMatchObject({
        title: 'Trajnim tjetër',
        version: 2,
      });
      await removeEventText(work, { gatheringId, language: 'sq' });
      expect(await listEventTexts(tx, gatheringId)).toEqual([]);
      await removeEventText(work, { gatheringId, language: 'sq' });
    }));

  it('names a place for participants in none of them', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const gatheringId = await training(tx, cast);
      const hide = { placeFor: 'participants', place: 'Preševo' } as const;
      await tx.updateTable('training.gathering').set(hide).where('id', '=', gatheringId).execute();
      const naming = { ...form, introduction: 'Takohemi në Preshevë.' };
      const work = cast.work(cast.elira);
      await expect(saveEventText(work, { gatheringId, language: 'sq', form: naming })).rejects.toMatchObject({
        code: 'event_text_names_place',
        field: 'introduction',
      });
      await saveEventText(work, { gatheringId, language: 'sq', form });
      expect(await listPublishedTexts(tx, gatheringId)).toEqual([
        { language: 'sq', introduction: form.introduction, bring: '' },
      ]);
    }));

  it('says to each reader what is in their language, also in a letter and after a copy', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const gatheringId = await training(tx, cast);
      const work = cast.work(cast.elira);
      await saveEventText(work, { gatheringId, language: 'sq', form });
      expect((await findEvent(tx, cast.actionId, gatheringId))!.titles).toEqual({ sq: form.title });
      expect((await findSaid(tx, gatheringId, 'inviteNote', 'sq')).text).toBe(form.inviteNote);
      expect((await findSaid(tx, gatheringId, 'inviteNote', 'mk')).text).toBe('');
      const about = { actionId: cast.actionId, gatheringId, recordedBy: cast.elira.personId };
      const letters = [await buildLetter(tx, { ...about, locale: 'sq' }), await buildLetter(tx, about)];
      const gathering = (await findGathering(tx, cast.actionId, gatheringId))!;
      const written = await Promise.all(
        letters.map(async (id) => {
          const letter = (await findLetter(tx, cast.actionId, id))!;
          const { text: note } = await findSaid(tx, gatheringId, 'inviteNote', letter.locale);
          const content = { letter, gathering, sessions: [], speakers: [], note };
          const needs = { baseUrl: 'https://example.org', demonstration: false };
          return JSON.stringify(letterDocument(languageOf(letter.locale), content, needs).blocks);
        }),
      );
      expect(written.map((text) => text.includes(form.title) && text.includes(form.inviteNote))).toEqual([
        true,
        false,
      ]);
      expect(written[1]).toContain(gathering.title);
      const copied = { title: 'Second round', startsOn: '2027-03-08', titles: { sq: 'Raundi i dytë' } };
      const id = await copyGathering(work, { gatheringId, form: copied });
      expect(await findGathering(tx, cast.actionId, id)).toMatchObject({
        language: 'en',
        titles: copied.titles,
      });
    }));

  it('is told in the language of each email, with the note of the event where the invitation has none', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { gatheringId, participantIds } = await buildTraining(tx, {
        ...{ actionId: cast.actionId, hostId: cast.organisations.partner, recordedBy: cast.elira.personId },
        participants: [{ mail: 'sq@example.org' }, { mail: 'en@example.org' }],
      });
      await tx
        .updateTable('training.participant')
        .set({ locale: 'sq' })
        .where('mail', '=', 'sq@example.org')
        .execute();
      await saveEventText(cast.work(cast.elira), { gatheringId, language: 'sq', form });
      const invite = participantJobs({ baseUrl: 'https://m.example', secret: testSecret }).find(
        ({ word }) => word === 'participant.invite',
      )!;
      for (const participantId of participantIds) await invite.run(cast.work(cast.ivo), { participantId });
      const mails = await tx
        .selectFrom('platform.mail')
        .select(['toAddress', 'args'])
        .orderBy('toAddress')
        .execute();
      expect(mails.map(({ args }) => args)).toMatchObject([
        { title: (await findGathering(tx, cast.actionId, gatheringId))!.title, note: 'none' },
        { title: form.title, note: form.inviteNote },
      ]);
    }));
});
