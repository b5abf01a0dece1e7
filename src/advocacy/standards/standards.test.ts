import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import { buildRecommendation, definition } from '../recommendations/testing.ts';
import { linkStandards } from './link-standards.ts';
import { listPublishedStandardsOf, listStandardsOf } from './queries.ts';
import { standardsForm } from './schema.ts';

async function buildStandard(tx: Tx, actionId: string, position: number): Promise<string> {
  const id = newId();
  const at = '2026-01-01T08:00:00.000Z';
  await tx
    .insertInto('matrix.standard')
    .values({ id, actionId, key: `s-${position}`, position, version: 1, createdAt: at, updatedAt: at })
    .execute();
  const text = JSON.stringify({ en: `Standard ${position}` });
  await tx
    .insertInto('matrix.standardVersion')
    .values({ standardId: id, number: 1, area: 'protection', title: text, statement: text, changedAt: at })
    .execute();
  return id;
}

describe('the standards of a recommendation', () => {
  it('are linked by those who follow it, from those that there are, and replaced together', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      const recommendationId = await buildRecommendation(tx, {
        actionId: cast.actionId,
        recordedBy: cast.elira.personId,
      });
      const [first, second] = [
        await buildStandard(tx, cast.actionId, 1),
        await buildStandard(tx, cast.actionId, 2),
      ];
      await expect(
        linkStandards(cast.work(cast.goran), { recommendationId, standardIds: [first] }),
      ).rejects.toMatchObject({ code: 'not_permitted' });
      const work = cast.work(cast.elira);
      await expect(
        linkStandards(work, { recommendationId, standardIds: [first, newId()] }),
      ).rejects.toMatchObject({ code: 'standard_not_known' });
      await linkStandards(work, { recommendationId, standardIds: [second, first] });
      expect((await listStandardsOf(tx, recommendationId)).map(({ title }) => title.en)).toEqual([
        'Standard 1',
        'Standard 2',
      ]);
      await linkStandards(work, { recommendationId, standardIds: [second] });
      expect((await listPublishedStandardsOf(tx, recommendationId)).map(({ id }) => id)).toEqual([second]);
      await linkStandards(work, { recommendationId, standardIds: [] });
      expect(await listStandardsOf(tx, recommendationId)).toEqual([]);
    }));

  it('of a draft are nobody’s outside', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      const recommendationId = await buildRecommendation(tx, {
        actionId: cast.actionId,
        recordedBy: cast.elira.personId,
        state: 'draft',
      });
      const standardIds = [await buildStandard(tx, cast.actionId, 1)];
      await linkStandards(cast.work(cast.ana), { recommendationId, standardIds });
      expect(await listPublishedStandardsOf(tx, recommendationId)).toEqual([]);
    }));

  it('are ticked each once', () => {
    const id = newId();
    expect(standardsForm.parse({ 'standards[]': [id, id] })).toEqual([id]);
    expect(standardsForm.parse({})).toEqual([]);
    expect(standardsForm.safeParse({ 'standards[]': ['nothing'] }).success).toBe(false);
  });
});
