import { documentWorkflow } from '../../src/action/library/workflow.ts';
import { materialWorkflow } from '../../src/advocacy/materials/workflow.ts';
import { replyWorkflow } from '../../src/advocacy/replies/workflow.ts';
import { draftWorkflow } from '../../src/forms/drafts/workflow.ts';
import { addendumWorkflow } from '../../src/grants/addenda/workflow.ts';
import { agreementWorkflow } from '../../src/grants/agreements/workflow.ts';
import { checkWorkflow } from '../../src/grants/checks/workflow.ts';
import { committeeWorkflow } from '../../src/grants/committee/workflow.ts';
import { complaintWorkflow } from '../../src/grants/complaints/workflow.ts';
import { correctableWorkflow, correctionWorkflow } from '../../src/grants/corrections/workflow.ts';
import { mentoringWorkflow } from '../../src/grants/mentoring/workflow.ts';
import { payingAccountWorkflow } from '../../src/grants/paying-accounts/workflow.ts';
import { instalmentWorkflow } from '../../src/grants/payments/workflow.ts';
import { lineWorkflow, periodWorkflow, reportWorkflow } from '../../src/grants/reports/workflow.ts';
import { offerWorkflow } from '../../src/grants/reserve/workflow.ts';
import { hitWorkflow } from '../../src/grants/screening/workflow.ts';
import { findingWorkflow, visitWorkflow } from '../../src/grants/visits/workflow.ts';
import { jobsOf } from '../../src/jobs.ts';
import { cycleWorkflow, seatWorkflow } from '../../src/matrix/cycles/workflow.ts';
import { noticeCookie, noticeOf, rootOf } from '../../src/platform/http/notice.ts';
import { languagesOf } from '../../src/platform/messages/languages-of.ts';
import type { Workflow } from '../../src/platform/workflow/steps.ts';
import { serviceWorkflow } from '../../src/protection/directory/workflow.ts';
import { dutyWorkflow } from '../../src/protection/duties/workflow.ts';
import { incidentWorkflow } from '../../src/protection/incidents/workflow.ts';
import { releaseWorkflow } from '../../src/protection/statistics/workflow.ts';
import { disputeWorkflow } from '../../src/results/disputes/workflow.ts';
import { partWorkflow } from '../../src/results/parts/workflow.ts';
import { donorReportWorkflow } from '../../src/results/report/workflow.ts';
import { riskWorkflow } from '../../src/results/risks/workflow.ts';
import { eventWorkflow } from '../../src/training/approval/workflow.ts';
import { unescaped } from './form-fields.ts';
import type { MatrixInstance } from './instance.ts';
import { idsOf, pathOf } from './paths.ts';
import { signedInOf } from './people.ts';
import { isMeantToReach } from './reach.ts';

/** Whose own next page says what was done, and why no notice stands above it. */
export const toldByPages: Readonly<Record<string, readonly string[]>> = {
  'a page that says whether one is signed in, or what comes next': [
    ...['/sign-in', '/sign-in/second-step', '/sign-in/passkey', '/sign-out', '/sign-in/forgotten'],
    ...['/reset/:token', '/confirm/:token', '/confirm/another/:token', '/invitation/:token', '/prove'],
    ...['/sign-in/lost', '/sign-in/lost/open', '/register', '/register/another'],
  ],
  'the account, whose notices are its own': [
    ...['/invitation/:token/accept', '/account/details', '/account/password', '/account/erase'],
    ...['/account/sessions/:sessionId/end', '/account/end-sessions', '/account/act-for/:organisationId'],
    ...['/account/second-factor', '/account/second-factor/end', '/account/second-factor/codes'],
    '/account/second-factor/confirm',
  ],
  'a page with what must be kept, or with what was found': [
    ...[
      '/voice',
      '/voice/case',
      '/voice/in/:locale',
      '/voice/in/:locale/case',
      '/receipts/verify',
      '/certificates',
      '/events/:eventId/register',
    ],
    ...[
      '/applications/:applicationId/submit',
      '/reports/:reportId/submit',
      '/registration/:link/forget',
      '/door/:link',
    ],
    ...['/check-in/:participantId', '/staff/gatherings/:gatheringId/attendance-list/scan'],
    ...['/account/requests/new', '/staff/privacy/requests/new'],
    ...['/staff/budget/expenditure/new', '/staff/budget/expenditure/:expenditureId/edit'],
    '/staff/budget/expenditure/:expenditureId/counter',
    ...['/staff/budget/expenditure/import', '/staff/budget/expenditure/import/confirm'],
    '/staff/budget/expenditure/import/statement',
    '/reports/:reportId/lines/sheet',
    '/staff/budget/import',
    ...['/staff/rates', '/staff/rates/confirm'],
    ...['/applications/:applicationId/sections/:section/rows', '/applications/:applicationId/offline'],
    ...['/staff/materials/:materialId/texts/:textLanguage/word', '/staff/services'],
    '/staff/donor-reports/:donorReportId/sections/:section',
  ],
  'a step towards the act, which has its own notice': [
    '/applications/:applicationId/begin',
    '/staff/incidents/start',
  ],
  'it is asked by the small script alone': ['/uploads/:sha256/:at'],
};

const actingOf = ({ routes }: MatrixInstance) => routes.filter(({ kind }) => kind !== 'page');
const englishOf = ({ parts }: MatrixInstance) => languagesOf(parts.catalogue)('en');

/** Forms and presses that say on the next page nothing of what was done. */
export function silentRoutes(instance: MatrixInstance): string[] {
  const silent = actingOf(instance).filter((route) => {
    const root = rootOf(route);
    return root !== undefined && !noticeOf(root, englishOf(instance));
  });
  return silent.map((route) => `${route.path}: neither done.${rootOf(route)} nor history.${rootOf(route)}`);
}

/** Those that leave it to the page that they lead to. */
export function routesToldByPages(instance: MatrixInstance): string[] {
  return actingOf(instance).flatMap((route) => (rootOf(route) === undefined ? [route.path] : []));
}

const workflows = [
  ...[agreementWorkflow, complaintWorkflow, instalmentWorkflow, offerWorkflow],
  ...[payingAccountWorkflow, committeeWorkflow, correctableWorkflow, correctionWorkflow],
  ...[visitWorkflow, findingWorkflow, mentoringWorkflow, addendumWorkflow],
  ...[
    lineWorkflow,
    periodWorkflow,
    reportWorkflow,
    materialWorkflow,
    replyWorkflow,
    cycleWorkflow,
    seatWorkflow,
    donorReportWorkflow,
    disputeWorkflow,
    partWorkflow,
    riskWorkflow,
    documentWorkflow,
    hitWorkflow,
    checkWorkflow,
    dutyWorkflow,
    serviceWorkflow,
    incidentWorkflow,
    draftWorkflow,
    eventWorkflow,
    releaseWorkflow,
  ],
] as unknown as readonly Workflow[];

/** Acts that move a record on or write to others, and do not say what happens next. */
export function routesWithoutNext(instance: MatrixInstance): { of: number; silent: string[] } {
  const moving = workflows.flatMap(({ steps }) =>
    Object.values(steps).flatMap(({ to, tells, permission }) => (to || tells ? [permission.name] : [])),
  );
  const following = new Set([...moving, ...jobsOf(instance.parts).map(({ word }) => word)]);
  const silent = actingOf(instance).flatMap((route) => {
    const root = rootOf(route);
    if (root === undefined || !following.has(root)) return [];
    return noticeOf(root, englishOf(instance))?.next ? [] : [`${route.path}: next.${root}`];
  });
  return { of: following.size, silent };
}

/** Presses each button as somebody who may, and looks at the page that it leads to: twice there is no notice. */
export async function pressAll(instance: MatrixInstance): Promise<{ shown: number; faults: string[] }> {
  const faults: string[] = [];
  let shown = 0;
  for (const route of actingOf(instance).filter(({ kind, may }) => kind === 'button' && !may.anyone)) {
    const reaching = signedInOf(instance.world).find((one) => isMeantToReach(route, one.actor, 'own', one));
    if (!reaching || rootOf(route) === undefined) continue;
    const { actor } = reaching;
    const target = pathOf(instance.world, route, actor, idsOf(instance, route, actor)?.own);
    const sent = await instance.ask(actor, target, await instance.tokensOf(actor));
    if (sent.status !== 303 || !sent.wrote) continue;
    const found = new RegExp(`(?:^|, )(${noticeCookie}=([^~;]+)[^;]*)`).exec(
      sent.headers['set-cookie'] ?? '',
    );
    const [, cookie = '', root = ''] = found ?? [];
    const said = noticeOf(root, englishOf(instance));
    // What was done is undone here: where its record is gone, the notice stands above the page that says so.
    const headers = { cookie: `${await instance.cookieOf(actor)}; ${cookie}` };
    const next = await instance.ask(actor, sent.location!, undefined, headers);
    const main = unescaped(next.body.slice(next.body.indexOf('<main')));
    if (!said || !main.includes(said.text)) faults.push(`${route.path} leads to ${sent.location} in silence`);
    if (said?.next && !main.includes(said.next)) faults.push(`${route.path} does not say what comes next`);
    if (!/done=;[^,]*Max-Age=0/.test(next.headers['set-cookie'] ?? ''))
      faults.push(`${route.path} says it again`);
    shown += 1;
  }
  return { shown, faults };
}
