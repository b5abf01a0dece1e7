import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { listWaitingTasks } from '../list-waiting-tasks.ts';
import { buildRecommendation, definition } from '../recommendations/testing.ts';
import { listAsked, listPublishedResponses, listResponses } from './queries.ts';
import { registerLetter } from './register-letter.ts';
import { letterForm, responseForm } from './schema.ts';
import { respond } from './testing.ts';

const said = { stance: 'partly', text: 'We name somebody, not at night.', language: 'en' };
const form = responseForm.parse(said);
const letter = (day: string) =>
  letterForm.parse({
    ...said,
    publication: 'yes',
    'given_on-day': day,
    'given_on-month': '11',
    'given_on-year': '2026',
    letter_reference: '03-11/2026, file 7',
  });

describe('a reply', () => {
  it('is given by the institution that is asked, to what is published, and by nobody else', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      const given = {
        actionId: cast.actionId,
        recordedBy: cast.elira.personId,
        addressee: { organisationId: cast.organisations.institution },
      };
      const published = await buildRecommendation(tx, given);
      const draft = await buildRecommendation(tx, { ...given, state: 'draft' });
      const named = await buildRecommendation(tx, { ...given, addressee: 'Board of Bridges' });
      const { dragan, foreign, elira, besa } = cast;
      for (const [actor, recommendationId] of [
        [foreign.dragan, published],
        [elira, published],
        [besa, published],
        [dragan, draft],
        [dragan, named],
      ] as const)
        await expect(respond(cast.work(actor), { recommendationId, form })).rejects.toMatchObject({
          code: 'not_permitted',
        });
      const waits = async () =>
        (await listWaitingTasks(tx, dragan, cast.actionId, cast.work(dragan).now)).map(({ href }) => href);
      expect(await waits()).toEqual([`/asked/${published}`]);
      await respond(cast.work(dragan), { recommendationId: published, form });
      expect(await waits()).toEqual([]);
      expect(await listPublishedResponses(tx, published)).toMatchObject([
        { stance: 'partly', channel: 'page', givenOn: '2026-11-25' },
      ]);
      const asked = await listAsked(tx, cast.actionId, dragan.organisationId);
      expect(asked.map(({ id, answered }) => [id, answered])).toEqual([[published, true]]);
      expect(cast.jobs.map(({ word }) => word)).toEqual(['recommendation.respond', 'reply.send']);
    }));

  it('by letter is registered by those who follow it, once it was written, and where it lies stays with them', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      const given = { actionId: cast.actionId, recordedBy: cast.elira.personId };
      const recommendationId = await buildRecommendation(tx, given);
      for (const actor of [cast.dragan, cast.goran])
        await expect(
          registerLetter(cast.work(actor), { recommendationId, form: letter('3') }),
        ).rejects.toMatchObject({ code: 'not_permitted' });
      const work = cast.work(cast.elira);
      await expect(registerLetter(work, { recommendationId, form: letter('26') })).rejects.toMatchObject({
        code: 'letter_in_future',
        field: 'given_on',
      });
      const draft = await buildRecommendation(tx, { ...given, state: 'draft' });
      await expect(
        registerLetter(work, { recommendationId: draft, form: letter('3') }),
      ).rejects.toMatchObject({ code: 'recommendation_is_draft' });
      await registerLetter(work, { recommendationId, form: letter('3') });
      expect(await listResponses(tx, recommendationId)).toMatchObject([
        { channel: 'letter', givenOn: '2026-11-03', letterReference: '03-11/2026, file 7' },
      ]);
      expect(Object.keys((await listPublishedResponses(tx, recommendationId))[0]!)).not.toContain(
        'letterReference',
      );
    }));
});
