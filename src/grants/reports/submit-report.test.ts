import { describe, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { buildAgreement, buildLine, buildReport, times } from '../testing.ts';
import { approveReport, returnReport } from './decide-report.ts';
import { addLine, replyToQuery } from './expenditure-lines.ts';
import { findReport } from './queries.ts';
import { reviewLine } from './review-line.ts';
import { saveIndicatorValues } from './save-report.ts';
import { contentOfReport, submitReport } from './submit-report.ts';

const query = { verb: 'query', rule: 'no_document', text: 'Which payroll?' } as const;

describe('submitting a report', () => {
  it(
    'is for the sub-grantee’s certifier alone',
    staged(async (cast) => {
      const reportId = await buildReport(cast, await buildAgreement(cast));
      for (const actor of [cast.bora, cast.foreign.besa, cast.elira, cast.ana])
        await expectRefusal(submitReport(cast.work(actor), { reportId }), 'not_permitted');
    }),
  );

  it(
    'is refused with gaps in the narrative or the values',
    staged(async (cast) => {
      const work = cast.work(cast.besa, times.reporting);
      const { periods } = await buildAgreement(cast);
      const gaps = await buildReport(cast, { periods }, { gaps: true });
      const open = submitReport(work, { reportId: gaps });
      await expect(open).rejects.toMatchObject({ code: 'report_incomplete', details: { count: 1 } });
      const reportId = await buildReport(cast, { periods });
      await saveIndicatorValues(work, { reportId, values: [{ key: 'services', value: 0, note: '' }] });
      const missing = submitReport(work, { reportId });
      await expect(missing).rejects.toMatchObject({ code: 'values_missing', details: { count: 2 } });
    }),
  );

  it(
    'is of what its page showed: a line that a colleague adds meanwhile is looked at first',
    staged(async (cast) => {
      const reportId = await buildReport(cast, await buildAgreement(cast));
      const besa = cast.work(cast.besa, times.reporting);
      const seenNow = async () => {
        const report = (await findReport(tables(cast), reportId))!;
        return (await contentOfReport(tables(cast), report)).sha256;
      };
      const before = await seenNow();
      await addLine(cast.work(cast.bora, times.reporting), { reportId, line: buildLine() });
      await expectRefusal(submitReport(besa, { reportId, seen: before }), 'changed_since_shown');
      await submitReport(besa, { reportId, seen: await seenNow() });
    }),
  );

  it(
    'keeps what was submitted each time',
    staged(async (cast) => {
      const reportId = await buildReport(cast, await buildAgreement(cast));
      const besa = cast.work(cast.besa, times.reporting);
      const elira = cast.work(cast.elira, times.reporting);
      const lineId = await addLine(besa, { reportId, line: buildLine() });
      await submitReport(besa, { reportId });
      await expectRefusal(submitReport(besa, { reportId }), 'report_not_in_state');
      await reviewLine(elira, { lineId, verdict: query });
      await returnReport(elira, { reportId, reason: 'Please answer.' });
      await expectRefusal(submitReport(besa, { reportId }), 'queries_open');
      await replyToQuery(besa, { lineId, reply: 'That of May.' });
      await submitReport(besa, { reportId });
      expect(await findReport(tables(cast), reportId)).toMatchObject({
        state: 'submitted',
        submission: 2,
        returnReason: null,
      });
      const versions = await tables(cast)
        .selectFrom('grants.reportVersion')
        .select(['submission', 'sha256', 'content'])
        .orderBy('submission')
        .execute();
      expect(versions.map(({ submission }) => submission)).toEqual([1, 2]);
      expect(versions[0]!.sha256).not.toBe(versions[1]!.sha256);
      const kept = JSON.stringify(versions[1]!.content);
      expect(kept).toContain('That of May.');
      expect(kept).not.toContain(cast.elira.personId);
    }),
  );
});

describe('deciding on a report', () => {
  it(
    'is for the partner’s officers, once it is submitted',
    staged(async (cast) => {
      const reportId = await buildReport(cast, await buildAgreement(cast));
      const reason = 'Please mend it.';
      await expectRefusal(approveReport(cast.work(cast.elira), { reportId }), 'not_permitted');
      await submitReport(cast.work(cast.besa, times.reporting), { reportId });
      for (const actor of [cast.foreign.elira, cast.fatos, cast.ana, cast.besa]) {
        await expectRefusal(approveReport(cast.work(actor), { reportId }), 'not_permitted');
        await expectRefusal(returnReport(cast.work(actor), { reportId, reason }), 'not_permitted');
      }
    }),
  );

  it(
    'approves when every line was accepted or rejected, and for good',
    staged(async (cast) => {
      const reportId = await buildReport(cast, await buildAgreement(cast));
      const besa = cast.work(cast.besa, times.reporting);
      const elira = cast.work(cast.elira, times.reporting);
      const lineId = await addLine(besa, { reportId, line: buildLine() });
      await submitReport(besa, { reportId });
      await expect(approveReport(elira, { reportId })).rejects.toMatchObject({
        code: 'lines_open',
        details: { count: 1 },
      });
      await reviewLine(elira, { lineId, verdict: { verb: 'accept' } });
      await approveReport(elira, { reportId });
      expect(cast.jobs.at(-1)).toEqual({ word: 'report.approve', data: { reportId } });
      await expectRefusal(approveReport(elira, { reportId }), 'report_not_in_state');
      await expectRefusal(returnReport(elira, { reportId, reason: 'Late.' }), 'report_not_in_state');
    }),
  );
});
