import {
  buttonRoute,
  type Context,
  formRoute,
  page,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import type { Material } from '../materials/queries.ts';
import { findText } from '../materials/queries-texts.ts';
import { materialSubject } from '../materials/subject.ts';
import { languageOf } from '../materials/text-language.ts';
import { answerComment } from './answer-comment.ts';
import { commentOnParagraph } from './comment-on-paragraph.ts';
import { AnswerPage, CommentPage } from './pages/comment-forms.tsx';
import { passagesOf } from './passages.ts';
import { commentPermission } from './permissions.ts';
import { type Comment, listAnswers } from './queries.ts';
import { mustBeUnsettled, mustTakeComments } from './rules.ts';
import { type AnswerForm, answerForm, type CommentForm, commentForm } from './schema.ts';
import { settleComment } from './settle-comment.ts';
import { commentSubject } from './subject.ts';

const comment = '/staff/materials/comments/:commentId';
const textAt = (materialId: string, language: string) => `/staff/materials/${materialId}/read/${language}`;
const textOf = ({ materialId, language }: Comment) => textAt(materialId, language);
/** Which paragraph the path says, from 1. Throws `not_found`. */
function paragraphOf({ params }: Pick<Context, 'params'>): number {
  if (!/^[1-9]\d{0,3}$/.test(params.paragraph ?? '')) throw problem('not_found');
  return Number(params.paragraph);
}

/** Comments of authors and reviewers at a paragraph, their answers, and that they are settled. */
export const commentRoutes: Route[] = [
  formRoute<Material, CommentForm>({
    path: '/staff/materials/:materialId/read/:textLanguage/:paragraph/comment',
    done: 'material.comment',
    may: commentPermission,
    subject: materialSubject,
    schema: commentForm,
    show: async (context, material, state) => {
      const text = await findText(context.tx, material.id, languageOf(context));
      const passage = passagesOf(text?.body ?? '')[paragraphOf(context) - 1] ?? '';
      // What a refused save typed stays in the form, also when the paragraph went or the edition was published meanwhile.
      if (Object.keys(state.errors).length === 0) {
        mustTakeComments(material.state);
        if (passage === '') throw problem('not_found');
      }
      return page(
        context.language.t('advocacy.comment.action'),
        <CommentPage
          context={context}
          state={state}
          caption={material.title}
          textLanguage={languageOf(context)}
          passage={passage}
        />,
        { back: { href: textAt(material.id, languageOf(context)), text: text?.title ?? material.title } },
      );
    },
    act: async (context, { id }, { comment: text, seen }) => {
      const [language, paragraph] = [languageOf(context), paragraphOf(context)];
      await commentOnParagraph(context.work, { materialId: id, language, paragraph, text, seen });
      return redirect(`${textAt(id, language)}#paragraph-${paragraph}`);
    },
  }),
  formRoute<Comment, AnswerForm>({
    path: `${comment}/answer`,
    done: 'material.answer_comment',
    may: commentPermission,
    subject: commentSubject,
    schema: answerForm,
    show: async (context, one, state) => {
      if (Object.keys(state.errors).length === 0) {
        mustTakeComments(one.state);
        mustBeUnsettled(one);
      }
      const answers = (await listAnswers(context.tx, [one.id])).get(one.id) ?? [];
      return page(
        context.language.t('advocacy.comment.answer.action'),
        <AnswerPage context={context} state={state} comment={{ ...one, answers }} />,
        { back: { href: textOf(one), text: one.title } },
      );
    },
    act: async ({ work }, one, { answer }) => {
      await answerComment(work, { commentId: one.id, text: answer });
      return redirect(`${textOf(one)}#comment-${one.id}`);
    },
  }),
  buttonRoute<Comment>({
    path: `${comment}/settle`,
    done: 'material.settle_comment',
    may: commentPermission,
    subject: commentSubject,
    back: (_context, one) => textOf(one),
    act: async ({ work }, one) => {
      await settleComment(work, { commentId: one.id });
      return redirect(`${textOf(one)}#comment-${one.id}`);
    },
  }),
];
