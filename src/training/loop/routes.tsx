import { type Criterion, criteriaOfGrids, type EvaluationGrid, getDefinition } from '../../action/index.ts';
import { type Call, callPermissions, callSubject } from '../../grants/index.ts';
import { type Context, formRoute, page, pageRoute, type Route, redirect } from '../../platform/http/route.ts';
import { inLanguage } from '../../platform/language/language.ts';
import type { Module } from '../curriculum/queries.ts';
import { moduleSubject } from '../curriculum/routes.tsx';
import { CriteriaPage } from './pages/criteria-page.tsx';
import { GridPage } from './pages/grid-page.tsx';
import { tieModulePermission } from './permissions.ts';
import { listTies } from './queries.ts';
import { type TieForm, tieForm } from './schema.ts';
import { seenOf, tieModule } from './tie-module.ts';

const tiedTo = async ({ tx, actionId }: Context, { id }: Module) =>
  (await listTies(tx, actionId, id)).map(({ criterion }) => criterion);

/** What may be ticked: the criteria of today's grids, and what is tied although no grid of today has it. */
async function choicesOf({ tx, actionId }: Context, tied: readonly string[]): Promise<Criterion[]> {
  const known = criteriaOfGrids((await getDefinition(tx, actionId)).grids);
  const gone = tied.filter((key) => !known.some((one) => one.key === key));
  return [...known, ...gone.map((key) => ({ key, title: { en: key }, section: { en: '' } }))];
}

/** The learning loop: criteria by which applications are scored, and the modules that teach them. */
export const loopRoutes: Route[] = [
  formRoute<Module, TieForm>({
    path: '/staff/modules/:moduleId/criteria',
    may: tieModulePermission,
    subject: moduleSubject,
    schema: tieForm,
    fill: async (context, module) => ({ 'criteria[]': await tiedTo(context, module) }),
    show: async (context, module, state) => {
      const tied = await tiedTo(context, module);
      return page(
        context.language.t('training.loop.criteria'),
        <CriteriaPage
          context={context}
          state={state}
          module={module}
          criteria={await choicesOf(context, tied)}
          seen={seenOf(tied)}
        />,
        { back: { href: '/staff/modules', text: context.language.t('training.module.list') } },
      );
    },
    act: async ({ work }, { id }, form) => {
      await tieModule(work, { moduleId: id, form });
      return redirect('/staff/modules');
    },
  }),
  pageRoute<Call>({
    path: '/staff/calls/:callId/grid',
    may: callPermissions.read,
    subject: callSubject,
    show: async ({ tx, actionId, language }, call) =>
      page(
        language.t('training.loop.grid'),
        <GridPage
          caption={inLanguage(call.title, language.locale)}
          grid={call.grid as EvaluationGrid}
          ties={await listTies(tx, actionId)}
        />,
        { wide: true, back: { href: `/staff/calls/${call.id}`, text: call.number } },
      ),
  }),
];
