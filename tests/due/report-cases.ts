import { approveReport, returnReport } from '../../src/grants/reports/decide-report.ts';
import { addLine, replyToQuery } from '../../src/grants/reports/expenditure-lines.ts';
import { listLines } from '../../src/grants/reports/queries.ts';
import { reviewLine } from '../../src/grants/reports/review-line.ts';
import { submitReport } from '../../src/grants/reports/submit-report.ts';
import { buildAgreement, buildLine, buildReport, times } from '../../src/grants/testing.ts';
import type { Cast } from '../support/cast.ts';
import { becomes, type DueCase } from './due-case.ts';

const submittedReport = async (cast: Cast, options: { form?: Record<string, string> } = {}) => {
  const built = await buildAgreement(cast, options);
  const reportId = await buildReport(cast, built);
  const work = cast.work(cast.besa, times.reporting);
  await addLine(work, { reportId, line: buildLine() });
  await submitReport(work, { reportId });
  return reportId;
};

/** Every kind of task about a report that has a day. */
export const reportCases = {
  report: {
    at: times.reporting,
    build: async (cast) => {
      const built = await buildAgreement(cast);
      return {
        ...{ owner: cast.bora, waiter: cast.elira },
        done: async () => {
          const reportId = await buildReport(cast, built);
          const work = cast.work(cast.besa, times.reporting);
          await addLine(work, { reportId, line: buildLine() });
          await submitReport(work, { reportId });
        },
      };
    },
  },
  report_returned: {
    at: times.reporting,
    build: async (cast, tx) => {
      const reportId = await submittedReport(cast);
      await returnReport(cast.work(cast.elira, times.reporting), { reportId, reason: 'A line is missing.' });
      return {
        ...{ owner: cast.besa, waiter: cast.elira },
        done: becomes(tx, 'grants.report', reportId, 'submitted'),
      };
    },
  },
  review: {
    at: times.reporting,
    build: async (cast, tx) => {
      const reportId = await submittedReport(cast);
      return {
        ...{ owner: cast.elira, waiter: cast.besa },
        done: becomes(tx, 'grants.report', reportId, 'approved'),
      };
    },
  },
  approve_report: {
    at: times.reporting,
    build: async (cast, tx) => {
      const reportId = await submittedReport(cast, { form: { reports_approved_by: 'two' } });
      const [line] = await listLines(cast.work(cast.elira).tx, reportId);
      const elira = cast.work(cast.elira, times.reporting);
      await reviewLine(elira, { lineId: line!.id, verdict: { verb: 'accept' } });
      await approveReport(elira, { reportId, approval: 'approve_first' });
      return {
        ...{ owner: cast.fatos, waiter: cast.besa },
        done: becomes(tx, 'grants.report', reportId, 'approved'),
      };
    },
  },
  query: {
    at: times.reporting,
    build: async (cast) => {
      const reportId = await submittedReport(cast);
      const [line] = await listLines(cast.work(cast.elira).tx, reportId);
      const lineId = line!.id;
      const verdict = { verb: 'query', rule: 'vat', text: 'With tax?' } as const;
      await reviewLine(cast.work(cast.elira, times.reporting), { lineId, verdict });
      return {
        ...{ owner: cast.besa, waiter: cast.elira },
        done: () => replyToQuery(cast.work(cast.bora, times.reporting), { lineId, reply: 'Without.' }),
      };
    },
  },
} satisfies Readonly<Record<string, DueCase>>;
