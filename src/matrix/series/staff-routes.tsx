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
import * as permissions from '../permissions.ts';
import { addMapping } from './add-mapping.ts';
import { addSeriesValue } from './add-series-value.ts';
import { MappingFormPage, ValueFormPage } from './pages/series-forms.tsx';
import { StaffSeriesPage } from './pages/staff-series-page.tsx';
import type { Series } from './queries.ts';
import { findSeries, listCountedSeries } from './queries-staff.ts';
import { type MappingForm, mappingForm, type ValueForm, valueForm } from './schema.ts';

const list = '/staff/series';
const seriesOfPath: Subject<Series> = {
  kind: 'series',
  param: 'seriesId',
  find: (tx, id, { actionId }) => findSeries(tx, actionId, id),
};
const formOf =
  (key: string, Form: typeof ValueFormPage) => (context: ActingContext, series: Series, state: FormState) => {
    const { t } = context.language;
    const title = t(key);
    return page(title, <Form context={context} state={state} title={title} series={series} />, {
      back: { href: list, text: t('matrix.series.title') },
    });
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
