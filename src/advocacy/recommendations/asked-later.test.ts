import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import { addEvidence } from './add-evidence.ts';
import { editRecommendation } from './edit-recommendation.ts';
import { findRecommendation } from './queries.ts';
import { findPublished } from './queries-published.ts';
import { evidenceForm, recommendationForm } from './schema.ts';
import { buildRecommendation, definition } from './testing.ts';

const taken = (more: object = {}) =>
  evidenceForm.parse({
    ...{ step: 'done', text: 'It moved.', reference: 'Order 7' },
    ...{ 'happened_on-day': '1', 'happened_on-month': '10', 'happened_on-year': '2026' },
    ...more,
  });

/** A recommendation to one board, and the names it asks afterwards. */
async function boardOf(tx: Tx, state: 'draft' | 'published' = 'published') {
  const cast = await castOf(tx, { definition });
  const { actionId } = cast;
  const recordedBy = cast.elira.personId;
  const recommendationId = await buildRecommendation(tx, {
    ...{ actionId, recordedBy, state },
    addressees: ['Board of Bridges'],
  });
  const work = cast.work(cast.elira);
  const found = async () => (await findRecommendation(tx, actionId, recommendationId))!;
  const edit = async (names: string) => {
    const version = String((await found()).version);
    const form = recommendationForm.parse({
      ...{ version, title: 'Answer', ask: 'Answer.', source: 'own_brief' },
      addressee_names: names,
    });
    return editRecommendation(work, { recommendationId, form });
  };
  return { actionId, recommendationId, work, found, edit };
}

describe('a body that is asked later', () => {
  it('starts at nought, whatever those before it came to', () =>
    rolledBack(async (tx) => {
      const { actionId, recommendationId, work, edit, found } = await boardOf(tx);
      await addEvidence(work, { recommendationId, form: taken() });
      expect(await found()).toMatchObject({ step: 'done' });
      await expect(edit('Office of Rivers')).rejects.toMatchObject({ code: 'addressee_has_history' });
      await edit('Board of Bridges\nOffice of Rivers');
      expect(await found()).toMatchObject({ step: null, addressees: [{ step: 'done' }, { step: null }] });
      const both = (await found()).addressees.map(({ id }) => id);
      await addEvidence(work, { recommendationId, form: taken({ 'addressees[]': both }) });
      await expect(edit('Board of Bridges')).rejects.toMatchObject({ code: 'addressee_has_history' });
      await edit('Board of Bridges\nOffice of Rivers\nSchool of Boats');
      expect(await findPublished(tx, actionId, recommendationId)).toMatchObject({
        step: null,
        addressees: [{ step: 'done' }, { step: 'done' }, { name: 'School of Boats', step: null }],
      });
    }));

  it('has the steps that a draft had while it asked nobody, if it is named first; there are none any more', () =>
    rolledBack(async (tx) => {
      const { recommendationId, work, edit, found } = await boardOf(tx, 'draft');
      await tx.deleteFrom('advocacy.asked').where('recommendationId', '=', recommendationId).execute();
      await expect(addEvidence(work, { recommendationId, form: taken() })).rejects.toMatchObject({
        code: 'recommendation_needs_addressee',
      });
      const { step, text, happenedOn, reference, url } = taken();
      await tx
        .insertInto('advocacy.statusEvidence')
        .values({
          ...{ id: newId(), recommendationId, step, value: 100, text, happenedOn, reference, url },
          recordedAt: work.now,
        })
        .execute();
      await edit('Office of Rivers');
      await edit('Office of Rivers\nSchool of Boats');
      expect(await found()).toMatchObject({ addressees: [{ step: 'done' }, { step: null }] });
    }));
});
