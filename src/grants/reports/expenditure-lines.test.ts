import { describe, expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { insertRates } from '../../action/rates/queries.ts';
import { buildAgreement, buildLine, buildReport, times } from '../testing.ts';
import { returnReport } from './decide-report.ts';
import { addLine, editLine, removeLine, replyToQuery } from './expenditure-lines.ts';
import { listLines } from './queries.ts';
import { listSubmittedLines } from './queries-submitted.ts';
import { reviewLine } from './review-line.ts';
import { submitReport } from './submit-report.ts';
import { seenOfLine } from './typed-line.ts';

async function written(cast: Cast, form: Record<string, string> = {}) {
  const reportId = await buildReport(cast, await buildAgreement(cast, { form }));
  const work = cast.work(cast.besa, times.reporting);
  return { reportId, work, add: (line: object) => addLine(work, { reportId, line: buildLine(line) }) };
}
const withRates = (cast: Cast) =>
  insertRates(
    tables(cast),
    [
      { month: '2026-05-01', currency: 'RSD', rate: '117.25' },
      { month: '2026-09-01', currency: 'RSD', rate: '117.5' },
    ],
    'Tests',
  );

describe('an expenditure line', () => {
  it(
    'is written by the sub-grantee’s own people',
    staged(async (cast) => {
      const { reportId, add } = await written(cast);
      const lineId = await add({});
      for (const actor of [cast.foreign.besa, cast.elira, cast.fatos, cast.ana]) {
        await expectRefusal(addLine(cast.work(actor), { reportId, line: buildLine() }), 'not_permitted');
        await expectRefusal(removeLine(cast.work(actor), { lineId }), 'not_permitted');
        await expectRefusal(replyToQuery(cast.work(actor), { lineId, reply: 'x' }), 'not_permitted');
      }
    }),
  );

  it(
    'lies within its period and not ahead of today, to the day',
    staged(async (cast) => {
      const { add, reportId } = await written(cast);
      await expectRefusal(add({ spentOn: '2026-03-31' }), 'spent_outside_period');
      await expectRefusal(add({ spentOn: '2026-10-01' }), 'spent_outside_period');
      const work = cast.work(cast.besa, '2026-06-01T12:00:00.000Z');
      const ahead = addLine(work, { reportId, line: buildLine({ spentOn: '2026-06-02' }) });
      await expect(ahead).rejects.toMatchObject({ code: 'spent_in_future', field: 'spent_on' });
      for (const spentOn of ['2026-04-01', '2026-09-30']) await add({ spentOn });
    }),
  );

  it(
    'in another currency waits for the loaded rate of its month',
    staged(async (cast) => {
      const { add } = await written(cast);
      const attempt = add({ originalCurrency: 'RSD', originalMinor: 117_250_00 });
      await expect(attempt).rejects.toMatchObject({
        code: 'rate_missing',
        details: { currency: 'RSD', month: '2026-05' },
        field: 'currency',
      });
    }),
  );

  it.each([
    ['month_of_expenditure', '2026-05-01', 1_000_00],
    ['month_of_period_end', '2026-09-01', 997_87],
  ])('takes the rate by the agreement’s rule: %s', (rule, month, minor) =>
    staged(async (cast) => {
      await withRates(cast);
      const { add, reportId } = await written(cast, { rate_rule: rule });
      await add({ originalCurrency: 'RSD', originalMinor: 117_250_00 });
      expect(await listLines(tables(cast), reportId)).toMatchObject([
        {
          rateMonth: month,
          amountMinor: minor,
          currency: 'EUR',
          originalMinor: 117_250_00,
          state: 'pending',
        },
      ]);
    })(),
  );

  it(
    'is corrected by the rules by which it was added, and what was submitted before stays readable',
    staged(async (cast) => {
      const { add, reportId, work } = await written(cast);
      const lineId = await add({});
      const line = buildLine({ spentOn: '2026-05-30' });
      const edit = { lineId, line, seen: seenOfLine(buildLine()) };
      for (const actor of [cast.foreign.besa, cast.elira, cast.fatos, cast.ana])
        await expectRefusal(editLine(cast.work(actor), edit), 'not_permitted');
      const late = { ...edit, line: buildLine({ spentOn: '2026-10-01' }) };
      await expectRefusal(editLine(work, late), 'spent_outside_period');
      await expectRefusal(editLine(work, { ...edit, seen: 'other' }), 'changed_meanwhile');
      await submitReport(work, { reportId });
      await expectRefusal(editLine(work, edit), 'report_not_in_state');
      const elira = cast.work(cast.elira, times.reporting);
      const verdict = { verb: 'query', rule: 'other', text: 'It was paid on another day.' } as const;
      await reviewLine(elira, { lineId, verdict });
      await returnReport(elira, { reportId, reason: 'Correct the day.' });
      await editLine(work, edit);
      const [now] = await listLines(tables(cast), reportId);
      expect(now).toMatchObject({ spentOn: '2026-05-30', state: 'queried', query: verdict.text });
      const before = await listSubmittedLines(tables(cast), { id: lineId, reportId });
      expect(before).toMatchObject([{ line: { spentOn: '2026-05-31' } }]);
    }),
  );

  it(
    'is asked about by mail at once, and answered while the report is reviewed',
    staged(async (cast) => {
      const { add, reportId, work } = await written(cast);
      const lineId = await add({});
      await submitReport(work, { reportId });
      const elira = cast.work(cast.elira, times.reporting);
      await reviewLine(elira, { lineId, verdict: { verb: 'query', rule: 'vat', text: 'With tax?' } });
      expect(cast.jobs.at(-1)).toEqual({ word: 'report.review_line', data: { reportId } });
      await replyToQuery(work, { lineId, reply: 'Without.' });
      expect(cast.jobs.at(-1)).toEqual({ word: 'report.reply', data: { reportId } });
      expect(await listLines(tables(cast), reportId)).toMatchObject([
        { state: 'pending', reply: 'Without.' },
      ]);
    }),
  );

  it(
    'is taken out until somebody decided on it',
    staged(async (cast) => {
      const { add, reportId, work } = await written(cast);
      const [kept, gone] = [await add({}), await add({ description: 'Twice' })];
      await removeLine(work, { lineId: gone });
      await submitReport(work, { reportId });
      await expectRefusal(removeLine(work, { lineId: kept }), 'report_not_in_state');
      const elira = cast.work(cast.elira, times.reporting);
      await reviewLine(elira, { lineId: kept, verdict: { verb: 'accept' } });
      await returnReport(elira, { reportId, reason: 'One more page.' });
      await expectRefusal(removeLine(work, { lineId: kept }), 'line_not_in_state');
      expect(await listLines(tables(cast), reportId)).toMatchObject([{ id: kept, state: 'accepted' }]);
    }),
  );

  it(
    'stays with the queries on it, answered or not',
    staged(async (cast) => {
      const { add, reportId, work } = await written(cast);
      const [answered, open] = [await add({}), await add({ description: 'Another' })];
      await submitReport(work, { reportId });
      const elira = cast.work(cast.elira, times.reporting);
      const verdict = { verb: 'query', rule: 'vat', text: 'With tax?' } as const;
      for (const lineId of [answered, open]) await reviewLine(elira, { lineId, verdict });
      await replyToQuery(work, { lineId: answered, reply: 'Without.' });
      await returnReport(elira, { reportId, reason: 'One more page.' });
      for (const lineId of [answered, open])
        await expectRefusal(removeLine(work, { lineId }), 'line_was_queried');
      const kept = await listLines(tables(cast), reportId);
      expect(kept.find(({ id }) => id === answered)).toMatchObject({ query: 'With tax?', reply: 'Without.' });
      expect(kept.find(({ id }) => id === open)).toMatchObject({ state: 'queried', query: 'With tax?' });
    }),
  );
});
