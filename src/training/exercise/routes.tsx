import { formRoute, page, pageRoute, type Route, redirect } from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import type { Module } from '../curriculum/queries.ts';
import { moduleSubject } from '../curriculum/routes.tsx';
import { confirmExercise } from './confirm-exercise.ts';
import { ConfirmPage } from './pages/confirm-page.tsx';
import { ExerciseFormPage } from './pages/exercise-form-page.tsx';
import { ExercisePage } from './pages/exercise-page.tsx';
import { confirmExercisePermission, keepExercise } from './permissions.ts';
import { findExercise } from './queries.ts';
import { type ConfirmationForm, confirmationForm, type ExerciseForm, exerciseForm } from './schema.ts';
import { typedExercise } from './typed.ts';
import { writeExercise } from './write-exercise.ts';

const exerciseOf = ({ id }: Module) => `/staff/modules/${id}/exercise`;
const backTo = (module: Module) => ({ back: { href: exerciseOf(module), text: module.title } });

/** The simulated investigation of a module: written, and confirmed to be invented. */
export const exerciseRoutes: Route[] = [
  pageRoute<Module>({
    path: '/staff/modules/:moduleId/exercise',
    may: keepExercise,
    subject: moduleSubject,
    show: async ({ tx, language }, module) =>
      page(
        language.t('training.exercise.title'),
        <ExercisePage module={module} exercise={await findExercise(tx, module.id)} />,
        { back: { href: '/staff/modules', text: language.t('training.module.list') } },
      ),
  }),
  formRoute<Module, ExerciseForm>({
    path: '/staff/modules/:moduleId/exercise/edit',
    may: keepExercise,
    subject: moduleSubject,
    schema: exerciseForm,
    fill: async ({ tx }, { id }) => typedExercise(await findExercise(tx, id)),
    show: async ({ tx, language, url, token }, module, state) =>
      page(
        language.t('training.exercise.edit'),
        <ExerciseFormPage
          state={state}
          action={url.pathname}
          token={token}
          caption={module.title}
          stored={typedExercise(await findExercise(tx, module.id))}
        />,
        backTo(module),
      ),
    act: async ({ work }, module, form) => {
      await writeExercise(work, { moduleId: module.id, form });
      return redirect(exerciseOf(module));
    },
  }),
  formRoute<Module, ConfirmationForm>({
    path: '/staff/modules/:moduleId/exercise/confirm',
    may: confirmExercisePermission,
    subject: moduleSubject,
    schema: confirmationForm,
    show: async ({ tx, language, url, token }, module, state) => {
      const exercise = await findExercise(tx, module.id);
      if (!exercise) throw problem('not_found');
      return page(
        language.t('training.exercise.confirm'),
        <ConfirmPage
          state={state}
          action={url.pathname}
          token={token}
          caption={module.title}
          exercise={exercise}
        />,
        backTo(module),
      );
    },
    act: async ({ work }, module, form) => {
      await confirmExercise(work, { moduleId: module.id, form });
      return redirect(exerciseOf(module));
    },
  }),
];
