import { beforeAll, describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack, testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { addConclusions } from '../../training/conclusions/add-conclusions.ts';
import { trainingRoutes } from '../../training/routes.tsx';
import { buildGathering } from '../../training/testing.ts';
import { withdrawGathering } from '../../training/withdraw-gathering.ts';
import { publishRecommendation } from '../recommendations/publish-recommendation.ts';
import { findRecommendation } from '../recommendations/queries.ts';
import { definition } from '../recommendations/testing.ts';
import { advocacyRoutes } from '../routes.ts';
import { recommendConclusion } from './recommend-conclusion.ts';
import { oneLineOf } from './rules.ts';

describe('a clause that becomes a recommendation', () => {
  it('is called by its first line, cut after a word', () => {
    expect(oneLineOf(' One line.\nAnother.')).toBe('One line.');
    expect(oneLineOf('one two three four five', 12)).toBe('one two…');
    expect(oneLineOf('Преокупираностима', 8)).toBe('Преокуп…');
  });

  it('is a draft with its words and origin, once, and is not published before it asks somebody', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      const gatheringId = await buildGathering(tx, {
        actionId: cast.actionId,
        hostId: cast.organisations.partner,
        recordedBy: cast.elira.personId,
      });
      const clauses = ['A number is open.', 'Somebody answers at night.'];
      const [, conclusionId = ''] = await addConclusions(cast.work(cast.elira), {
        gatheringId,
        form: { clauses, language: 'en' },
      });
      for (const actor of [cast.dragan, cast.goran])
        await expect(recommendConclusion(cast.work(actor), { conclusionId })).rejects.toMatchObject({
          code: 'not_permitted',
        });
      const work = cast.work(cast.elira);
      const recommendationId = await recommendConclusion(work, { conclusionId });
      expect(await findRecommendation(tx, cast.actionId, recommendationId)).toMatchObject({
        title: 'Somebody answers at night.',
        original: 'Somebody answers at night.',
        originalLanguage: 'en',
        source: 'round_table',
        sourceBody: 'Round table of the tests',
        paragraph: '2',
        saidOn: '2026-10-20',
        jurisdiction: 'RS',
        state: 'draft',
        addressees: [],
        origin: { gatheringId, number: 2 },
      });
      await expect(recommendConclusion(work, { conclusionId })).rejects.toMatchObject({
        code: 'conclusion_is_recommendation',
      });
      const [another = ''] = await addConclusions(work, {
        gatheringId,
        form: { clauses: ['More.'], language: 'en' },
      });
      await withdrawGathering(work, { gatheringId, reason: 'It was not held.' });
      await expect(recommendConclusion(work, { conclusionId: another })).rejects.toMatchObject({
        code: 'gathering_withdrawn',
      });
      await expect(publishRecommendation(work, { recommendationId })).rejects.toMatchObject({
        code: 'recommendation_needs_addressee',
      });
    }));
});

describe('the pages of conclusions', () => {
  let cast: Cast;
  let pages: ReturnType<typeof openPages>;
  let gathering: string;
  beforeAll(async () => {
    const db = await testDatabase();
    cast = await db.transaction().execute(async (tx) => castOf(tx, { definition }));
    gathering = await db.transaction().execute((tx) =>
      buildGathering(tx, {
        actionId: cast.actionId,
        hostId: cast.organisations.partner,
        recordedBy: cast.elira.personId,
      }),
    );
    pages = openPages(db, cast.actionId, [...trainingRoutes, ...advocacyRoutes]);
  });

  it('lead with one press from a clause to the recommendation, and back from each to the other', async () => {
    const elira = pages.visit(cast.elira);
    const here = `/staff/gatherings/${gathering}`;
    await elira.go(`${here}/conclusions/new`);
    const refused = await elira.send({ clauses: 'Somebody <answers>.', language: '' });
    expect([refused.status, refused.html.includes('Somebody &lt;answers&gt;.')]).toEqual([422, true]);
    const added = await elira.send({ clauses: 'Somebody <answers>.\n\nA door is open.', language: 'en' });
    expect(added.path).toBe(`${here}/conclusions`);
    expect(await faultsOf(added)).toEqual([]);
    const form = await elira.send();
    expect(form.path).toMatch(/^\/staff\/recommendations\/[0-9a-f-]{36}\/edit$/);
    expect(form.html).toContain('Somebody &lt;answers&gt;.');
    const recommendation = form.path.replace('/edit', '');
    const shown = await elira.go(recommendation);
    expect([shown.html.includes(`href="${here}/conclusions"`), await faultsOf(shown)]).toEqual([true, []]);
    const clauses = await elira.go(`${here}/conclusions`);
    expect(clauses.html).toContain(`href="${recommendation}"`);
    expect(clauses.html.match(/Create a recommendation/g)).toHaveLength(1);
    const edit = /\/staff\/conclusions\/[0-9a-f-]{36}\/edit/.exec(clauses.html)![0];
    expect(await faultsOf(await elira.go(edit))).toEqual([]);
    const onGathering = await elira.go(here);
    expect([onGathering.html.includes('A door is open.'), await faultsOf(onGathering)]).toEqual([true, []]);
    // An officer of another partner makes a recommendation of it, and does not change what was concluded.
    const other = await pages.visit(cast.foreign.elira).go(`${here}/conclusions`);
    expect([other.html.includes('Create a recommendation'), other.html.includes(edit)]).toEqual([
      true,
      false,
    ]);
    const goran = await pages.visit(cast.goran).go(`${here}/conclusions`);
    expect([goran.status, goran.html.includes('Create a recommendation')]).toEqual([200, false]);
    expect((await pages.visit(cast.dragan).go(`${here}/conclusions`)).status).toBe(404);
    expect(pages.errors).toEqual([]);
  });
});
