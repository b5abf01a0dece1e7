import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { editExpenditure } from '../src/action/budget/edit-expenditure.ts';
import { importBudget } from '../src/action/budget/import-budget.ts';
import { recordExpenditure } from '../src/action/budget/record-expenditure.ts';
import { buildBudget, buildExpenditure, castWithHeadings } from '../src/action/budget/testing.ts';
import { protectAgreement } from '../src/grants/agreements/protect-agreement.ts';
import { terminateAgreement } from '../src/grants/agreements/terminate-agreement.ts';
import { withdrawApplication } from '../src/grants/applications/withdraw-application.ts';
import { assignAssessor } from '../src/grants/assessment/assign-assessor.ts';
import { refuseAssignment } from '../src/grants/assessment/declare-impartiality.ts';
import { replaceAssessor } from '../src/grants/assessment/replace-assessor.ts';
import { saveAssessment, submitAssessment } from '../src/grants/assessment/score-application.ts';
import { proposeCorrection } from '../src/grants/corrections/propose-correction.ts';
import { requestInstalment } from '../src/grants/payments/request-instalment.ts';
import { approveReport, returnReport } from '../src/grants/reports/decide-report.ts';
import { addLine, removeLine } from '../src/grants/reports/expenditure-lines.ts';
import { findReport, saveReportState } from '../src/grants/reports/queries.ts';
import { reviewLine } from '../src/grants/reports/review-line.ts';
import { saveIndicatorValues } from '../src/grants/reports/save-report.ts';
import { startReport } from '../src/grants/reports/start-report.ts';
import { submitReport } from '../src/grants/reports/submit-report.ts';
import {
  buildAgreement,
  buildAssignment,
  buildEligible,
  buildLine,
  buildPublishedCall,
  buildReport,
  buildScores,
  times,
} from '../src/grants/testing.ts';
import { problem } from '../src/platform/problem.ts';
import type { Work } from '../src/platform/work.ts';
import { createPeriod, freezePeriod } from '../src/results/index.ts';
import { type Crossing, looker, pairsOf } from './support/at-once.ts';
import { scannedAgreement } from './support/crossing-of-scans.ts';
import { correct, crossingsOfCorrections } from './support/crossings-of-corrections.ts';

const { reporting, after, assessed } = times;

const endsOfReport: Crossing['ends'] = async (tx, ids) =>
  (
    await sql`select r.state, r.submission, (select count(*)::int from grants.report_version v where v.report_id = r.id) as versions,
      (select string_agg(l.state, ',' order by l.state) from grants.expenditure_line l where l.report_id = r.id) as lines,
      (select string_agg(v.value::text, ',' order by v.key) from grants.report_value v where v.report_id = r.id) as reported
      from grants.report r where r.id = ${ids.reportId}::uuid`.execute(tx)
  ).rows;

const draftReport: Crossing = {
  record: 'a report in draft',
  build: async (cast) => ({ reportId: await buildReport(cast, await buildAgreement(cast)) }),
  verbs: {
    'save its values': ({ as, cast, ids }) =>
      saveIndicatorValues(as(cast.bora, reporting), {
        reportId: ids.reportId!,
        values: [{ key: 'prevention', value: 9, note: '' }],
      }),
    'add a line': ({ as, cast, ids }) =>
      addLine(as(cast.bora, reporting), { reportId: ids.reportId!, line: buildLine() }),
    submit: ({ as, cast, ids }) => submitReport(as(cast.besa, reporting), { reportId: ids.reportId! }),
  },
  ends: endsOfReport,
};

const submittedReport: Crossing = {
  record: 'a submitted report',
  build: async (cast) => {
    const reportId = await buildReport(cast, await buildAgreement(cast));
    const lineId = await addLine(cast.work(cast.besa, reporting), { reportId, line: buildLine() });
    await submitReport(cast.work(cast.besa, reporting), { reportId });
    return { reportId, lineId };
  },
  verbs: {
    'accept its line': ({ as, cast, ids }) =>
      reviewLine(as(cast.elira, reporting), { lineId: ids.lineId!, verdict: { verb: 'accept' } }),
    'query its line': ({ as, cast, ids }) =>
      reviewLine(as(cast.elira, reporting), {
        lineId: ids.lineId!,
        verdict: { verb: 'query', rule: 'no_document', text: 'Where is the payroll?' },
      }),
    return: ({ as, cast, ids }) =>
      returnReport(as(cast.elira, reporting), { reportId: ids.reportId!, reason: 'A page is missing.' }),
    approve: ({ as, cast, ids }) => approveReport(as(cast.elira, reporting), { reportId: ids.reportId! }),
  },
  ends: endsOfReport,
};

const endsOfAgreement: Crossing['ends'] = async (tx, ids) =>
  (
    await sql`select a.state, a.ends_on, a.withhold_name,
      (select string_agg(i.state, ',' order by i.number) from grants.instalment i where i.agreement_id = a.id) as instalments,
      (select count(*)::int from grants.reporting_period p where p.agreement_id = a.id) as periods,
      (select count(*)::int from grants.report r where r.agreement_id = a.id) as reports
      from grants.sub_grant_agreement a where a.id = ${ids.agreementId}::uuid`.execute(tx)
  ).rows;

const activeAgreement: Crossing = {
  record: 'an active agreement',
  build: async (cast) => {
    const { agreementId, instalments, periods } = await buildAgreement(cast);
    return { agreementId, instalmentId: instalments[0]!, periodId: periods[0]! };
  },
  verbs: {
    'start a report': ({ as, cast, ids }) =>
      startReport(as(cast.besa, reporting), { periodId: ids.periodId! }),
    'request an instalment': ({ as, cast, ids }) =>
      requestInstalment(as(cast.besa, reporting), { instalmentId: ids.instalmentId! }),
    protect: ({ as, cast, ids }) =>
      protectAgreement(as(cast.elira, reporting), {
        agreementId: ids.agreementId!,
        protection: {
          delayUntil: null,
          generalisePlace: true,
          withholdName: true,
          protectionReason: 'They were threatened.',
        },
      }),
    terminate: ({ as, cast, ids }) =>
      terminateAgreement(as(cast.elira, reporting), { agreementId: ids.agreementId!, reason: 'It moved.' }),
  },
  ends: endsOfAgreement,
};

const assessment: Crossing = {
  record: 'an assessment that was begun',
  build: async (cast) => {
    const call = await buildPublishedCall(cast);
    const { applicationId } = await buildEligible(cast, call);
    return { applicationId, assignmentId: await buildAssignment(cast, applicationId) };
  },
  verbs: {
    save: ({ as, cast, ids }) => saveAssessment(as(cast.cene, assessed), scoresOf(ids.assignmentId!, 2)),
    submit: ({ as, cast, ids }) => submitAssessment(as(cast.cene, assessed), scoresOf(ids.assignmentId!, 4)),
    refuse: ({ as, cast, ids }) =>
      refuseAssignment(as(cast.cene, assessed), { assignmentId: ids.assignmentId!, reason: 'I know them.' }),
    'ask another': ({ as, cast, ids }) =>
      assignAssessor(as(cast.elira, after), {
        applicationId: ids.applicationId!,
        assessorId: cast.jana.personId,
      }),
    replace: ({ as, cast, ids }) =>
      replaceAssessor(as(cast.elira, after), {
        ...{ assignmentId: ids.assignmentId!, assessorId: cast.krsto.personId, reason: 'No answer.' },
      }),
    withdraw: ({ as, cast, ids }) =>
      withdrawApplication(as(cast.besa, after), { applicationId: ids.applicationId! }),
  },
  ends: async (tx, ids) =>
    (
      await sql`select a.state, (select string_agg(x.state, ',' order by x.position, x.state) from grants.assignment x
          where x.application_id = a.id) as assignments,
        (select string_agg(s.total_points::text, ',') from grants.assessment s join grants.assignment x on x.id = s.assignment_id
          where x.application_id = a.id) as points
        from grants.application a where a.id = ${ids.applicationId}::uuid`.execute(tx)
    ).rows,
};
/** A returned report's line that its sub-grantee removes, while somebody asks to correct it. */
const removedLine: Crossing = {
  record: 'a line of a returned report',
  build: async (cast) => {
    const { reportId, lineId } = (await submittedReport.build(cast)) as { reportId: string; lineId: string };
    await returnReport(cast.work(cast.elira, reporting), { reportId, reason: 'A page is missing.' });
    return { reportId, lineId };
  },
  verbs: {
    remove: ({ as, cast, ids }) => removeLine(as(cast.bora, reporting), { lineId: ids.lineId! }),
    'propose a correction': ({ as, cast, ids }) =>
      proposeCorrection(as(cast.fatos, reporting), { lineId: ids.lineId!, ...correct }),
  },
  ends: endsOfReport,
};

const scoresOf = (assignmentId: string, points: number) => ({
  ...{ assignmentId, version: 0, scores: buildScores(points), comments: '' },
});

describe.each([
  ...[draftReport, submittedReport, activeAgreement, assessment],
  ...crossingsOfCorrections,
  scannedAgreement,
])('two verbs at once on $record', (crossing) => {
  const look = looker(crossing);
  it.each(pairsOf(crossing))('end as one after the other: %s, and meanwhile %s', async (first, second) => {
    const { orders, met } = await look(first, second);
    expect(orders).toContainEqual(met);
  });
});

const books: Crossing = {
  record: 'an entry of a period that is over',
  cast: castWithHeadings,
  build: async (cast) => {
    const fatos = cast.work(cast.fatos, '2026-02-21T09:00:00.000Z');
    const entryId = await recordExpenditure(fatos, buildExpenditure({ spent_on: '2026-02-20' }));
    const days = { startsOn: '2026-01-01', endsOn: '2026-02-28' };
    return { entryId, periodId: await createPeriod(cast.work(cast.ana), { name: 'Winter', ...days }) };
  },
  verbs: {
    freeze: ({ as, cast, ids }) => freezePeriod(as(cast.ana), { periodId: ids.periodId! }),
    edit: ({ as, cast, ids }) =>
      editExpenditure(as(cast.fatos), {
        expenditureId: ids.entryId!,
        form: { ...buildExpenditure({ spent_on: '2026-02-20', amount: 99 }), why: 'The receipt says so.' },
      }),
    book: ({ as, cast }) =>
      recordExpenditure(as(cast.fatos), buildExpenditure({ spent_on: '2026-02-20', amount: 77 })),
    budget: ({ as, cast }) => importBudget(as(cast.ana), buildBudget('Group 484; 2; Bus; 10')),
  },
  // An entry is closed by the period exactly when the frozen figures have it.
  ends: async (tx, ids) =>
    (
      await sql`select (select sum((one ->> 'spent')::int) from results.frozen_facts f, jsonb_array_elements(f.content -> 'headings') one
          where f.period_id = p.id) as frozen, p.frozen_at is not null as is_frozen,
        (select sum(e.amount_minor)::int from action.expenditure e where e.action_id = p.action_id) as spent,
        (select sum(e.amount_minor)::int from action.expenditure e where e.action_id = p.action_id
          and p.frozen_at >= e.created_at) as closed,
        (select sum((one ->> 'budget')::int) from results.frozen_facts f, jsonb_array_elements(f.content -> 'headings') one
          where f.period_id = p.id) as frozen_budget,
        (select sum(l.amount_minor)::int from action.budget_version v join action.budget_version_line l on l.version_id = v.id
          where v.action_id = p.action_id and p.frozen_at >= v.set_at) as closed_budget
        from results.period p where p.id = ${ids.periodId}::uuid`.execute(tx)
    ).rows,
};

describe('a period that is frozen while its books are open', () => {
  const look = looker(books);
  it.each([
    ['freeze', 'edit'],
    ['edit', 'freeze'],
    ['freeze', 'book'],
    ['book', 'freeze'],
    ['freeze', 'budget'],
    ['budget', 'freeze'],
  ] as const)('holds what it closes: %s, and meanwhile %s', async (first, second) => {
    const { orders, met } = await look(first, second);
    expect(orders).toContainEqual(met);
    for (const end of (met as { ends: Record<string, unknown>[] }).ends) {
      expect(Number(end.frozen)).toBe(Number(end.closed));
      expect(Number(end.frozen_budget ?? end.frozenBudget)).toBe(
        Number(end.closed_budget ?? end.closedBudget),
      );
    }
  });
});

it('a line that is removed while its correction is proposed is missing, and no fault of the program', async () => {
  const { orders, met } = await looker(removedLine)('remove', 'propose a correction');
  expect((met as { went: unknown }).went).toEqual(['done', 'not_found']);
  expect(orders).toContainEqual(met);
});

/** A verb as it must not be: it decides on what it read before it holds the row. */
async function approveUnlocked({ tx }: Work, reportId: string): Promise<void> {
  const report = await findReport(tx, reportId);
  if (report?.state !== 'submitted') throw problem('report_not_in_state');
  await saveReportState(tx, reportId, { state: 'approved', updatedAt: reporting });
}

it('a verb that reads its record without a lock is found: its approval writes over a return that it did not see', async () => {
  const look = looker({
    ...submittedReport,
    verbs: {
      ...submittedReport.verbs,
      'approve without a lock': ({ as, cast, ids }) => approveUnlocked(as(cast.elira), ids.reportId!),
    },
  });
  const { orders, met } = await look('return', 'approve without a lock');
  expect(orders).not.toContainEqual(met);
  const { orders: locked, met: refused } = await look('return', 'approve');
  expect(locked).toContainEqual(refused);
});
