import { z } from 'zod';
import { draftOf, getForm } from '../../forms/index.ts';
import { seenForm, tick } from '../../platform/http/fields.ts';
import {
  type Context,
  type FormState,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { problem } from '../../platform/problem.ts';
import { privacyNotice } from '../../privacy/index.ts';
import { serveAnnex } from '../annexes/serve-annex.tsx';
import { findApplication, listAttachments } from '../applications/queries.ts';
import { byQuestion, contextOf } from '../applications/submit-application.ts';
import type { GrantsParts } from '../parts.ts';
import { readsAssigned } from '../sensitive-records.ts';
import { cutsTyped } from './cut-fields.ts';
import { cutLinesOf } from './cuts.ts';
import { declareImpartiality, refuseAssignment } from './declare-impartiality.ts';
import { openScores } from './open-scores.ts';
import { DeclarePage } from './pages/declare-page.tsx';
import { HandedInPage } from './pages/handed-in-page.tsx';
import { QueuePage } from './pages/queue-page.tsx';
import { RefusePage } from './pages/refuse-page.tsx';
import { ScorePage } from './pages/score-page.tsx';
import { ScoreSectionPage } from './pages/score-section-page.tsx';
import { SubmitAssessmentPage } from './pages/submit-assessment-page.tsx';
import { assessmentPermissions } from './permissions.ts';
import { type Assignment, listOfAssessor } from './queries.ts';
import { mustBeWhole, scoredSections, withSectionScores } from './rules.ts';
import {
  refuseForm,
  type ScoreForm,
  type ScoreSectionForm,
  scoreForm,
  scoreSectionForm,
  scoresOf,
  typedOfScores,
} from './schema.ts';
import { saveAssessment, submitAssessment } from './score-application.ts';
import { assignmentSubject } from './subject.ts';

const declareForm = z.object({ declared: tick.refine((ticked) => ticked, 'grants.declaration.missing') });

async function openAssigned({ tx }: Pick<Context, 'tx'>, assignment: Assignment) {
  const application = (await findApplication(tx, assignment.applicationId))!;
  const { definition } = await getForm(tx, application.formVersionId);
  const attachments = await listAttachments(tx, application.id);
  return {
    attachments,
    ...{ application, assignment },
    form: definition,
    cutLines: cutLinesOf(application.content),
    draft: draftOf(application.answers),
    formContext: contextOf(application, byQuestion(attachments)),
  };
}

/** What was submitted is read; what a refused save typed meanwhile stays in its form, with the error. */
const isRead = (assignment: Assignment, { errors }: FormState) =>
  assignment.state === 'submitted' && Object.keys(errors).length === 0;

function sectionOf({ grid }: Assignment, key: string | undefined) {
  const section = grid.sections.find((one) => one.key === key);
  if (!section) throw problem('not_found');
  return section;
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
      keepsNothing: true,
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
      keepsNothing: true,
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
      keepsTyped: 'version',
      fill: (_context, assignment) => typedOfScores(assignment),
      show: async (context, assignment, state) => {
        const back = { href: '/assignments', text: context.language.t('grants.assignment.queue.title') };
        if (isRead(assignment, state))
          return page(
            assignment.applicationTitle,
            <HandedInPage context={context} assignment={assignment} />,
            { back, wide: true },
          );
        return page(
          assignment.applicationTitle,
          <ScorePage
            {...(await openAssigned(context, assignment))}
            context={context}
            sections={scoredSections(assignment.grid, assignment.scores)}
            open={openScores(context.language, assignment)}
            state={state}
          />,
          { back },
        );
      },
      act: async ({ work }, assignment, form) => {
        const input = {
          assignmentId: assignment.id,
          version: form.version,
          scores: assignment.scores,
          comments: form.comments,
          cuts: cutsTyped(form),
        };
        if (form.submit) mustBeWhole(assignment.grid, assignment.scores);
        await saveAssessment(work, input);
        return redirect(`/assignments/${assignment.id}${form.submit ? '/submit' : ''}`);
      },
    }),
    formRoute<Assignment, { seen: string }>({
      path: '/assignments/:assignmentId/submit',
      done: 'assessment.submit',
      may: assessmentPermissions.score,
      subject: assignmentSubject,
      reads: readsAssigned,
      schema: seenForm,
      show: (context, assignment, state) => {
        const { t } = context.language;
        const back = { href: `/assignments/${assignment.id}`, text: t('grants.assessment.yours') };
        if (isRead(assignment, state))
          return page(
            assignment.applicationTitle,
            <HandedInPage context={context} assignment={assignment} />,
            { back, wide: true },
          );
        return page(
          t('grants.assessment.submit.title'),
          <SubmitAssessmentPage
            {...{ context, assignment, state }}
            open={openScores(context.language, assignment)}
          />,
          { back, wide: true },
        );
      },
      act: async ({ work }, assignment, { seen }) => {
        const { id: assignmentId, version, scores, comments, cuts } = assignment;
        await submitAssessment(work, { assignmentId, version, scores, comments, cuts, seen });
        return redirect('/assignments');
      },
    }),
    formRoute<Assignment, ScoreSectionForm>({
      path: '/assignments/:assignmentId/sections/:section',
      done: 'assessment.score',
      may: assessmentPermissions.read,
      subject: assignmentSubject,
      reads: readsAssigned,
      schema: scoreSectionForm,
      keepsTyped: 'version',
      fill: (_context, assignment) => typedOfScores(assignment),
      show: async (context, assignment, state) => {
        const section = sectionOf(assignment, context.params.section);
        const back = {
          href: `/assignments/${assignment.id}`,
          text: context.language.t('grants.assessment.yours'),
        };
        // What was submitted is read as a whole.
        if (isRead(assignment, state))
          return page(
            assignment.applicationTitle,
            <HandedInPage context={context} assignment={assignment} />,
            { back, wide: true },
          );
        const read = await openAssigned(context, assignment);
        return page(
          inLanguage(section.title, context.language.locale),
          <ScoreSectionPage {...read} context={context} section={section} state={state} />,
          { back, wide: true },
        );
      },
      act: async ({ work, params }, assignment, form) => {
        const { sections } = assignment.grid;
        const section = sectionOf(assignment, params.section);
        const { comments, cuts } = assignment;
        await saveAssessment(work, {
          ...{ assignmentId: assignment.id, version: form.version, comments, cuts },
          scores: withSectionScores(assignment.scores, section, scoresOf({ sections: [section] }, form)),
        });
        const next = form.leave ? undefined : sections[sections.indexOf(section) + 1];
        const base = `/assignments/${assignment.id}`;
        return redirect(next ? `${base}/sections/${next.key}` : base);
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
