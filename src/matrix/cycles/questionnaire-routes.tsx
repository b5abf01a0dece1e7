import { dayFields } from '../../platform/http/fields.ts';
import { type ActingContext, formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import { askQuestions } from './ask-questions.ts';
import { createCycle } from './create-cycle.ts';
import { editCycle } from './edit-cycle.ts';
import { EditCyclePage, NewCyclePage } from './pages/cycle-form-page.tsx';
import { QuestionsFormPage, typedQuestions } from './pages/questions-form-page.tsx';
import { backTo, backToList, pathOf } from './paths.ts';
import { cyclePermissions } from './permissions.ts';
import { placesOf } from './places.ts';
import {
  type Cycle,
  type CycleStandard,
  isDemonstration,
  listQuestions,
  listStandardChoices,
} from './queries.ts';
import * as forms from './schema.ts';
import { cycleStandardSubject, cycleSubject } from './subjects.ts';
import { cycleSteps, cyclesPath } from './workflow.ts';

async function newForm(context: ActingContext, state: Parameters<typeof NewCyclePage>[0]['state']) {
  const { tx, actionId, language } = context;
  return page(
    language.t('matrix.cycle.create.title'),
    <NewCyclePage
      context={context}
      state={state}
      places={placesOf(await isDemonstration(tx))}
      standards={await listStandardChoices(tx, actionId)}
    />,
    backToList(context),
  );
}

const storedCycle = ({ version, title, asOf, answerUntil, replyDays, weights }: Cycle) => ({
  version: String(version),
  title,
  reply_days: String(replyDays),
  'weight-law': String(weights.law),
  'weight-policy': String(weights.policy),
  'weight-practice': String(weights.practice),
  ...dayFields('as_of', asOf),
  ...dayFields('answer_until', answerUntil),
});

/** What a cycle assesses and asks, while it is drafted. */
export const questionnaireRoutes: Route[] = [
  formRoute<void, forms.NewCycleForm>({
    path: `${cyclesPath}/new`,
    may: cyclePermissions.create,
    schema: forms.newCycleForm,
    show: (context, _none, state) => newForm(context, state),
    act: async ({ work }, _none, typed) => redirect(pathOf(await createCycle(work, typed))),
  }),
  formRoute<Cycle, forms.EditCycleForm>({
    path: cycleSteps.edit.button.path,
    may: cycleSteps.edit.permission,
    subject: cycleSubject,
    schema: forms.editCycleForm,
    fill: (_context, cycle) => storedCycle(cycle),
    show: (context, cycle, state) =>
      page(
        context.language.t('matrix.cycle.edit.title'),
        <EditCyclePage context={context} state={state} stored={storedCycle(cycle)} />,
        backTo(cycle),
      ),
    act: async ({ work }, { id }, form) => {
      await editCycle(work, { cycleId: id, form });
      return redirect(pathOf(id));
    },
  }),
  formRoute<CycleStandard, forms.QuestionsForm>({
    path: '/staff/matrix/cycle-standards/:cycleStandardId',
    may: cycleSteps.ask.permission,
    subject: cycleStandardSubject,
    schema: forms.questionsForm,
    fill: async ({ tx }, standard) =>
      typedQuestions(standard, await listQuestions(tx, { cycleStandardId: standard.id })),
    show: async (context, standard, state) => {
      const { tx, language } = context;
      const stored = typedQuestions(standard, await listQuestions(tx, { cycleStandardId: standard.id }));
      return page(
        language.t('matrix.cycle.ask.title'),
        <QuestionsFormPage context={context} state={state} standard={standard} stored={stored} />,
        { back: { href: pathOf(standard.cycleId), text: language.t('matrix.cycle.cycle') } },
      );
    },
    act: async ({ work }, { id, cycleId }, form) => {
      await askQuestions(work, { cycleStandardId: id, form });
      return redirect(pathOf(cycleId));
    },
  }),
];
