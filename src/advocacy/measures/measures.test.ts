import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { newId } from '../../platform/ids.ts';
import { buildRecommendation, definition } from '../recommendations/testing.ts';
import { addMeasure } from './add-measure.ts';
import { editMeasure } from './edit-measure.ts';
import { findMeasure, listMeasuresOf, listPublishedMeasures, listServed } from './queries.ts';
import { addMeasureForm, measureForm } from './schema.ts';

const typed = { title: 'A telephone at night', office: 'Board of Bridges', state: 'planned' };

describe('a measure', () => {
  it('is one that is recorded already, or a new one that is whole', () => {
    expect(addMeasureForm.safeParse({ title: 'A telephone' }).success).toBe(false);
    expect(addMeasureForm.safeParse({ measure: 'nothing' }).success).toBe(false);
    const measure = newId();
    expect(addMeasureForm.parse({ measure, title: 'Ignored' })).toEqual({ measureId: measure });
  });

  it('is recorded by those who follow the recommendation, and serves several at once', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      const given = { actionId: cast.actionId, recordedBy: cast.elira.personId };
      const first = await buildRecommendation(tx, { ...given, title: 'First' });
      const second = await buildRecommendation(tx, { ...given, title: 'Second', state: 'draft' });
      const work = cast.work(cast.elira);
      const form = addMeasureForm.parse(typed);
      for (const actor of [cast.dragan, cast.goran])
        await expect(addMeasure(cast.work(actor), { recommendationId: first, form })).rejects.toMatchObject({
          code: 'not_permitted',
        });
      await expect(
        addMeasure(work, { recommendationId: first, form: { measureId: newId() } }),
      ).rejects.toMatchObject({ code: 'measure_not_known', field: 'measure' });
      const measureId = await addMeasure(work, { recommendationId: first, form });
      for (const recommendationId of [second, second])
        await addMeasure(work, { recommendationId, form: { measureId } });
      expect((await listServed(tx, measureId)).map(({ title }) => title)).toEqual(['First', 'Second']);
      expect(await listMeasuresOf(tx, cast.actionId, second)).toHaveLength(1);
      expect(await listPublishedMeasures(tx, first)).toMatchObject([{ office: 'Board of Bridges' }]);
      expect(await listPublishedMeasures(tx, second)).toEqual([]);
    }));

  it('is corrected by the version that was seen', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      const recommendationId = await buildRecommendation(tx, {
        actionId: cast.actionId,
        recordedBy: cast.elira.personId,
      });
      const measureId = await addMeasure(cast.work(cast.elira), {
        recommendationId,
        form: addMeasureForm.parse(typed),
      });
      const form = measureForm.parse({ ...typed, state: 'done', version: '1' });
      await expect(editMeasure(cast.work(cast.goran), { measureId, form })).rejects.toMatchObject({
        code: 'not_permitted',
      });
      await editMeasure(cast.work(cast.ana), { measureId, form });
      expect(await findMeasure(tx, cast.actionId, measureId)).toMatchObject({ state: 'done', version: 2 });
      await expect(editMeasure(cast.work(cast.elira), { measureId, form })).rejects.toMatchObject({
        code: 'changed_meanwhile',
      });
    }));
});
