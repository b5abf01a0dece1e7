import { formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import { findCall } from '../calls/queries.ts';
import { ReplacePage } from './pages/replace-page.tsx';
import { assessmentPermissions } from './permissions.ts';
import { type Assignment, listOfApplication } from './queries.ts';
import { listAssessors } from './queries-pool.ts';
import { replaceAssessor } from './replace-assessor.ts';
import { type ReplaceForm, replaceForm } from './schema.ts';
import { assignmentSubject } from './subject.ts';

const applicationOf = ({ applicationId }: Assignment) => `/staff/applications/${applicationId}`;

export const replaceRoutes: Route[] = [
  formRoute<Assignment, ReplaceForm>({
    path: '/assignments/:assignmentId/replace',
    may: assessmentPermissions.replace,
    subject: assignmentSubject,
    schema: replaceForm,
    show: async (context, assignment, state) => {
      const { tx, actionId, language } = context;
      const all = await listOfApplication(tx, assignment.applicationId);
      const application = { id: assignment.applicationId, organisationId: assignment.organisationId };
      return page(
        language.t('grants.assignment.replace.title'),
        <ReplacePage
          {...{ context, state }}
          assignment={all.find(({ id }) => id === assignment.id)!}
          zone={(await findCall(tx, assignment.callId))!.deadlineZone}
          assessors={await listAssessors(tx, actionId, application)}
        />,
        { back: { href: applicationOf(assignment), text: assignment.applicationTitle } },
      );
    },
    act: async ({ work }, assignment, { assessor, reason, seen }) => {
      await replaceAssessor(work, { assignmentId: assignment.id, assessorId: assessor, reason, seen });
      return redirect(applicationOf(assignment));
    },
  }),
];
