import { z } from 'zod';
import {
  buttonRoute,
  csv,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  type Subject,
} from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import { listHalfDays } from '../attendance-list/queries.ts';
import type { Module } from '../curriculum/queries.ts';
import { moduleSubject } from '../curriculum/routes.tsx';
import type { Gathering } from '../queries.ts';
import { gatheringSubject } from '../subject.ts';
import { addQuestion } from './add-question.ts';
import { closeTest, countPairs } from './close-test.ts';
import { editQuestion } from './edit-question.ts';
import { gainRows } from './gain-rows.ts';
import { openTest } from './open-test.ts';
import { CloseTestPage } from './pages/close-page.tsx';
import { QuestionFormPage } from './pages/question-form-page.tsx';
import { QuestionListPage } from './pages/question-list-page.tsx';
import { TestPage } from './pages/test-page.tsx';
import { keepQuestions, testPermissions } from './permissions.ts';
import { countHandedIn, findTest } from './queries.ts';
import { findQuestion, listAsked, listQuestions, type Question } from './queries-questions.ts';
import { mustBeClosable, windowsOf } from './rules.ts';
import { type QuestionForm, questionForm } from './schema.ts';
import { typedQuestion } from './typed.ts';

const questionSubject: Subject<Question> = {
  kind: 'question',
  param: 'questionId',
  find: (tx, id, { actionId }) => findQuestion(tx, actionId, id),
};
const testOf = ({ id }: Pick<Gathering, 'id'>) => `/staff/gatherings/${id}/test`;

/** Questions of the curriculum, and the tests of trainings for those who hold them. */
export const testRoutes: Route[] = [
  pageRoute<Module>({
    path: '/staff/modules/:moduleId/questions',
    may: keepQuestions,
    subject: moduleSubject,
    show: async ({ tx, actionId, language }, module) =>
      page(
        language.t('training.question.list'),
        <QuestionListPage module={module} questions={await listQuestions(tx, actionId, module.id)} />,
        { wide: true, back: { href: '/staff/modules', text: language.t('training.module.list') } },
      ),
  }),
  formRoute<Module, QuestionForm>({
    path: '/staff/modules/:moduleId/questions/new',
    done: 'test_question.add',
    may: keepQuestions,
    subject: moduleSubject,
    schema: questionForm,
    show: ({ language, url, token }, module, state) => {
      const title = language.t('training.question.add');
      return page(
        title,
        <QuestionFormPage
          state={state}
          action={url.pathname}
          token={token}
          title={title}
          caption={module.title}
        />,
        { back: { href: `/staff/modules/${module.id}/questions`, text: module.title } },
      );
    },
    act: async ({ work }, { id }, form) => {
      await addQuestion(work, { moduleId: id, form });
      return redirect(`/staff/modules/${id}/questions`);
    },
  }),
  formRoute<Question, QuestionForm>({
    path: '/staff/questions/:questionId/edit',
    done: 'test_question.edit',
    may: keepQuestions,
    subject: questionSubject,
    schema: questionForm,
    fill: (_context, question) => typedQuestion(question),
    show: ({ language, url, token }, question, state) => {
      const title = language.t('training.question.edit');
      return page(
        title,
        <QuestionFormPage
          state={state}
          action={url.pathname}
          token={token}
          title={title}
          stored={typedQuestion(question)}
        />,
        {
          back: {
            href: `/staff/modules/${question.moduleId}/questions`,
            text: language.t('training.question.list'),
          },
        },
      );
    },
    act: async ({ work }, { id, moduleId }, form) => {
      await editQuestion(work, { questionId: id, form });
      return redirect(`/staff/modules/${moduleId}/questions`);
    },
  }),
  pageRoute<Gathering>({
    path: '/staff/gatherings/:gatheringId/test',
    may: testPermissions.see,
    subject: gatheringSubject,
    show: async (context, gathering) => {
      const { tx, language } = context;
      return page(
        language.t('training.test.title'),
        <TestPage
          context={context}
          gathering={gathering}
          test={await findTest(tx, gathering.id)}
          windows={windowsOf(await listHalfDays(tx, gathering.id))}
          asked={(await listAsked(tx, gathering.id)).length}
          handedIn={await countHandedIn(tx, gathering.id)}
        />,
        { wide: true, back: { href: `/staff/gatherings/${gathering.id}`, text: gathering.title } },
      );
    },
  }),
  pageRoute<Gathering>({
    path: '/staff/gatherings/:gatheringId/test.csv',
    may: testPermissions.see,
    subject: gatheringSubject,
    stepUp: true,
    show: async ({ tx, language }, { id }) => csv('test.csv', gainRows(language, await findTest(tx, id))),
  }),
  buttonRoute<Gathering>({
    path: '/staff/gatherings/:gatheringId/test/open',
    may: testPermissions.open,
    subject: gatheringSubject,
    back: (_context, gathering) => testOf(gathering),
    act: async ({ work }, gathering) => {
      await openTest(work, { gatheringId: gathering.id });
      return redirect(testOf(gathering));
    },
  }),
  formRoute<Gathering>({
    path: '/staff/gatherings/:gatheringId/test/close',
    may: testPermissions.close,
    subject: gatheringSubject,
    schema: z.object({}),
    show: async (context, gathering, state) => {
      const { tx, language, now } = context;
      const [test, windows] = [
        await findTest(tx, gathering.id),
        windowsOf(await listHalfDays(tx, gathering.id)),
      ];
      if (!test || test.closedAt !== null) throw problem('test_not_open');
      mustBeClosable(windows, now);
      return page(
        language.t('training.test.close.title'),
        <CloseTestPage
          context={context}
          state={state}
          caption={gathering.title}
          figures={await countPairs(tx, gathering.id, test.definition)}
          until={windows?.afterUntil}
        />,
        { back: { href: testOf(gathering), text: language.t('training.test.title') } },
      );
    },
    act: async ({ work }, gathering) => {
      await closeTest(work, { gatheringId: gathering.id });
      return redirect(testOf(gathering));
    },
  }),
];
