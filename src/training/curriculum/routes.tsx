import { criteriaOfGrids, type EvaluationGrid, getDefinition } from '../../action/index.ts';
import { formRoute, page, pageRoute, type Route, redirect, type Subject } from '../../platform/http/route.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import { may } from '../../platform/permissions.ts';
import { listExercises } from '../exercise/queries.ts';
import { listTies } from '../loop/queries.ts';
import { addModule } from './add-module.ts';
import { editModule } from './edit-module.ts';
import { ModuleFormPage } from './pages/module-form-page.tsx';
import { ModuleListPage } from './pages/module-list-page.tsx';
import { keepModules, listModulesPermission } from './permissions.ts';
import { findModule, listModules, type Module } from './queries.ts';
import { type ModuleForm, moduleForm } from './schema.ts';
import { typedModule } from './typed.ts';

export const moduleSubject: Subject<Module> = {
  kind: 'module',
  param: 'moduleId',
  find: (tx, id, { actionId }) => findModule(tx, actionId, id),
};

const titles = ({ grids }: { grids: readonly EvaluationGrid[] }, { locale }: Language) =>
  new Map(criteriaOfGrids(grids).map(({ key, title }) => [key, inLanguage(title, locale)]));

/** The curriculum: what the Action teaches. */
export const curriculumRoutes: Route[] = [
  pageRoute({
    path: '/staff/modules',
    may: listModulesPermission,
    show: async ({ tx, actionId, actor, language }) =>
      page(
        language.t('training.module.list'),
        <ModuleListPage
          modules={await listModules(tx, actionId)}
          ties={await listTies(tx, actionId)}
          exercises={await listExercises(tx, actionId)}
          criteria={titles(await getDefinition(tx, actionId), language)}
          mayKeep={may(actor, keepModules, undefined)}
        />,
        { wide: true, back: { href: '/staff/gatherings', text: language.t('training.list.title') } },
      ),
  }),
  formRoute<void, ModuleForm>({
    path: '/staff/modules/new',
    done: 'module.add',
    may: keepModules,
    schema: moduleForm,
    show: ({ language, url, token }, _none, state) => {
      const title = language.t('training.module.add');
      return page(title, <ModuleFormPage state={state} action={url.pathname} token={token} title={title} />, {
        back: { href: '/staff/modules', text: language.t('training.module.list') },
      });
    },
    act: async ({ work }, _none, form) => {
      await addModule(work, { form });
      return redirect('/staff/modules');
    },
  }),
  formRoute<Module, ModuleForm>({
    path: '/staff/modules/:moduleId/edit',
    done: 'module.edit',
    may: keepModules,
    subject: moduleSubject,
    schema: moduleForm,
    fill: (_context, module) => typedModule(module),
    show: ({ language, url, token }, module, state) => {
      const title = language.t('training.module.edit');
      return page(
        title,
        <ModuleFormPage
          state={state}
          action={url.pathname}
          token={token}
          title={title}
          stored={typedModule(module)}
        />,
        { back: { href: '/staff/modules', text: language.t('training.module.list') } },
      );
    },
    act: async ({ work }, { id }, form) => {
      await editModule(work, { moduleId: id, form });
      return redirect('/staff/modules');
    },
  }),
];
