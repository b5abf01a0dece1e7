import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { csvRows } from '../../platform/public-tables/csv-rows.ts';
import { buildGathering } from '../testing.ts';
import { withdrawGathering } from '../withdraw-gathering.ts';
import { addConclusions } from './add-conclusions.ts';
import { conclusionsTable } from './conclusions-table.ts';
import { editConclusion } from './edit-conclusion.ts';
import { publishConclusions, seenOfConclusions } from './publish-conclusions.ts';
import { listAllPublishedClauses, listConclusions, listPublishedClauses } from './queries.ts';
import { addConclusionsForm, conclusionForm } from './schema.ts';
import { takeBackConclusions } from './take-back-conclusions.ts';

const form = (clauses: string) => addConclusionsForm.parse({ clauses, language: 'en' });

describe('what a gathering concluded', () => {
  it('is a clause a paragraph, and at least one', () => {
    expect(form('One.\r\n\r\nTwo,\nin two lines.\n \n\nThree.').clauses).toEqual([
      'One.',
      'Two,\nin two lines.',
      'Three.',
    ]);
    for (const clauses of ['', ' \n\n '])
      expect(addConclusionsForm.safeParse({ clauses, language: 'en' }).success).toBe(false);
  });

  it('is written down by its host or a programme manager, once it began and while it stands', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const given = {
        actionId: cast.actionId,
        hostId: cast.organisations.partner,
        recordedBy: cast.elira.personId,
      };
      const gatheringId = await buildGathering(tx, given);
      for (const actor of [cast.foreign.elira, cast.goran, cast.dragan])
        await expect(
          addConclusions(cast.work(actor), { gatheringId, form: form('One.') }),
        ).rejects.toMatchObject({ code: 'not_permitted' });
      const work = cast.work(cast.elira);
      const later = await buildGathering(tx, { ...given, startsOn: '2026-12-20' });
      await expect(addConclusions(work, { gatheringId: later, form: form('One.') })).rejects.toMatchObject({
        code: 'gathering_not_begun',
      });
      await addConclusions(work, { gatheringId, form: form('One.\n\nTwo.') });
      await addConclusions(cast.work(cast.ana), { gatheringId, form: form('Three.') });
      const clauses = await listConclusions(tx, cast.actionId, gatheringId);
      expect(clauses.map(({ number, text }) => [number, text])).toEqual([
        [1, 'One.'],
        [2, 'Two.'],
        [3, 'Three.'],
      ]);
      await withdrawGathering(work, { gatheringId, reason: 'It rained.' });
      await expect(addConclusions(work, { gatheringId, form: form('Four.') })).rejects.toMatchObject({
        code: 'gathering_withdrawn',
      });
    }));

  it('is corrected clause by clause, by the version that was seen', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const gatheringId = await buildGathering(tx, {
        actionId: cast.actionId,
        hostId: cast.organisations.partner,
        recordedBy: cast.elira.personId,
      });
      const [conclusionId = ''] = await addConclusions(cast.work(cast.elira), {
        gatheringId,
        form: form('One.'),
      });
      const corrected = conclusionForm.parse({ version: '1', text: 'Одно.', language: 'sr-Cyrl' });
      await expect(
        editConclusion(cast.work(cast.foreign.elira), { conclusionId, form: corrected }),
      ).rejects.toMatchObject({ code: 'not_permitted' });
      await editConclusion(cast.work(cast.ana), { conclusionId, form: corrected });
      expect(await listConclusions(tx, cast.actionId, gatheringId)).toMatchObject([
        { text: 'Одно.', language: 'sr-Cyrl', version: 2 },
      ]);
      await expect(
        editConclusion(cast.work(cast.elira), { conclusionId, form: corrected }),
      ).rejects.toMatchObject({ code: 'changed_meanwhile' });
    }));

  it('is read by everybody once its host says so, and a later clause waits for another word', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const gatheringId = await buildGathering(tx, {
        actionId: cast.actionId,
        hostId: cast.organisations.partner,
        recordedBy: cast.elira.personId,
      });
      const work = cast.work(cast.elira);
      const shown = async () => (await listPublishedClauses(tx, gatheringId)).map(({ number }) => number);
      await expect(publishConclusions(work, { gatheringId })).rejects.toMatchObject({
        code: 'nothing_to_publish',
      });
      await addConclusions(work, { gatheringId, form: form('One.\n\nTwo.') });
      for (const actor of [cast.foreign.elira, cast.goran, cast.dragan, cast.besa])
        for (const verb of [publishConclusions, takeBackConclusions])
          await expect(verb(cast.work(actor), { gatheringId })).rejects.toMatchObject({
            code: 'not_permitted',
          });
      expect(await shown()).toEqual([]);
      const old = seenOfConclusions((await listConclusions(tx, cast.actionId, gatheringId)).slice(1));
      await expect(publishConclusions(work, { gatheringId, seen: old })).rejects.toMatchObject({
        code: 'changed_since_shown',
      });
      await publishConclusions(work, { gatheringId });
      await addConclusions(work, { gatheringId, form: form('Three.') });
      expect(await shown()).toEqual([1, 2]);
      const published = await listAllPublishedClauses(tx, cast.actionId);
      const rows = csvRows(conclusionsTable.columns, published, languageOf('en')).slice(2);
      expect(rows.map((row) => row.slice(-4))).toEqual([
        [1, 'One.', 'en', null],
        [2, 'Two.', 'en', null],
      ]);
      await publishConclusions(work, { gatheringId });
      expect(await shown()).toEqual([1, 2, 3]);
      await takeBackConclusions(work, { gatheringId });
      expect(await shown()).toEqual([]);
      await expect(takeBackConclusions(work, { gatheringId })).rejects.toMatchObject({
        code: 'nothing_to_take_back',
      });
      await publishConclusions(work, { gatheringId });
      await withdrawGathering(work, { gatheringId, reason: 'It rained.' });
      expect(await shown()).toEqual([]);
    }));
});
