import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { addDocument } from './add-document.ts';
import { editAdoption } from './edit-adoption.ts';
import { editPractice } from './edit-practice.ts';
import { moveAdoption } from './move-adoption.ts';
import { publishPractice } from './publish-practice.ts';
import { findPractice, listPractices } from './queries.ts';
import { listAdoptions, listSteps } from './queries-adoptions.ts';
import {
  findPublished,
  listPublished,
  listPublishedAdoptions,
  listPublishedDocuments,
  listPublishedSteps,
} from './queries-published.ts';
import { recordAdoption } from './record-adoption.ts';
import { recordPractice } from './record-practice.ts';
import { adoptionForm, documentForm, editAdoptionForm, practiceForm, stepForm } from './schema.ts';
import { buildAdoption, buildPractice } from './testing.ts';

const dayOf = (name: string, [year, month, day]: readonly [string, string, string]) => ({
  [`${name}-year`]: year,
  [`${name}-month`]: month,
  [`${name}-day`]: day,
});
const form = (more = {}) =>
  practiceForm.parse({
    title: 'A guardian on the first day',
    kind: 'protocol',
    protects: 'No child waits alone.',
    'whom[]': ['children'],
    body_name: 'Service of Bridges',
    jurisdiction: 'RS',
    ...dayOf('begun_on', ['2025', '5', '2']),
    ...more,
  });
const document = (label = '1.0') =>
  documentForm.parse({ label, reference: 'Protocol 3', ...dayOf('dated_on', ['2025', '5', '2']) });
const adoption = (more = {}) =>
  adoptionForm.parse({
    body_name: 'Town of Bridges',
    jurisdiction: 'MK',
    level: 'local',
    way: 'as_is',
    status: 'in_trial',
    reference: 'Decision 12',
    ...dayOf('happened_on', ['2026', '3', '3']),
    ...more,
  });
const step = (status: string, month: string) =>
  stepForm.parse({ status, reference: 'Decision 13', ...dayOf('happened_on', ['2026', month, '4']) });

describe('a practice', () => {
  it('is kept by programme managers and grant officers alone', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const by = { actionId: cast.actionId, recordedBy: cast.elira.personId };
      const practiceId = await buildPractice(tx, { ...by, state: 'draft' });
      const adoptionId = await buildAdoption(tx, { ...by, practiceId });
      for (const actor of [cast.besa, cast.dragan, cast.cene, cast.goran]) {
        const work = cast.work(actor);
        const verbs = [
          recordPractice(work, form()),
          editPractice(work, { practiceId, form: form({ version: '1' }) }),
          publishPractice(work, { practiceId }),
          addDocument(work, { practiceId, form: document('2.0') }),
          recordAdoption(work, { practiceId, form: adoption() }),
          editAdoption(work, {
            adoptionId,
            form: editAdoptionForm.parse({ version: '1', jurisdiction: 'MK', level: 'local', way: 'as_is' }),
          }),
          moveAdoption(work, { adoptionId, form: step('ended', '6') }),
        ];
        for (const verb of verbs) await expect(verb).rejects.toMatchObject({ code: 'not_permitted' });
      }
    }));

  it('is a draft for staff until it is published with its document, and is corrected by the version that was seen', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const work = cast.work(cast.elira);
      const practiceId = await recordPractice(work, form());
      await expect(publishPractice(work, { practiceId })).rejects.toMatchObject({
        code: 'practice_needs_document',
      });
      await addDocument(work, { practiceId, form: document() });
      await expect(addDocument(work, { practiceId, form: document() })).rejects.toMatchObject({
        code: 'practice_version_known',
        field: 'label',
      });
      expect(await findPublished(tx, cast.actionId, practiceId)).toBeUndefined();
      expect(await listPublishedDocuments(tx, practiceId)).toEqual([]);
      await expect(publishPractice(work, { practiceId, seen: '99' })).rejects.toMatchObject({
        code: 'changed_since_shown',
      });
      await publishPractice(work, { practiceId });
      await expect(publishPractice(work, { practiceId })).rejects.toMatchObject({
        code: 'practice_is_published',
      });
      const corrected = form({ version: '2', title: 'A guardian at once' });
      await editPractice(cast.work(cast.ana), { practiceId, form: corrected });
      await expect(editPractice(work, { practiceId, form: corrected })).rejects.toMatchObject({
        code: 'changed_meanwhile',
      });
      expect(await findPublished(tx, cast.actionId, practiceId)).toMatchObject({
        title: 'A guardian at once',
        begunByName: 'Service of Bridges',
        publishedOn: '2026-11-25',
      });
      expect(await listPublishedDocuments(tx, practiceId)).toHaveLength(1);
    }));

  it('names an organisation of civil society in public only once it agreed, an institution always', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const by = { actionId: cast.actionId, recordedBy: cast.elira.personId };
      const { cso, institution } = cast.organisations;
      const seen = async (organisationId: string, begunNamed: boolean) =>
        (await findPublished(
          tx,
          cast.actionId,
          await buildPractice(tx, { ...by, body: { organisationId }, begunNamed }),
        ))!.begunByName;
      expect([await seen(cso, false), await seen(cso, true)]).toEqual([null, 'Bridge Youth Centre']);
      expect(await seen(institution, false)).toBe('Ministry of Bridges');
      const practiceId = await buildPractice(tx, by);
      await buildAdoption(tx, { ...by, practiceId, body: { organisationId: cso } });
      const [shown] = await listPublishedAdoptions(tx, cast.actionId, [practiceId]);
      const [known] = await listAdoptions(tx, cast.actionId, [practiceId]);
      expect([shown!.bodyName, known!.bodyName]).toEqual([null, 'Bridge Youth Centre']);
    }));

  it('is listed by state, kind, whom and where it was taken over, in either order', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const by = { actionId: cast.actionId, recordedBy: cast.elira.personId };
      const first = await buildPractice(tx, { ...by, title: 'First', kind: 'form', whom: ['women'] });
      await recordPractice(cast.work(cast.elira), form({ title: 'Second' }));
      await buildAdoption(tx, { ...by, practiceId: first, jurisdiction: 'MK' });
      const list = async (filter: Parameters<typeof listPractices>[2]) =>
        (await listPractices(tx, cast.actionId, filter)).map(({ title }) => title);
      expect(await list({})).toEqual(['Second', 'First']);
      expect(await list({ sort: 'earliest' })).toEqual(['First', 'Second']);
      expect(await list({ state: 'draft' })).toEqual(['Second']);
      expect(await list({ kind: 'form' })).toEqual(['First']);
      expect(await list({ whom: 'children' })).toEqual(['Second']);
      expect(await list({ jurisdiction: 'MK' })).toEqual(['First']);
      const [latest] = await listPractices(tx, cast.actionId, {}, 1);
      expect(await list({ after: latest!.id })).toEqual(['First']);
      const published = async (filter: Parameters<typeof listPublished>[2]) =>
        (await listPublished(tx, cast.actionId, filter)).map(({ title }) => title);
      expect(await published({ jurisdiction: 'MK', whom: 'women', kind: 'form' })).toEqual(['First']);
      expect(await published({ after: first })).toEqual([]);
    }));
});

describe('an adoption', () => {
  it('is of one body once, begins with a trial or an adoption, and knows no future', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const work = cast.work(cast.elira);
      const by = { actionId: cast.actionId, recordedBy: cast.elira.personId };
      const practiceId = await buildPractice(tx, by);
      const refusals = [
        [adoption({ status: 'ended' }), 'adoption_begins_ended'],
        [adoption(dayOf('happened_on', ['2026', '12', '1'])), 'practice_in_future'],
        [adoption({ jurisdiction: '' }), 'adoption_needs_place'],
        [adoption({ body: practiceId, body_name: '' }), 'organisation_not_known'],
      ] as const;
      for (const [typed, code] of refusals)
        await expect(recordAdoption(work, { practiceId, form: typed })).rejects.toMatchObject({ code });
      await recordAdoption(work, { practiceId, form: adoption() });
      await expect(
        recordAdoption(work, { practiceId, form: adoption({ body_name: ' town of  BRIDGES' }) }),
      ).rejects.toMatchObject({ code: 'adoption_known' });
    }));

  it('stands where its latest step by day stands, and its end stays beside what came before', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const work = cast.work(cast.elira);
      const practiceId = await buildPractice(tx, {
        actionId: cast.actionId,
        recordedBy: work.actor.personId,
      });
      const adoptionId = await recordAdoption(work, { practiceId, form: adoption() });
      const stands = async () => {
        const practice = (await findPractice(tx, cast.actionId, practiceId))!;
        const [one] = await listPublishedAdoptions(tx, cast.actionId, [practiceId]);
        return [one!.status, practice.reached, practice.adopted];
      };
      // It began in one jurisdiction and is adopted in another.
      expect(await stands()).toEqual(['in_trial', 1, 0]);
      await moveAdoption(work, { adoptionId, form: step('ended', '8') });
      await moveAdoption(work, { adoptionId, form: step('adopted', '5') });
      expect(await stands()).toEqual(['ended', 1, 0]);
      await moveAdoption(work, { adoptionId, form: step('adopted', '10') });
      expect(await stands()).toEqual(['adopted', 2, 1]);
      const order = ['adopted', 'ended', 'adopted', 'in_trial'];
      expect((await listSteps(tx, practiceId)).map(({ status }) => status)).toEqual(order);
      expect((await listPublishedSteps(tx, practiceId)).map(({ status }) => status)).toEqual(order);
    }));
});
