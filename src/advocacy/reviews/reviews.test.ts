import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { advocacyJobs } from '../jobs.ts';
import { listWaitingTasks } from '../list-waiting-tasks.ts';
import { findRecommendation } from '../recommendations/queries.ts';
import { buildRecommendation, definition } from '../recommendations/testing.ts';
import { reviewRecommendation } from './review-recommendation.ts';
import { reviewForm } from './schema.ts';

const next = (day: string) =>
  reviewForm.parse({ 'review_on-day': day, 'review_on-month': '11', 'review_on-year': '2026' });

describe('looking at a recommendation again', () => {
  it('is for those who follow it, with a next day that lies ahead or none', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      const recommendationId = await buildRecommendation(tx, {
        actionId: cast.actionId,
        recordedBy: cast.elira.personId,
      });
      await expect(
        reviewRecommendation(cast.work(cast.goran), { recommendationId, form: next('30') }),
      ).rejects.toMatchObject({ code: 'not_permitted' });
      const work = cast.work(cast.elira);
      await expect(reviewRecommendation(work, { recommendationId, form: next('25') })).rejects.toMatchObject({
        code: 'review_in_past',
        field: 'review_on',
      });
      const reviewOn = async () => (await findRecommendation(tx, cast.actionId, recommendationId))!.reviewOn;
      await reviewRecommendation(work, { recommendationId, form: next('30') });
      expect(await reviewOn()).toBe('2026-11-30');
      await reviewRecommendation(work, { recommendationId, form: reviewForm.parse({}) });
      expect(await reviewOn()).toBeNull();
    }));

  it('is a task of whoever recorded it, and the programme managers wait for it', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      const recommendationId = await buildRecommendation(tx, {
        actionId: cast.actionId,
        recordedBy: cast.elira.personId,
        reviewOn: '2026-11-25',
      });
      const tasks = async (actor: typeof cast.elira) =>
        (await listWaitingTasks(tx, actor, cast.actionId, '2026-11-26T12:00:00.000Z')).map(
          ({ part, href }) => [part, href],
        );
      const page = `/staff/recommendations/${recommendationId}`;
      expect(await tasks(cast.elira)).toEqual([['act', `${page}/review`]]);
      expect(await tasks(cast.ana)).toEqual([['wait', page]]);
      expect(await tasks(cast.foreign.elira)).toEqual([]);
      await reviewRecommendation(cast.work(cast.elira, '2026-11-26T12:00:00.000Z'), {
        recommendationId,
        form: reviewForm.parse({ 'review_on-day': '28', 'review_on-month': '12', 'review_on-year': '2026' }),
      });
      expect(await tasks(cast.elira)).toEqual([]);
    }));

  it('falls to the programme managers when whoever recorded it has gone, and a reply is told to the same people', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      const recommendationId = await buildRecommendation(tx, {
        actionId: cast.actionId,
        recordedBy: cast.elira.personId,
      });
      await tx
        .updateTable('people.membership')
        .set({ until: '2026-11-01T00:00:00.000Z' })
        .where('personId', '=', cast.elira.personId)
        .execute();
      const [tell] = advocacyJobs({ baseUrl: 'https://mostura.example', secret: 'of the tests' });
      await tell!.run(cast.work(cast.ivo), { recommendationId });
      const told = await tx.selectFrom('platform.mail').select(['template', 'personId']).execute();
      const managers = [cast.ana.personId, cast.foreign.ana.personId].toSorted();
      expect(told.map(({ personId }) => personId).toSorted()).toEqual(managers);
      expect(new Set(told.map(({ template }) => template))).toEqual(new Set(['advocacy.mail.answered']));
    }));
});
