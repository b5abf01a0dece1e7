import { cardOfBank } from '../../src/grants/account-proofs/testing.ts';
import { terminateAgreement } from '../../src/grants/agreements/terminate-agreement.ts';
import {
  rejectComplaint,
  upholdComplaint,
  withdrawComplaint,
} from '../../src/grants/complaints/decide-complaint.ts';
import { buildComplaint } from '../../src/grants/complaints/testing.ts';
import { complaintWorkflow } from '../../src/grants/complaints/workflow.ts';
import { refusePayingAccount } from '../../src/grants/paying-accounts/decide-account.ts';
import { buildPayingAccount } from '../../src/grants/paying-accounts/testing.ts';
import { payingAccountWorkflow } from '../../src/grants/paying-accounts/workflow.ts';
import { approveReport, returnReport } from '../../src/grants/reports/decide-report.ts';
import { addLine, replyToQuery } from '../../src/grants/reports/expenditure-lines.ts';
import type { Report } from '../../src/grants/reports/queries.ts';
import { reviewLine } from '../../src/grants/reports/review-line.ts';
import type { LineRecord } from '../../src/grants/reports/subject.ts';
import { contentOfReport, submitReport } from '../../src/grants/reports/submit-report.ts';
import { seenInReview, seenOfLine } from '../../src/grants/reports/typed-line.ts';
import { lineWorkflow, periodWorkflow, reportWorkflow } from '../../src/grants/reports/workflow.ts';
import { grantsRoutes } from '../../src/grants/routes.ts';
import { listWaitingTasks } from '../../src/grants/tasks.ts';
import {
  buildAgreement,
  buildAwarded,
  buildLine,
  buildReport,
  secretOfTests,
  times,
} from '../../src/grants/testing.ts';
import { sha256 } from '../../src/platform/canonical.ts';
import type { FileStore } from '../../src/platform/files/store.ts';
import type { Actor } from '../../src/platform/permissions.ts';
import type { Tx } from '../../src/platform/work.ts';
import { addendaWalk } from './addendum-walks.ts';
import { agreementsWalk } from './agreement-walk.ts';
import type { Cast } from './cast.ts';
import { checksWalk } from './check-walk.ts';
import { committeeWalk } from './committee-walks.ts';
import { correctionWalks } from './correction-walks.ts';
import { instalmentsWalk } from './instalment-walk.ts';
import { languageOf } from './language.ts';
import { mentoringWalk } from './mentoring-walks.ts';
import { offersWalk } from './offer-walk.ts';
import { hitsWalk } from './screening-walk.ts';
import { tables } from './stage.ts';
import { findingsWalk, visitsWalk } from './visit-walks.ts';
import type { Moment, Walk } from './workflow-walk.tsx';

const store = {
  put: async () => ({ sha256: 'cd'.repeat(32) }),
  read: async () => undefined,
} as unknown as FileStore;
export const routesOfGrants = grantsRoutes({
  ...{ secret: secretOfTests, secretsBefore: [], store },
  ...{ baseUrl: 'http://localhost', demonstration: false, english: languageOf('en') },
});
const common = {
  routes: routesOfGrants,
  listTasks: async (cast: Cast, actor: Actor, now: string) =>
    (await listWaitingTasks(tables(cast), actor, cast.actionId, now)).filter(({ part }) => part !== 'wait'),
};
export const walkOfInstalments = instalmentsWalk(common);

const periodsWalk: Walk = {
  ...common,
  workflow: periodWorkflow,
  kinds: ['report'],
  page: '/agreements/:agreementId',
  taskAt: ({ pageId }) => `/agreements/${pageId}#reports`,
  moments: Object.fromEntries(
    (
      [
        ['before the signature', times.reporting, { draft: true }],
        ['running', times.signed, {}],
        ['over', times.reporting, {}],
        ['of a terminated agreement', times.reporting, { ends: true }],
      ] as const
    ).map(([name, now, made]: readonly [string, string, { draft?: true; ends?: true }]) => [
      name,
      async (cast: Cast) => {
        const { agreementId, periods } = await buildAgreement(cast, { draft: Boolean(made.draft) });
        const ends = { agreementId, reason: 'Dissolved.' };
        if (made.ends) await terminateAgreement(cast.work(cast.elira, times.signed), ends);
        return { id: periods[0]!, pageId: agreementId, now };
      },
    ]),
  ),
};

/** A submitted report with one line on which `verb` was decided. */
async function submitted(
  cast: Cast,
  verb?: 'accept' | 'query' | 'reject',
  form: Record<string, string> = {},
) {
  const reportId = await buildReport(cast, await buildAgreement(cast, { form }));
  const work = cast.work(cast.besa, times.reporting);
  const lineId = await addLine(work, { reportId, line: buildLine() });
  await submitReport(work, { reportId });
  const why = { rule: 'vat', text: 'With tax.' } as const;
  if (verb)
    await reviewLine(cast.work(cast.elira, times.reporting), {
      lineId,
      verdict: verb === 'accept' ? { verb } : { verb, ...why },
    });
  return { reportId, lineId };
}
const asReport = (reportId: string): Moment => ({ id: reportId, now: times.reporting });
const asLine = ({ reportId, lineId }: { reportId: string; lineId: string }): Moment => ({
  ...{ id: lineId, pageId: reportId, now: times.reporting },
});
async function returned(cast: Cast, verb?: 'query', reply?: string) {
  const { reportId, lineId } = await submitted(cast, verb);
  await returnReport(cast.work(cast.elira, times.reporting), { reportId, reason: 'Mend it.' });
  if (reply) await replyToQuery(cast.work(cast.besa, times.reporting), { lineId, reply });
  return { reportId, lineId };
}

const byTwo = { reports_approved_by: 'two' };
async function approvedOnce(cast: Cast): Promise<string> {
  const { reportId } = await submitted(cast, 'accept', byTwo);
  const work = cast.work(cast.elira, times.reporting);
  await approveReport(work, { reportId, approval: 'approve_first' });
  return reportId;
}

/** What its pages send along. */
const seenOfReport = async (report: Report, tx: Tx) => ({ seen: (await contentOfReport(tx, report)).sha256 });

const reportsWalk: Walk = {
  ...common,
  workflow: reportWorkflow,
  kinds: ['report', 'report_returned', 'review', 'approve_report'],
  page: '/reports/:reportId',
  taskAt: ({ id }) => `/reports/${id}`,
  typed: {
    save: () => buildLine(),
    submit: seenOfReport,
    approve: seenOfReport,
    approve_first: seenOfReport,
    approve_second: seenOfReport,
    return: async (report: Report, tx: Tx) => ({ reason: 'Mend it.', ...(await seenOfReport(report, tx)) }),
  },
  moments: {
    'draft, with gaps': async (cast) =>
      asReport(await buildReport(cast, await buildAgreement(cast), { gaps: true })),
    'draft, whole': async (cast) => asReport(await buildReport(cast, await buildAgreement(cast))),
    'draft, before the period is over': async (cast) => ({
      ...asReport(await buildReport(cast, await buildAgreement(cast))),
      now: '2026-09-01T09:00:00.000Z',
    }),
    'draft, of a terminated agreement': async (cast) => {
      const built = await buildAgreement(cast);
      const reportId = await buildReport(cast, built);
      const ends = { agreementId: built.agreementId, reason: 'Dissolved.' };
      await terminateAgreement(cast.work(cast.elira, times.reporting), ends);
      return asReport(reportId);
    },
    'submitted, with a line open': async (cast) => asReport((await submitted(cast)).reportId),
    'submitted, reviewed': async (cast) => asReport((await submitted(cast, 'accept')).reportId),
    'submitted, where two approve': async (cast) =>
      asReport((await submitted(cast, 'accept', byTwo)).reportId),
    'approved once': async (cast) => asReport(await approvedOnce(cast)),
    returned: async (cast) => asReport((await returned(cast)).reportId),
    'returned, with a query': async (cast) => asReport((await returned(cast, 'query')).reportId),
    approved: async (cast) => {
      const { reportId } = await submitted(cast, 'reject');
      await approveReport(cast.work(cast.elira, times.reporting), { reportId });
      return asReport(reportId);
    },
  },
};

const linesWalk: Walk = {
  ...common,
  workflow: lineWorkflow,
  kinds: ['query'],
  page: '/reports/:reportId',
  taskAt: ({ pageId }) => `/reports/${pageId}#lines`,
  typed: {
    accept: (line: LineRecord) => ({ seen: seenInReview(line, []), verdict: { verb: 'accept' } }),
    reply: () => ({ reply: 'Here it is.' }),
    edit: () => ({ line: buildLine({ supplier: 'Printers' }), seen: seenOfLine(buildLine()) }),
  },
  moments: {
    'pending, in a draft': async (cast) => {
      const reportId = await buildReport(cast, await buildAgreement(cast));
      const work = cast.work(cast.besa, times.reporting);
      return asLine({ reportId, lineId: await addLine(work, { reportId, line: buildLine() }) });
    },
    'pending, with as many bills as it takes': async (cast) => {
      const reportId = await buildReport(cast, await buildAgreement(cast));
      const work = cast.work(cast.besa, times.reporting);
      const bills = Array.from({ length: 5 }, (_, at) => ({ ...cardOfBank, sha256: sha256(`${at}`) }));
      return asLine({ reportId, lineId: await addLine(work, { reportId, line: buildLine(), bills }) });
    },
    'pending, submitted': async (cast) => asLine(await submitted(cast)),
    'queried, submitted': async (cast) => asLine(await submitted(cast, 'query')),
    'queried, returned': async (cast) => asLine(await returned(cast, 'query')),
    'pending, queried before': async (cast) => asLine(await returned(cast, 'query', 'Here it is.')),
    accepted: async (cast) => asLine(await submitted(cast, 'accept')),
    rejected: async (cast) => asLine(await submitted(cast, 'reject')),
  },
};

const complaintsWalk: Walk = {
  ...common,
  workflow: complaintWorkflow,
  kinds: ['complaint'],
  page: '/complaints/:complaintId',
  taskAt: ({ id }) => `/complaints/${id}`,
  typed: {
    uphold: () => ({ reopens: 'nothing', reasons: 'It was not read.' }),
    reject: () => ({ reasons: 'It was read.' }),
  },
  moments: {
    made: async (cast) => ({ id: await buildComplaint(cast, await buildAwarded(cast)), now: times.signed }),
    upheld: async (cast) => {
      const id = await buildComplaint(cast, await buildAwarded(cast));
      const work = cast.work(cast.fatos, times.signed);
      await upholdComplaint(work, { complaintId: id, reopens: 'nothing', reasons: 'It was not read.' });
      return { id, now: times.signed };
    },
    rejected: async (cast) => {
      const id = await buildComplaint(cast, await buildAwarded(cast));
      await rejectComplaint(cast.work(cast.fatos, times.signed), {
        complaintId: id,
        reasons: 'It was read.',
      });
      return { id, now: times.signed };
    },
    withdrawn: async (cast) => {
      const id = await buildComplaint(cast, await buildAwarded(cast));
      await withdrawComplaint(cast.work(cast.besa, times.signed), { complaintId: id });
      return { id, now: times.signed };
    },
  },
};

const payingAccountsWalk: Walk = {
  ...common,
  workflow: payingAccountWorkflow,
  kinds: ['paying_account'],
  page: '/staff/paying-accounts/:payingAccountId',
  taskAt: ({ id }) => `/staff/paying-accounts/${id}`,
  moments: {
    proposed: async (cast) => ({
      id: await buildPayingAccount(cast, { proposed: true }),
      now: times.signed,
    }),
    'proposed, beside one that is paid from': async (cast) => {
      await buildPayingAccount(cast);
      return { id: await buildPayingAccount(cast, { proposed: true }), now: times.signed };
    },
    confirmed: async (cast) => ({ id: await buildPayingAccount(cast), now: times.signed }),
    refused: async (cast) => {
      const id = await buildPayingAccount(cast, { proposed: true });
      await refusePayingAccount(cast.work(cast.filip, times.signed), { payingAccountId: id });
      return { id, now: times.signed };
    },
    replaced: async (cast) => {
      const id = await buildPayingAccount(cast);
      await buildPayingAccount(cast);
      return { id, now: times.signed };
    },
  },
};

/** The walks through the workflows of sub-grants, by the name of their record. */
export const grantWalks: readonly (readonly [string, Walk])[] = [
  ['an agreement', agreementsWalk(common)],
  ['an instalment', walkOfInstalments],
  ['a reporting period', periodsWalk],
  ['a report', reportsWalk],
  ['an expenditure', linesWalk],
  ['a complaint', complaintsWalk],
  ['an offer', offersWalk(common)],
  ['an account to pay from', payingAccountsWalk],
  ...correctionWalks(common),
  ['an evaluation committee', committeeWalk(common)],
  ['a hit of a screening', hitsWalk(common)],
  ['a check of two people', checksWalk(common)],
  ['a visit', visitsWalk(common)],
  ['a finding of a visit', findingsWalk(common)],
  ['a mentor', mentoringWalk(common)],
  ['an addendum', addendaWalk(common)],
];
