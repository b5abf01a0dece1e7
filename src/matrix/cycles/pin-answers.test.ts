import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { buildLawVersion } from '../testing.ts';
import { listAnswers, listSeats } from './queries-seats.ts';
import { saveAnswers } from './save-answers.ts';
import { anAnswer, buildCycle } from './testing.ts';

describe('the pinpoint of a Law answer', () => {
  it('is an act of the jurisdiction in a version, with a place that is understood', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { actionId } = cast;
      const { cycleId, seats } = await buildCycle(cast, tx, { until: 'answering' });
      const { code } = (await listSeats(tx, cycleId))[0]!;
      const here = await buildLawVersion(tx, { actionId, jurisdiction: code });
      const elsewhere = await buildLawVersion(tx, { actionId, jurisdiction: code === 'ME' ? 'AL' : 'ME' });
      const save = (more: object) =>
        saveAnswers(cast.work(cast.cene), {
          seatId: seats[0],
          part: 'T1.law',
          answers: [anAnswer('50', { sourceTitle: '', sourceUrl: null, ...more })],
        });
      await expect(save({ lawVersionId: elsewhere.lawVersionId })).rejects.toMatchObject({
        code: 'law_version_not_here',
        field: 'law-0',
      });
      await expect(
        save({ lawVersionId: here.lawVersionId, sourcePlace: 'the whole act' }),
      ).rejects.toMatchObject({ code: 'citation_place_unclear', field: 'place-0' });
      await expect(
        save({ lawVersionId: here.lawVersionId, sourceQuote: 'word '.repeat(61) }),
      ).rejects.toMatchObject({ code: 'citation_too_long', field: 'quote-0' });
      await save({ lawVersionId: here.lawVersionId, sourcePlace: 'Art. 298, para. 2' });
      expect(await listAnswers(tx, seats[0])).toMatchObject([
        {
          lawVersionId: here.lawVersionId,
          lawId: here.lawId,
          sourceTitle: 'Law on Bridges',
          sourcePlace: 'art_298__para_2',
          sourceOn: '2025-06-01',
          sourceIdentifier: '/eli/tests/bridges',
        },
      ]);
      await save({ lawVersionId: here.lawVersionId, sourceIdentifier: 'ECLI:NL:HR:2015:472' });
      expect(await listAnswers(tx, seats[0])).toMatchObject([{ sourceIdentifier: 'ECLI:NL:HR:2015:472' }]);
    }));

  it('of an act that is not recorded stays as it was typed', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { seats } = await buildCycle(cast, tx, { until: 'answering' });
      const answers = [anAnswer('50', { sourcePlace: 'page 4' })];
      await saveAnswers(cast.work(cast.cene), { seatId: seats[0], part: 'T1.law', answers });
      expect(await listAnswers(tx, seats[0])).toMatchObject([
        { lawVersionId: null, sourceTitle: 'Code of the tests', sourcePlace: 'page 4' },
      ]);
    }));
});
