import { z } from 'zod';
import { draftOf, getForm } from '../../forms/index.ts';
import { tick } from '../../platform/http/fields.ts';
import { type Context, formRoute, page, pageRoute, type Route, redirect } from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import { privacyNotice } from '../../privacy/index.ts';
import { serveAnnex } from '../annexes/serve-annex.tsx';
import { findApplication, listAttachments } from '../applications/queries.ts';
import { byQuestion, contextOf } from '../applications/submit-application.ts';
import type { GrantsParts } from '../parts.ts';
import { readsAssigned } from '../sensitive-records.ts';
import { declareImpartiality, refuseAssignment } from './declare-impartiality.ts';
import { DeclarePage } from './pages/declare-page.tsx';
import { HandedInPage } from './pages/handed-in-page.tsx';
import { QueuePage } from './pages/queue-page.tsx';
import { RefusePage } from './pages/refuse-page.tsx';
import { ScorePage } from './pages/score-page.tsx';
import { assessmentPermissions } from './permissions.ts';
import { type Assignment, listOfAssessor } from './queries.ts';
import { refuseForm, type ScoreForm, scoreForm, scoresOf, typedOfScores } from './schema.ts';
import { saveAssessment, submitAssessment } from './score-application.ts';
import { assignmentSubject } from './subject.ts';

const declareForm = z.object({ declared: tick.refine((ticked) => ticked, 'grants.declaration.missing') });

async function openAssigned({ tx }: Pick<Context, 'tx'>, assignment: Assignment) {
  const application = (await findApplication(tx, assignment.applicationId))!;
  const { definition } = await getForm(tx, application.formVersionId);
  const attachments = await listAttachments(tx, application.id);
  return {
    application,
    attachments,
    form: definition,
    draft: draftOf(application.answers),
    formContext: contextOf(application, byQuestion(attachments)),
  };
}

export function assessmentRoutes({ store }: GrantsParts): Route[] {
  return [
    pageRoute({
      path: '/assignments',
      may: assessmentPermissions.queue,
      show: async (context) =>
        page(
          context.language.t('grants.assignment.queue.title'),
          <QueuePage
            context={context}
            assignments={await listOfAssessor(context.tx, context.actor!.personId)}
          />,
        ),
    }),
    formRoute<Assignment, unknown>({
      path: '/assignments/:assignmentId/declare',
      may: assessmentPermissions.declare,
      subject: assignmentSubject,
      schema: declareForm,
      show: async (context, assignment, state) => {
        const { application } = await openAssigned(context, assignment);
        return page(
          context.language.t('grants.declaration.title'),
          <DeclarePage
            context={context}
            assignment={assignment}
            organisationName={application.organisationName}
            notice={await privacyNotice(context, 'assessment', assignment)}
            state={state}
          />,
        );
      },
      act: async ({ work }, assignment) => {
        await declareImpartiality(work, { assignmentId: assignment.id });
        return redirect(`/assignments/${assignment.id}`);
      },
    }),
    formRoute<Assignment, { reason: string }>({
      path: '/assignments/:assignmentId/refuse',
      done: 'assignment.refuse',
      may: assessmentPermissions.declare,
      subject: assignmentSubject,
      schema: refuseForm,
      show: (context, assignment, state) =>
        page(
          context.language.t('grants.declaration.refuse'),
          <RefusePage context={context} assignment={assignment} state={state} />,
        ),
      act: async ({ work }, assignment, { reason }) => {
        await refuseAssignment(work, { assignmentId: assignment.id, reason });
        return redirect('/assignments');
      },
    }),
    formRoute<Assignment, ScoreForm>({
      path: '/assignments/:assignmentId',
      done: 'assessment.score',
      may: assessmentPermissions.read,
      subject: assignmentSubject,
      reads: readsAssigned,
      schema: scoreForm,
      fill: (_context, assignment) => typedOfScores(assignment),
      show: async (context, assignment, state) => {
        const back = { href: '/assignments', text: context.language.t('grants.assignment.queue.title') };
        if (assignment.state === 'submitted')
          return page(
            assignment.applicationTitle,
            <HandedInPage context={context} assignment={assignment} />,
            { back, wide: true },
          );
        const { form, draft, formContext } = await openAssigned(context, assignment);
        return page(
          assignment.applicationTitle,
          <ScorePage
            context={context}
            assignment={assignment}
            form={form}
            draft={draft}
            formContext={formContext}
            state={state}
          />,
          { back },
        );
      },
      act: async ({ work }, assignment, form) => {
        const input = {
          assignmentId: assignment.id,
          version: form.version,
          scores: scoresOf(assignment.grid, form),
          comments: form.comments,
          recommendedMinor: form.recommended,
        };
        await (form.submit ? submitAssessment(work, input) : saveAssessment(work, input));
        return form.submit
          ? redirect('/assignments', 'assessment.submit')
          : redirect(`/assignments/${assignment.id}`);
      },
    }),
    pageRoute<Assignment>({
      path: '/assignments/:assignmentId/files/:file',
      gives: 'file',
      may: assessmentPermissions.read,
      subject: assignmentSubject,
      reads: readsAssigned,
      show: async (context, assignment) => {
        const { attachments } = await openAssigned(context, assignment);
        const file = attachments.find(({ id }) => id === context.params.file);
        if (!file) throw problem('not_found');
        return serveAnnex(context, store, file, {
          mayDecide: false,
          back: { href: `/assignments/${assignment.id}`, text: assignment.applicationTitle },
        });
      },
    }),
  ];
}
