import { buttonRoute, formRoute, page, pageRoute, type Route, redirect } from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { ButtonForm } from '../../ui/button-form.tsx';
import { InsetText } from '../../ui/inset-text.tsx';
import { TypedText } from '../../ui/typed-text.tsx';
import type { Call } from '../calls/queries.ts';
import { phaseOf } from '../calls/rules.ts';
import { callSubject } from '../calls/subject.ts';
import { answerQuestion, promoteAnswer, setQuestionAside } from './answer-question.ts';
import { AnswerPage } from './pages/answer-page.tsx';
import { StaffQuestionsPage } from './pages/staff-list-page.tsx';
import { questionPermissions } from './permissions.ts';
import { type FoundQuestion, listQuestions } from './queries.ts';
import { type AnswerForm, answerForm } from './schema.ts';
import { questionSubject } from './subject.ts';

const listOf = (callId: string) => `/staff/calls/${callId}/questions`;

/** What a call's officers do with what is asked. */
export const staffQuestionRoutes: Route[] = [
  pageRoute<Call>({
    path: '/staff/calls/:callId/questions',
    may: questionPermissions.list,
    subject: callSubject,
    show: async (context, call) => {
      const phase = phaseOf(call, context.now);
      return page(
        context.language.t('grants.question.title'),
        <StaffQuestionsPage
          context={context}
          call={call}
          questions={await listQuestions(context.tx, call.id)}
          mayAnswer={
            (phase === 'open' || phase === 'announced') &&
            may(context.actor, questionPermissions.answer, call)
          }
        />,
        { wide: true, back: { href: `/staff/calls/${call.id}`, text: call.number } },
      );
    },
  }),
  formRoute<Call, AnswerForm>({
    path: '/staff/calls/:callId/questions/new',
    may: questionPermissions.answer,
    subject: callSubject,
    schema: answerForm,
    fill: (_context, call) => ({ language: call.authenticLanguage }),
    show: (context, call, state) => {
      const { t } = context.language;
      return page(
        t('grants.question.promote.title'),
        <AnswerPage
          context={context}
          state={state}
          title={t('grants.question.promote.title')}
          caption={call.number}
          intro={<InsetText>{t('grants.question.promote.text')}</InsetText>}
        />,
        { back: { href: listOf(call.id), text: t('grants.question.title') } },
      );
    },
    act: async ({ work }, call, form) => {
      await promoteAnswer(work, { callId: call.id, form });
      return redirect(listOf(call.id));
    },
  }),
  formRoute<FoundQuestion, AnswerForm>({
    path: '/staff/questions/:questionId/answer',
    may: questionPermissions.answer,
    subject: questionSubject,
    schema: answerForm,
    fill: (_context, one) => ({
      question: one.question ?? one.asked,
      answer: one.answer ?? '',
      language: one.language ?? one.authenticLanguage,
    }),
    show: (context, one, state) => {
      const { t } = context.language;
      return page(
        t('grants.question.answer.title'),
        <>
          <AnswerPage
            context={context}
            state={state}
            title={t('grants.question.answer.title')}
            caption={one.callNumber}
            intro={
              <InsetText>
                <TypedText text={one.asked} />
              </InsetText>
            }
          />
          {one.state === 'asked' ? (
            <ButtonForm
              action={`/staff/questions/${one.id}/set-aside`}
              token={context.token}
              look="secondary"
            >
              {t('grants.question.set_aside.action')}
            </ButtonForm>
          ) : null}
        </>,
        { back: { href: listOf(one.callId), text: t('grants.question.title') } },
      );
    },
    act: async ({ work }, { id, callId }, form) => {
      await answerQuestion(work, { questionId: id, form });
      return redirect(listOf(callId));
    },
  }),
  buttonRoute<FoundQuestion>({
    path: '/staff/questions/:questionId/set-aside',
    done: 'question.set_aside',
    may: questionPermissions.answer,
    subject: questionSubject,
    back: (_context, { callId }) => listOf(callId),
    act: async ({ work }, { id, callId }) => {
      await setQuestionAside(work, { questionId: id });
      return redirect(listOf(callId));
    },
  }),
];
