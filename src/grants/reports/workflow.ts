import type { PlainDate } from '../../platform/dates.ts';
import { ofPartner, own, permission, type Reach } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { StateOf, Steps, Workflow } from '../../platform/workflow/steps.ts';
import { mustTakeMore } from '../bills/rules.ts';
import { type Mentored, notMentor } from '../mentoring/not-mentor.ts';
import type { Asked } from './exchanges.ts';
import type { PeriodSubject, ReportSubject } from './permissions.ts';
import {
  type Gaps,
  type LineStanding,
  mustAskOne,
  mustAskTwo,
  mustBeOpen,
  mustBeOver,
  mustBeReviewed,
  mustBeRunning,
  mustBeWhole,
  mustKeepItsEnd,
  mustNeverBeQueried,
  mustTakeReplies,
} from './rules.ts';

type Period = PeriodSubject & {
  agreementState: string;
  endsOn: PlainDate;
  final: boolean;
  newEndWaits: boolean;
};
type Written = ReportSubject & { endsOn: PlainDate };
type Submittable = ReportSubject & { gaps: Gaps; agreementState: string; endsOn: PlainDate };
type Reviewable = ReportSubject & { lines: readonly LineStanding[] };
type Approvable = ReportSubject & { approvedByTwo: boolean };
type ApprovedOnce = ReportSubject & { firstApprovedBy: string | null };
type Line = { state: string; report: ReportSubject };
/** `billCount`: the bills beside it that nobody has closed. */
type Billable = Line & { billCount: number };
type Reviewed = { report: Mentored };

const members = { cso_member: own, cso_certifier: own };
/** A report is its partner's business from its first submission on. */
const sent: Reach<ReportSubject> = (actor, report, bound) =>
  report.state !== 'draft' && ofPartner(actor, report, bound);
/** Whoever gives the second approval may also return it. */
const approvedOnce: Reach<ReportSubject> = (actor, report, bound) =>
  report.state === 'approved_once' && ofPartner(actor, report, bound);
const ofReport =
  <Subject>(reach: Reach<Subject>): Reach<{ report: Subject }> =>
  (actor, { report }, bound) =>
    reach(actor, report, bound);

/** A reporting period, created with its agreement: its report is started once. */
export const periodSteps = {
  start: {
    permission: permission<PeriodSubject>('report.start', members),
    from: ['not_started'],
    to: 'started',
    within: ({ agreementState }: Period) => mustBeRunning(agreementState),
    guard: (period: Period) => mustKeepItsEnd(period),
    button: { path: '/periods/:periodId/start', texts: 'grants.report.start', asks: 'press' },
    task: ({ endsOn }: Period, today: PlainDate) => (endsOn < today ? 'report' : undefined),
    history: 'both',
  },
} as const satisfies Steps;

/** What all approvals of a report have in common. */
const approving = {
  guard: ({ lines }: Reviewable) => mustBeReviewed(lines),
  history: 'both',
} as const;
const approvingButton = {
  asks: 'press',
  mend: ({ id }: ReportSubject) => `/reports/${id}#lines`,
} as const;

/** Written and submitted by the sub-grantee, reviewed by the grant officer, who approves it or returns it for correction. Where the call asks it, another person approves it after that. */
export const reportSteps = {
  save: {
    permission: permission<ReportSubject>('report.save', members),
    from: ['draft', 'returned'],
    button: {
      path: '/reports/:reportId/lines',
      texts: 'grants.report.save',
      asks: 'form',
      look: 'secondary',
    },
    task: ({ state, endsOn }: Written, today: PlainDate) => {
      if (state === 'returned') return 'report_returned';
      return endsOn < today ? 'report' : undefined;
    },
    history: 'both',
  },
  submit: {
    permission: permission<ReportSubject>('report.submit', { cso_certifier: own }),
    from: ['draft', 'returned'],
    to: 'submitted',
    guard: (report: Submittable, today: PlainDate) => {
      mustBeOver(report, today);
      mustBeWhole(report.gaps);
    },
    button: { path: '/reports/:reportId/submit', texts: 'grants.report.submit', asks: 'form' },
    tells: 'officer_of_report',
    history: 'both',
  },
  approve: {
    ...approving,
    permission: permission<ReportSubject>('report.approve', { grant_officer: sent }),
    from: ['submitted'],
    to: 'approved',
    within: (report: Approvable) => mustAskOne(report),
    another: notMentor,
    button: { ...approvingButton, path: '/reports/:reportId/approve', texts: 'grants.report.approve' },
    task: 'review',
    tells: 'sub_grantee',
  },
  approve_first: {
    ...approving,
    permission: permission<ReportSubject>('report.approve_first', { grant_officer: sent }),
    from: ['submitted'],
    to: 'approved_once',
    within: (report: Approvable) => mustAskTwo(report),
    another: notMentor,
    button: {
      ...approvingButton,
      path: '/reports/:reportId/approve-first',
      texts: 'grants.report.approve_first',
    },
    task: 'review',
    tells: 'approvers_of_report',
  },
  approve_second: {
    ...approving,
    permission: permission<ReportSubject>('report.approve_second', {
      grant_officer: sent,
      finance_officer: sent,
    }),
    from: ['approved_once'],
    to: 'approved',
    another: [
      notMentor,
      { than: ({ firstApprovedBy }: ApprovedOnce) => [firstApprovedBy], code: 'same_report_approver' },
    ],
    button: {
      ...approvingButton,
      path: '/reports/:reportId/approve-second',
      texts: 'grants.report.approve_second',
    },
    task: 'approve_report',
    tells: 'sub_grantee',
  },
  return: {
    permission: permission<ReportSubject>('report.return', {
      grant_officer: sent,
      finance_officer: approvedOnce,
    }),
    from: ['submitted', 'approved_once'],
    to: 'returned',
    another: notMentor,
    button: {
      path: '/reports/:reportId/return',
      texts: 'grants.report.return',
      asks: 'form',
      look: 'secondary',
    },
    tells: 'sub_grantee',
    history: 'both',
  },
} as const satisfies Steps;

/** Whoever decides on the lines of a report decides on several at once. */
export const reviewLinesPermission = permission<ReportSubject>('report.review_line', {
  grant_officer: sent,
  finance_officer: sent,
});
const mayReview = permission<Line>('report.review_line', {
  grant_officer: ofReport(sent),
  finance_officer: ofReport(sent),
});
const reviewing = {
  permission: mayReview,
  within: ({ report: { state } }: Line) => {
    if (state !== 'submitted') throw problem('report_not_in_state', { state, verb: 'review_line' });
  },
  another: { than: ({ report }: Reviewed) => notMentor.than(report), code: notMentor.code },
  history: 'staff',
} as const;
const writing = { within: ({ report }: Line) => mustBeOpen(report) } as const;
const ownLine = { cso_member: ofReport(own), cso_certifier: ofReport(own) };

/** An expenditure of a report. A query comes back with a reply and waits again; nothing else undoes a decision. */
export const lineSteps = {
  accept: {
    ...reviewing,
    from: ['pending', 'queried'],
    to: 'accepted',
    button: { path: '/lines/:lineId/review', texts: 'grants.line.review', asks: 'form' },
  },
  accept_part: { ...reviewing, from: ['pending', 'queried'], to: 'accepted' },
  query: { ...reviewing, from: ['pending'], to: 'queried', tells: 'sub_grantee' },
  reject: { ...reviewing, from: ['pending', 'queried'], to: 'rejected' },
  reply: {
    within: ({ report }: Line) => mustTakeReplies(report),
    permission: permission<Line>('report.reply', ownLine),
    from: ['queried'],
    to: 'pending',
    button: { path: '/lines/:lineId/reply', texts: 'grants.line.reply', asks: 'form' },
    // Of a report that was returned, the correction is the task: its queries are answered with it.
    task: ({ report }: Line) => (report.state === 'submitted' ? 'query' : undefined),
    history: 'both',
  },
  edit: {
    ...writing,
    permission: permission<Line>('report.save', ownLine),
    from: ['pending', 'queried'],
    button: { path: '/lines/:lineId/edit', texts: 'grants.line.edit', asks: 'form', look: 'secondary' },
    history: 'both',
  },
  attach: {
    // A query that asks for the bill is answered with it while the report is reviewed.
    within: ({ state, report, billCount }: Billable) => {
      if (state === 'queried') mustTakeReplies(report);
      else mustBeOpen(report);
      mustTakeMore(billCount);
    },
    permission: permission<Line>('report.save', ownLine),
    from: ['pending', 'queried'],
    button: { path: '/lines/:lineId/bill', texts: 'grants.line.attach', asks: 'form', look: 'secondary' },
    history: 'both',
  },
  remove: {
    // What was asked about it, and answered, stays with it.
    within: (line: Line & Asked) => {
      mustBeOpen(line.report);
      mustNeverBeQueried(line);
    },
    permission: permission<Line>('report.save', ownLine),
    from: ['pending', 'queried'],
    button: { path: '/lines/:lineId/remove', texts: 'grants.line.remove', asks: 'press', look: 'secondary' },
    history: 'both',
  },
} as const satisfies Steps;

export type ReportState = StateOf<typeof reportSteps>;
export type LineState = StateOf<typeof lineSteps>;
export const periodWorkflow: Workflow<typeof periodSteps> = {
  kind: 'report',
  outOfState: 'report_not_in_state',
  steps: periodSteps,
};
export const reportWorkflow: Workflow<typeof reportSteps> = {
  kind: 'report',
  outOfState: 'report_not_in_state',
  steps: reportSteps,
};
/** What happens to an expenditure stands in the trail of its report. */
export const lineWorkflow: Workflow<typeof lineSteps> = {
  kind: 'report',
  outOfState: 'line_not_in_state',
  steps: lineSteps,
};
