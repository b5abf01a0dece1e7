import { draftOf } from '../../forms/index.ts';
import { askedOf, limitOf, paged } from '../../platform/http/paging.ts';
import {
  type Context,
  csv,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { searchKey } from '../../platform/language/search-key.ts';
import { toDecimal } from '../../platform/money.ts';
import { hasRole, may } from '../../platform/permissions.ts';
import { laterRefusalOf } from '../../platform/problem.ts';
import { findAgreementOf } from '../agreements/queries.ts';
import { assignAssessor } from '../assessment/assign-assessor.ts';
import { AssessmentsPage } from '../assessment/pages/assessments-page.tsx';
import { AssignPage } from '../assessment/pages/assign-page.tsx';
import { assessmentPermissions } from '../assessment/permissions.ts';
import { listOfApplication } from '../assessment/queries.ts';
import { listAssessors } from '../assessment/queries-pool.ts';
import { isReplaceable } from '../assessment/rules.ts';
import { assignForm } from '../assessment/schema.ts';
import { findCall } from '../calls/queries.ts';
import { findCheckRecord } from '../checks/check-record.ts';
import { CheckStanding } from '../checks/pages/check-standing.tsx';
import { checkPermissions } from '../checks/permissions.ts';
import { reasonsAgainst } from '../checks/queries.ts';
import { mustBeExcludable } from '../exclusions/exclude-application.ts';
import { excludeApplicationPermission } from '../exclusions/permissions.ts';
import { gapPermissions } from '../gaps/permissions.ts';
import { listGaps } from '../gaps/queries.ts';
import { applicationHistory } from '../histories.ts';
import { screeningNoticeFor } from '../screening/screening-notice.tsx';
import { readsAll, readsApplication } from '../sensitive-records.ts';
import { vaultHrefFor } from '../vault/vault-href.ts';
import { openApplication } from './open-application.ts';
import { StaffListPage } from './pages/staff-list-page.tsx';
import { StaffApplicationPage } from './pages/staff-page.tsx';
import { applicationPermissions, applicationReach } from './permissions.ts';
import type { Application } from './queries.ts';
import { countSubmitted, type ListWish, listSubmitted } from './queries-lists.ts';
import { applicationFilter } from './schema.ts';
import { applicationSubject } from './subject.ts';

const mostInFile = 10_000;

/** What this person's list holds, narrowed by what they typed. */
function wishOf(context: Context, limit: number): ListWish {
  const { actor, actionId } = context;
  const { search, call, ...filter } = applicationFilter.parse(askedOf(context));
  return {
    actionId,
    reach: applicationReach(actor!),
    limit,
    ...filter,
    callId: call,
    ...(search ? { search: searchKey(search) } : {}),
  };
}

export const staffApplicationRoutes: Route[] = [
  pageRoute({
    path: '/staff/applications',
    may: applicationPermissions.list,
    words: ['search'],
    show: async (context) => {
      const { rows, next } = paged(
        context.query,
        await listSubmitted(context.tx, wishOf(context, limitOf(context.query))),
      );
      const csv = `/staff/applications.csv?${new URLSearchParams(context.query)}`;
      return page(
        context.language.t('grants.application.list.title'),
        <StaffListPage
          context={context}
          applications={rows}
          typed={askedOf(context)}
          next={next}
          total={await countSubmitted(context.tx, wishOf(context, 1))}
          csv={csv}
        />,
        { wide: true },
      );
    },
  }),
  pageRoute({
    path: '/staff/applications.csv',
    stepUp: true,
    may: applicationPermissions.list,
    words: ['search'],
    reads: readsAll('application_list'),
    show: async (context) => {
      const found = await listSubmitted(context.tx, { ...wishOf(context, mostInFile), after: undefined });
      const head = [
        'number',
        'call',
        'organisation',
        'title',
        'jurisdiction',
        'state',
        'asked',
        'asked_until',
        'requested',
        'currency',
        'received',
      ];
      const rows = found.map((row) => [
        row.number,
        row.callNumber,
        row.organisationName,
        row.title,
        row.jurisdiction,
        row.state,
        row.asked && (row.asked.answered ? 'answered' : 'waiting'),
        row.asked?.dueOn ?? null,
        row.requestedMinor === null
          ? ''
          : Number(toDecimal({ minor: row.requestedMinor, currency: row.currency })),
        row.currency,
        row.submittedAt,
      ]);
      return csv('applications.csv', [head, ...rows]);
    },
  }),
  pageRoute<Application>({
    path: '/staff/applications/:applicationId',
    may: applicationPermissions.read,
    subject: applicationSubject,
    history: applicationHistory,
    reads: readsApplication,
    show: async (context, application) => {
      if (hasRole(context.actor, 'cso_member', 'cso_certifier'))
        return redirect(`/applications/${application.id}`);
      const opened = await openApplication(context, application);
      const check = (await findCheckRecord(context.tx, application.id))!;
      const open = check.state === 'open';
      const assignments = await listOfApplication(context.tx, application.id);
      const { replace } = assessmentPermissions;
      return page(
        application.title,
        <StaffApplicationPage
          context={context}
          application={application}
          {...opened}
          draft={draftOf(application.answers)}
          assignments={assignments}
          replaces={assignments
            .filter((one) => isReplaceable(one) && may(context.actor, replace, one))
            .map(({ id }) => id)}
          agreementId={await findAgreementOf(context.tx, application.id)}
          gaps={await listGaps(context.tx, application.id)}
          vaultHref={await vaultHrefFor(context, application.organisationId)}
          screeningNotice={await screeningNoticeFor(context, application.organisationId)}
          refusedBecause={await reasonsAgainst(context.tx, application)}
          excludes={
            may(context.actor, excludeApplicationPermission, application) &&
            !(await laterRefusalOf(() => mustBeExcludable(context, application)))
          }
          checks={open && may(context.actor, checkPermissions.save, application)}
          checkStanding={<CheckStanding context={context} record={check} />}
          asks={open && may(context.actor, gapPermissions.ask, application)}
          history={await context.history(application, [application.id])}
        />,
        { back: { href: '/staff/applications', text: context.language.t('grants.application.list.title') } },
      );
    },
  }),
  formRoute<Application, { assessor: string }>({
    path: '/staff/applications/:applicationId/assign',
    may: assessmentPermissions.assign,
    subject: applicationSubject,
    schema: assignForm,
    show: async (context, application, state) =>
      page(
        context.language.t('grants.assignment.assign.title'),
        <AssignPage
          context={context}
          application={application}
          state={state}
          assessors={await listAssessors(context.tx, context.actionId, application)}
          asked={await listOfApplication(context.tx, application.id)}
        />,
        { back: { href: `/staff/applications/${application.id}`, text: application.title } },
      ),
    act: async ({ work }, application, { assessor }) => {
      await assignAssessor(work, { applicationId: application.id, assessorId: assessor });
      return redirect(`/staff/applications/${application.id}`);
    },
  }),
  pageRoute<Application>({
    path: '/staff/applications/:applicationId/assessments',
    may: assessmentPermissions.review,
    subject: applicationSubject,
    reads: readsApplication,
    show: async (context, application) => {
      const handedIn = (await listOfApplication(context.tx, application.id)).filter(
        ({ state }) => state === 'submitted',
      );
      const call = await findCall(context.tx, application.callId);
      return page(
        context.language.t('grants.assessment.review.title'),
        <AssessmentsPage
          application={application}
          assessments={handedIn}
          rules={call!.rules}
          mayAssign={
            application.state === 'eligible' && may(context.actor, assessmentPermissions.assign, application)
          }
        />,
        {
          wide: true,
          back: { href: `/staff/applications/${application.id}`, text: application.title },
        },
      );
    },
  }),
];
