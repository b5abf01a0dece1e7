import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { newId } from '../../platform/ids.ts';
import { addEvidence } from './add-evidence.ts';
import { editRecommendation } from './edit-recommendation.ts';
import { publishRecommendation } from './publish-recommendation.ts';
import { findRecommendation, listRecommendations } from './queries.ts';
import { listEvidence } from './queries-evidence.ts';
import {
  findPublished,
  findPublishedAddressee,
  listPublished,
  listPublishedEvidence,
} from './queries-published.ts';
import { recordRecommendation } from './record-recommendation.ts';
import { evidenceForm, recommendationForm } from './schema.ts';
import { definition } from './testing.ts';

const form = (more = {}) =>
  recommendationForm.parse({
    title: 'A person who answers at night',
    ask: 'Name somebody who answers at night.',
    addressee_names: 'Board of Bridges',
    source: 'greta',
    symbol: 'GRETA(2020)99',
    ...more,
  });
const evidence = (step: string, day: string, month = '10') =>
  evidenceForm.parse({
    step,
    'happened_on-day': day,
    'happened_on-month': month,
    'happened_on-year': '2026',
    text: 'It was decided.',
    reference: 'Order 7',
  });

describe('recording a recommendation', () => {
  it('is refused to all but programme managers and grant officers, and to bodies nobody knows as institutions', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      for (const actor of [cast.besa, cast.dragan, cast.cene, cast.goran])
        await expect(recordRecommendation(cast.work(actor), form())).rejects.toMatchObject({
          code: 'not_permitted',
        });
      for (const addressee of [newId(), cast.organisations.cso])
        await expect(
          recordRecommendation(
            cast.work(cast.ana),
            form({ 'addressees[]': [addressee], addressee_names: '' }),
          ),
        ).rejects.toMatchObject({ code: 'organisation_not_known', field: 'addressees' });
      const recommendationId = await recordRecommendation(cast.work(cast.elira), form());
      for (const actor of [cast.dragan, cast.goran]) {
        const work = cast.work(actor);
        const verbs = [
          editRecommendation(work, { recommendationId, form: form({ version: '1' }) }),
          publishRecommendation(work, { recommendationId }),
          addEvidence(work, { recommendationId, form: evidence('done', '1') }),
        ];
        for (const verb of verbs) await expect(verb).rejects.toMatchObject({ code: 'not_permitted' });
      }
    }));

  it('brings what is asked of one body to one addressee, by its row in the registry or its name', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      const { institution } = cast.organisations;
      const record = async (more: object) =>
        (await findRecommendation(
          tx,
          cast.actionId,
          await recordRecommendation(cast.work(cast.elira), form(more)),
        ))!;
      const [first, second] = [await record({}), await record({ addressee_names: ' board of  bridges' })];
      expect(second.addressees).toEqual(first.addressees);
      expect(second.addressees).toMatchObject([{ name: 'Board of Bridges' }]);
      const known = await record({ 'addressees[]': [institution], addressee_names: '' });
      expect(known.addressees).toMatchObject([{ name: 'Ministry of Bridges', organisationId: institution }]);
    }));

  it('is corrected by the version that was seen', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      const recommendationId = await recordRecommendation(cast.work(cast.elira), form());
      const corrected = form({ version: '1', territory: 'Riverland' });
      await editRecommendation(cast.work(cast.ana), { recommendationId, form: corrected });
      expect(await findRecommendation(tx, cast.actionId, recommendationId)).toMatchObject({
        territory: 'Riverland',
        version: 2,
      });
      await expect(
        editRecommendation(cast.work(cast.elira), { recommendationId, form: corrected }),
      ).rejects.toMatchObject({ code: 'changed_meanwhile' });
    }));
});

describe('following a recommendation', () => {
  it('is for staff alone until it is published, once', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      const work = cast.work(cast.elira);
      const recommendationId = await recordRecommendation(work, form());
      await addEvidence(work, { recommendationId, form: evidence('done', '1') });
      const [asked] = (await findRecommendation(tx, cast.actionId, recommendationId))!.addressees;
      const addresseeId = asked!.id;
      expect(await findPublished(tx, cast.actionId, recommendationId)).toBeUndefined();
      expect(await findPublishedAddressee(tx, cast.actionId, addresseeId)).toBeUndefined();
      expect(await listPublishedEvidence(tx, recommendationId)).toEqual([]);
      await expect(publishRecommendation(work, { recommendationId, seen: '99' })).rejects.toMatchObject({
        code: 'changed_since_shown',
      });
      await publishRecommendation(work, { recommendationId });
      await expect(publishRecommendation(work, { recommendationId })).rejects.toMatchObject({
        code: 'recommendation_is_published',
      });
      expect(await findPublished(tx, cast.actionId, recommendationId)).toMatchObject({
        publishedOn: '2026-11-25',
        step: 'done',
        value: 100,
        addressees: [{ name: 'Board of Bridges' }],
      });
      expect((await findPublishedAddressee(tx, cast.actionId, addresseeId))!.name).toBe('Board of Bridges');
      expect(await listPublishedEvidence(tx, recommendationId)).toHaveLength(1);
    }));

  it('stands where its latest evidence by day stands, also when it fell back, whatever was written down last', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      const work = cast.work(cast.elira);
      const recommendationId = await recordRecommendation(work, form());
      const add = (step: string, day: string) =>
        addEvidence(work, { recommendationId, form: evidence(step, day) });
      await expect(add('dreamt', '1')).rejects.toMatchObject({ code: 'step_not_known', field: 'step' });
      await expect(
        addEvidence(work, { recommendationId, form: evidence('done', '26', '11') }),
      ).rejects.toMatchObject({ code: 'evidence_in_future' });
      const standing = async () => (await findRecommendation(tx, cast.actionId, recommendationId))!;
      expect(await standing()).toMatchObject({ step: null, value: null });
      await add('done', '10');
      await add('against', '20');
      await add('nothing', '5');
      expect(await standing()).toMatchObject({ step: 'against', value: -10, stepOn: '2026-10-20' });
      expect((await listEvidence(tx, recommendationId)).map(({ step }) => step)).toEqual([
        'against',
        'done',
        'nothing',
      ]);
    }));

  it('is listed by state, source, jurisdiction and step, in either order, page by page', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      const work = (hour: string) => cast.work(cast.elira, `2026-11-24T${hour}:00:00.000Z`);
      const first = await recordRecommendation(work('08'), form({ title: 'First', jurisdiction: 'MK' }));
      const second = await recordRecommendation(work('09'), form({ title: 'Second', source: 'eu_report' }));
      await addEvidence(work('10'), { recommendationId: first, form: evidence('done', '1') });
      await publishRecommendation(work('11'), { recommendationId: first });
      await publishRecommendation(cast.work(cast.elira), { recommendationId: second });
      await recordRecommendation(work('12'), form({ title: 'Third' }));
      const list = async (filter: Parameters<typeof listRecommendations>[2]) =>
        (await listRecommendations(tx, cast.actionId, filter)).map(({ title }) => title);
      expect(await list({})).toEqual(['Third', 'Second', 'First']);
      expect(await list({ sort: 'earliest', state: 'published' })).toEqual(['First', 'Second']);
      expect(await list({ source: 'eu_report' })).toEqual(['Second']);
      expect(await list({ jurisdiction: 'MK' })).toEqual(['First']);
      expect(await list({ step: 'done' })).toEqual(['First']);
      const [latest] = await listRecommendations(tx, cast.actionId, {}, 1);
      expect(await list({ after: latest!.id })).toEqual(['Second', 'First']);
      const published = async (filter: Parameters<typeof listPublished>[2]) =>
        (await listPublished(tx, cast.actionId, filter)).map(({ title }) => title);
      expect(await published({})).toEqual(['Second', 'First']);
      expect(await published({ step: 'done', source: 'greta', jurisdiction: 'MK' })).toEqual(['First']);
      expect(await published({ sort: 'earliest', after: first })).toEqual(['Second']);
    }));

  it('is corrected by a later entry: the earlier stays readable and counts no more, and is corrected once', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      const work = cast.work(cast.elira);
      const recommendationId = await recordRecommendation(work, form());
      const said = (step: string, more = {}) =>
        evidenceForm.parse({
          step,
          'happened_on-day': '3',
          'happened_on-month': '10',
          'happened_on-year': '2026',
          text: `It came to ${step}.`,
          reference: 'Order 7',
          ...more,
        });
      await addEvidence(work, { recommendationId, form: said('done') });
      const [wrong] = await listEvidence(tx, recommendationId);
      await addEvidence(work, { recommendationId, form: said('against', { corrects: wrong!.id }) });
      expect(await findRecommendation(tx, cast.actionId, recommendationId)).toMatchObject({
        step: 'against',
      });
      const after = await listEvidence(tx, recommendationId);
      expect(after.map(({ step, corrected }) => [step, corrected]).sort()).toEqual([
        ['against', false],
        ['done', true],
      ]);
      for (const corrects of [wrong!.id, newId()])
        await expect(
          addEvidence(work, { recommendationId, form: said('done', { corrects }) }),
        ).rejects.toMatchObject({ code: 'evidence_not_correctable', field: 'corrects' });
    }));
});
