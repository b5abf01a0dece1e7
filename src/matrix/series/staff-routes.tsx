import {
  type ActingContext,
  type FormState,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  type Subject,
} from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { everyPlace } from '../cycles/places.ts';
import { isDemonstration } from '../cycles/queries.ts';
import * as permissions from '../permissions.ts';
import { addMapping } from './add-mapping.ts';
import { addSeries } from './add-series.ts';
import { addSeriesValue } from './add-series-value.ts';
import { NewSeriesPage } from './pages/new-series-page.tsx';
import { MappingFormPage, ValueFormPage } from './pages/series-forms.tsx';
import { StaffSeriesPage } from './pages/staff-series-page.tsx';
import type { Series } from './queries.ts';
import { findSeries, listCountedSeries } from './queries-staff.ts';
import {
  type MappingForm,
  mappingForm,
  type SeriesForm,
  seriesForm,
  type ValueForm,
  valueForm,
} from './schema.ts';

const list = '/staff/series';
const seriesOfPath: Subject<Series> = {
  kind: 'series',
  param: 'seriesId',
  find: (tx, id, { actionId }) => findSeries(tx, actionId, id),
};
const backToList = ({ language: { t } }: Pick<ActingContext, 'language'>) => ({
  back: { href: list, text: t('matrix.series.title') },
});
const formOf =
  (key: string, Form: typeof ValueFormPage) =>
  async (context: ActingContext, series: Series, state: FormState) => {
    const { t } = context.language;
    const title = t(key);
    const places = everyPlace(await isDemonstration(context.tx));
    return page(title, <Form {...{ context, state, title, series, places }} />, backToList(context));
  };

/** What others published since, added by those who follow it. */
export const seriesStaffRoutes: Route[] = [
  pageRoute({
    path: list,
    may: permissions.listSeriesPermission,
    show: async ({ tx, actor, actionId, language }) =>
      page(
        language.t('matrix.series.title'),
        <StaffSeriesPage
          series={await listCountedSeries(tx, actionId)}
          mayAdd={may(actor, permissions.addSeriesValuePermission, undefined)}
        />,
        { wide: true, back: { href: '/staff/standards', text: language.t('matrix.standards.title') } },
      ),
  }),
  formRoute<void, SeriesForm>({
    path: `${list}/new`,
    may: permissions.addSeriesPermission,
    schema: seriesForm,
    show: (context, _none, state) =>
      page(
        context.language.t('matrix.series.add'),
        <NewSeriesPage context={context} state={state} />,
        backToList(context),
      ),
    act: async ({ work }, _none, form) => redirect(`${list}/${await addSeries(work, form)}/value`),
  }),
  formRoute<Series, ValueForm>({
    path: `${list}/:seriesId/value`,
    may: permissions.addSeriesValuePermission,
    subject: seriesOfPath,
    schema: valueForm,
    show: formOf('matrix.series.add_value', ValueFormPage),
    act: async ({ work }, { id }, form) => {
      await addSeriesValue(work, { seriesId: id, form });
      return redirect(list);
    },
  }),
  formRoute<Series, MappingForm>({
    path: `${list}/:seriesId/mapping`,
    may: permissions.addMappingPermission,
    subject: seriesOfPath,
    schema: mappingForm,
    show: formOf('matrix.series.add_mapping', MappingFormPage),
    act: async ({ work }, { id }, form) => {
      await addMapping(work, { seriesId: id, form });
      return redirect(list);
    },
  }),
];
