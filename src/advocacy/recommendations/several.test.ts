import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import type { Tx } from '../../platform/work.ts';
import { listWaitingTasks } from '../list-waiting-tasks.ts';
import { listAsked, listPublishedResponses } from '../responses/queries.ts';
import { registerLetter } from '../responses/register-letter.ts';
import { letterForm, responseForm } from '../responses/schema.ts';
import { respond } from '../responses/testing.ts';
import { addEvidence } from './add-evidence.ts';
import { editRecommendation } from './edit-recommendation.ts';
import { findRecommendation } from './queries.ts';
import { listEvidence } from './queries-evidence.ts';
import { findPublished, listPublished, listPublishedEvidence } from './queries-published.ts';
import { evidenceForm, recommendationForm } from './schema.ts';
import { buildRecommendation, definition } from './testing.ts';

/** Two institutions of the registry and a board by its name, asked the same. */
async function stage(tx: Tx) {
  const cast = await castOf(tx, { definition });
  const { actionId } = cast;
  const recommendationId = await buildRecommendation(tx, {
    actionId,
    recordedBy: cast.elira.personId,
    addressees: [
      { organisationId: cast.organisations.institution },
      { organisationId: cast.foreign.organisations.institution },
      'Board of Bridges',
    ],
  });
  const found = async () => (await findRecommendation(tx, actionId, recommendationId))!;
  const [first, second, board] = (await found()).addressees;
  const work = cast.work(cast.elira);
  const step = (key: string, day: string, ...addressees: string[]) =>
    addEvidence(work, {
      recommendationId,
      form: evidenceForm.parse({
        ...{ step: key, text: 'It moved.', reference: 'Order 7', 'addressees[]': addressees },
        ...{ 'happened_on-day': day, 'happened_on-month': '10', 'happened_on-year': '2026' },
      }),
    });
  return {
    cast,
    actionId,
    recommendationId,
    found,
    work,
    step,
    ids: [first!.id, second!.id, board!.id] as const,
  };
}
const said = { stance: 'accepted', text: 'We agree.', language: 'en' };

describe('a recommendation to several bodies', () => {
  it('stands where the one that came least far stands; a step that several came to together counts for each', () =>
    rolledBack(async (tx) => {
      const { actionId, recommendationId, found, step, ids } = await stage(tx);
      const [first, second, board] = ids;
      await step('done', '1', first);
      expect(await found()).toMatchObject({
        step: null,
        addressees: [{ step: 'done' }, { step: null }, { step: null }],
      });
      await step('done', '2', second);
      await step('against', '3', board);
      expect(await found()).toMatchObject({ step: 'against', value: -10, stepOn: '2026-10-03' });
      await step('done', '4', ...ids);
      expect(await findPublished(tx, actionId, recommendationId)).toMatchObject({
        step: 'done',
        addressees: [
          { stepOn: '2026-10-04' },
          { stepOn: '2026-10-04' },
          { name: 'Board of Bridges', stepOn: '2026-10-04' },
        ],
      });
      const refused = { code: 'addressee_not_asked', field: 'addressees' };
      await expect(step('done', '5', first, recommendationId)).rejects.toMatchObject(refused);
      await expect(step('done', '5')).rejects.toMatchObject(refused);
      const [together] = await listEvidence(tx, recommendationId);
      expect(together!.addresseeIds.toSorted()).toEqual(ids.toSorted());
      expect((await listPublishedEvidence(tx, recommendationId))[0]!.addresseeIds).toHaveLength(3);
      for (const addresseeId of ids)
        expect((await listPublished(tx, actionId, { addresseeId })).map(({ id }) => id)).toEqual([
          recommendationId,
        ]);
    }));

  it('is answered by each institution for itself: the other still waits', () =>
    rolledBack(async (tx) => {
      const { cast, actionId, recommendationId, found, work, ids } = await stage(tx);
      const { dragan, foreign, besa } = cast;
      const form = responseForm.parse(said);
      const waits = async (actor: typeof dragan) =>
        (await listWaitingTasks(tx, actor, actionId, work.now)).length;
      await respond(cast.work(dragan), { recommendationId, form });
      expect([await waits(dragan), await waits(foreign.dragan)]).toEqual([0, 1]);
      expect(await listAsked(tx, actionId, foreign.dragan.organisationId)).toMatchObject([
        { answered: false },
      ]);
      expect(
        (await listPublishedResponses(tx, recommendationId)).map(({ addresseeId }) => addresseeId),
      ).toEqual([ids[0]]);
      await expect(respond(cast.work(besa), { recommendationId, form })).rejects.toMatchObject({
        code: 'not_permitted',
      });
      const letter = (addressee: string) =>
        registerLetter(work, {
          recommendationId,
          form: letterForm.parse({
            ...{ ...said, stance: 'rejected', letter_reference: '03-11/2026', addressee, publication: 'no' },
            ...{ 'given_on-day': '4', 'given_on-month': '11', 'given_on-year': '2026' },
          }),
        });
      await expect(letter('')).rejects.toMatchObject({ code: 'letter_needs_addressee', field: 'addressee' });
      await expect(letter(recommendationId)).rejects.toMatchObject({ code: 'addressee_not_asked' });
      await letter(ids[2]);
      expect((await found()).addressees.map(({ stance }) => stance)).toEqual(['accepted', null, 'rejected']);
    }));

  it('keeps whoever took a step or replied, and lets others come and go', () =>
    rolledBack(async (tx) => {
      const { cast, recommendationId, found, work, step, ids } = await stage(tx);
      await step('done', '1', ids[2]);
      const edit = async (institutions: string[], names: string) =>
        editRecommendation(work, {
          recommendationId,
          form: recommendationForm.parse({
            ...{
              version: String((await found()).version),
              title: 'Answer',
              ask: 'Answer.',
              source: 'own_brief',
            },
            'addressees[]': institutions,
            addressee_names: names,
          }),
        });
      await expect(edit([cast.organisations.institution], '')).rejects.toMatchObject({
        code: 'addressee_has_history',
        field: 'addressees',
      });
      await edit([], 'board of bridges\nOffice of Rivers');
      expect((await found()).addressees.map(({ name, step: at }) => [name, at])).toEqual([
        ['Board of Bridges', 'done'],
        ['Office of Rivers', null],
      ]);
    }));
});
