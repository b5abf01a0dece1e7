import { findSection, getForm } from '../../forms/index.ts';
import {
  buttonRoute,
  type Context,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import type { Application } from '../applications/queries.ts';
import { applicationSubject } from '../applications/subject.ts';
import { answerDraftComment } from './answer-draft-comment.ts';
import { commentOnSection } from './comment-on-section.ts';
import { AllCommentsPage, AnswerPage, SectionCommentsPage } from './pages/comment-pages.tsx';
import { draftCommentPermission } from './permissions.ts';
import { type DraftComment, listDraftAnswers } from './queries.ts';
import { bySection, mustBeUnsettled, mustTakeComments, takesComments } from './rules.ts';
import { type AnswerForm, answerForm, type CommentForm, commentForm } from './schema.ts';
import { settleDraftComment } from './settle-draft-comment.ts';
import { shownComments, titleOfSection } from './shown-comments.ts';
import { draftCommentSubject } from './subject.ts';

const sectionAt = (applicationId: string, section: string) =>
  `/applications/${applicationId}/sections/${section}/comments`;
const placeOf = ({ id, applicationId, section }: DraftComment) =>
  `${sectionAt(applicationId, section)}#comment-${id}`;

async function formOf({ tx }: Pick<Context, 'tx'>, { formVersionId }: { formVersionId: string }) {
  return (await getForm(tx, formVersionId)).definition;
}

/** What colleagues say to each other about the sections of a draft, their answers, and that they are settled. */
export const draftCommentRoutes: Route[] = [
  pageRoute<Application>({
    path: '/applications/:applicationId/comments',
    may: draftCommentPermission,
    subject: applicationSubject,
    show: async (context, application) => {
      const form = await formOf(context, application);
      const comments = await shownComments(context.tx, application.id);
      const keys = form.sections.map(({ key }) => key);
      return page(
        context.language.t('grants.comment.title'),
        <AllCommentsPage
          context={context}
          caption={application.title}
          open={takesComments(application)}
          sections={bySection(comments, keys).map((one) => ({
            ...one,
            title: titleOfSection(context.language, form, one.section),
          }))}
        />,
        {
          back: {
            href: `/applications/${application.id}`,
            text: context.language.t('grants.comment.application'),
          },
        },
      );
    },
  }),
  formRoute<Application, CommentForm>({
    path: '/applications/:applicationId/sections/:section/comments',
    done: 'application.comment',
    may: draftCommentPermission,
    subject: applicationSubject,
    schema: commentForm,
    show: async (context, application, state) => {
      const form = await formOf(context, application);
      const key = context.params.section ?? '';
      const comments = await shownComments(context.tx, application.id, key);
      if (!findSection(form, key) && comments.length === 0) throw problem('not_found');
      // What a refused save typed stays in the form, also when the draft was submitted meanwhile.
      const closed = !takesComments(application) && Object.keys(state.errors).length === 0;
      const title = titleOfSection(context.language, form, key);
      return page(
        context.language.t('grants.comment.title'),
        <SectionCommentsPage {...{ context, state, comments, closed }} sectionTitle={title} />,
        {
          back: takesComments(application)
            ? { href: `/applications/${application.id}/sections/${key}`, text: title }
            : {
                href: `/applications/${application.id}/comments`,
                text: context.language.t('grants.comment.all'),
              },
        },
      );
    },
    act: async ({ work, params }, { id }, { comment: text }) => {
      const section = params.section ?? '';
      const commentId = await commentOnSection(work, { applicationId: id, section, text });
      return redirect(`${sectionAt(id, section)}#comment-${commentId}`);
    },
  }),
  formRoute<DraftComment, AnswerForm>({
    path: '/application-comments/:commentId/answer',
    done: 'application.answer_comment',
    may: draftCommentPermission,
    subject: draftCommentSubject,
    schema: answerForm,
    show: async (context, one, state) => {
      if (Object.keys(state.errors).length === 0) {
        mustTakeComments(one);
        mustBeUnsettled(one);
      }
      const answers = (await listDraftAnswers(context.tx, [one.id])).get(one.id) ?? [];
      const title = titleOfSection(context.language, await formOf(context, one), one.section);
      return page(
        context.language.t('grants.comment.answer.action'),
        <AnswerPage context={context} state={state} comment={{ ...one, answers }} sectionTitle={title} />,
        {
          back: {
            href: sectionAt(one.applicationId, one.section),
            text: context.language.t('grants.comment.of_section'),
          },
        },
      );
    },
    act: async ({ work }, one, { answer }) => {
      await answerDraftComment(work, { commentId: one.id, text: answer });
      return redirect(placeOf(one));
    },
  }),
  buttonRoute<DraftComment>({
    path: '/application-comments/:commentId/settle',
    done: 'application.settle_comment',
    may: draftCommentPermission,
    subject: draftCommentSubject,
    back: (_context, one) => sectionAt(one.applicationId, one.section),
    act: async ({ work }, one) => {
      await settleDraftComment(work, { commentId: one.id });
      return redirect(placeOf(one));
    },
  }),
];
