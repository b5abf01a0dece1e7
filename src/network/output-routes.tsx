import { limitOf, paged } from '../platform/http/paging.ts';
import { formRoute, page, pageRoute, type Route, redirect } from '../platform/http/route.ts';
import { OutputFormPage } from './pages/output-form-page.tsx';
import { OutputListPage } from './pages/output-list-page.tsx';
import { listOutputsPermission, recordOutputPermission } from './permissions.ts';
import { listChoices } from './queries.ts';
import { listOutputs } from './queries-outputs.ts';
import { recordOutput } from './record-output.ts';
import { type OutputForm, outputFilter, outputForm } from './schema.ts';

export const outputRoutes: Route[] = [
  pageRoute({
    path: '/staff/outputs',
    may: listOutputsPermission,
    show: async (context) => {
      const { tx, actionId, query, language } = context;
      const found = await listOutputs(tx, actionId, { ...outputFilter.parse(query), limit: limitOf(query) });
      const { rows, next } = paged(query, found);
      return page(
        language.t('network.output.list.title'),
        <OutputListPage context={context} outputs={rows} next={next} />,
        { wide: true },
      );
    },
  }),
  formRoute<void, OutputForm>({
    path: '/staff/outputs/new',
    may: recordOutputPermission,
    schema: outputForm,
    show: async (context, _none, state) =>
      page(
        context.language.t('network.output.record.title'),
        <OutputFormPage
          context={context}
          state={state}
          organisations={await listChoices(context.tx, context.actionId)}
        />,
        { back: { href: '/staff/outputs', text: context.language.t('network.output.list.title') } },
      ),
    act: async ({ work }, _none, form) => {
      await recordOutput(work, form);
      return redirect('/staff/outputs');
    },
  }),
];
