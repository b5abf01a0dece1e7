import { describe, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { draftOf } from '../../forms/index.ts';
import { seenOf } from '../applications/save-section.ts';
import { buildAgreement, buildReport, times } from '../testing.ts';
import { findReport } from './queries.ts';
import { listValues } from './queries-values.ts';
import { saveIndicatorValues, saveNarrative } from './save-report.ts';
import { submitReport } from './submit-report.ts';
import { buildReportForm } from './testing.ts';

const section = buildReportForm().sections[0]!;
const seen = seenOf(section, { answers: {}, raw: {} });
const story = (text: string) => ({ section: 'story', typed: { seen, 'q.done': text } });
const values = [{ key: 'services', value: 12, note: '' }];

describe('writing a report', () => {
  it(
    'is for the sub-grantee’s own people',
    staged(async (cast) => {
      const reportId = await buildReport(cast, await buildAgreement(cast), { gaps: true });
      for (const actor of [cast.foreign.besa, cast.elira, cast.ana, cast.fatos]) {
        await expectRefusal(saveNarrative(cast.work(actor), { reportId, ...story('x') }), 'not_permitted');
        await expectRefusal(saveIndicatorValues(cast.work(actor), { reportId, values }), 'not_permitted');
      }
    }),
  );

  it(
    'is over while it is submitted',
    staged(async (cast) => {
      const reportId = await buildReport(cast, await buildAgreement(cast));
      const work = cast.work(cast.besa, times.reporting);
      await submitReport(work, { reportId });
      await expectRefusal(saveNarrative(work, { reportId, ...story('x') }), 'report_not_in_state');
      await expectRefusal(saveIndicatorValues(work, { reportId, values }), 'report_not_in_state');
    }),
  );

  it(
    'loses nothing of what a colleague wrote in the same section',
    staged(async (cast) => {
      const reportId = await buildReport(cast, await buildAgreement(cast), { gaps: true });
      await saveNarrative(cast.work(cast.besa, times.reporting), { reportId, ...story('We met.') });
      const late = saveNarrative(cast.work(cast.bora, times.reporting), { reportId, ...story('They met.') });
      await expectRefusal(late, 'changed_meanwhile');
      const { answers } = draftOf((await findReport(tables(cast), reportId))!.answers);
      expect(answers).toEqual({ done: 'We met.' });
    }),
  );

  it(
    'counts what the agreement names and nothing else',
    staged(async (cast) => {
      const reportId = await buildReport(cast, await buildAgreement(cast), { gaps: true });
      const work = cast.work(cast.bora, times.reporting);
      const strange = [...values, { key: 'arrests', value: 1, note: '' }];
      await expectRefusal(saveIndicatorValues(work, { reportId, values: strange }), 'indicator_not_agreed');
      await saveIndicatorValues(work, { reportId, values });
      expect(await listValues(work.tx, reportId)).toEqual(values);
    }),
  );
});
