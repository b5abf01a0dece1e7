import { addDays, dayIn } from '../../platform/dates.ts';
import { taggedTable } from '../../platform/documents/hxl.ts';
import type { CsvCell } from '../../platform/documents/write-csv.ts';
import { type SeenForm, seenForm } from '../../platform/http/fields.ts';
import { csv, formRoute, page, pageRoute, type Route, redirect } from '../../platform/http/route.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { may } from '../../platform/permissions.ts';
import { zone } from '../../platform/zone.ts';
import { figureOfCsv } from '../figure-of-csv.ts';
import { periodHistory } from '../histories.ts';
import { resultsPermissions } from '../permissions.ts';
import { pathsFor } from '../record-paths.ts';
import { createPeriod } from './create-period.ts';
import { freezePeriod } from './freeze-period.ts';
import { gatherDifferences } from './gather-differences.ts';
import { gatherFreeze } from './gather-freeze.ts';
import { gatherUnfinished } from './gather-unfinished.ts';
import { FreezePage } from './pages/freeze-page.tsx';
import { PeriodFormPage } from './pages/period-form-page.tsx';
import { PeriodListPage } from './pages/period-list-page.tsx';
import { PeriodPage } from './pages/period-page.tsx';
import { isPeriodWhole } from './period-hash.ts';
import { periodLines } from './period-lines.ts';
import { listPeriods, type Period } from './queries.ts';
import { type PeriodForm, periodForm } from './schema.ts';
import { periodSubject } from './subject.ts';

/** Reporting periods: named, frozen once, and compared with the records ever after. */
export const periodRoutes: Route[] = [
  pageRoute({
    path: '/staff/periods',
    may: resultsPermissions.listPeriods,
    async show({ tx, actor, actionId, language }) {
      const periods = await listPeriods(tx, actionId);
      return page(
        language.t('results.period.list.title'),
        <PeriodListPage
          periods={periods.filter((one) => may(actor, resultsPermissions.readPeriod, one))}
          mayCreate={may(actor, resultsPermissions.createPeriod, undefined)}
        />,
        { wide: true, back: { href: '/staff/logframe', text: language.t('results.logframe.title') } },
      );
    },
  }),
  formRoute<void, PeriodForm>({
    path: '/staff/periods/new',
    may: resultsPermissions.createPeriod,
    schema: periodForm,
    show: (context, _none, state) =>
      page(context.language.t('results.period.create'), <PeriodFormPage context={context} state={state} />),
    act: async ({ work }, _none, form) => redirect(`/staff/periods/${await createPeriod(work, form)}`),
  }),
  pageRoute<Period>({
    path: '/staff/periods/:periodId',
    may: resultsPermissions.readPeriod,
    subject: periodSubject,
    history: periodHistory,
    async show(context, period) {
      const { tx, actor, now, language } = context;
      const today = dayIn(zone, now);
      const leads = period.frozenAt === null && may(actor, resultsPermissions.freezePeriod, period);
      const isOver = period.endsOn < today;
      return page(
        period.name,
        <PeriodPage
          period={period}
          lines={await periodLines(tx, period, today)}
          whole={await isPeriodWhole(tx, period)}
          mayFreeze={leads && isOver}
          freezableFrom={leads && !isOver ? addDays(period.endsOn, 1) : undefined}
          corrections={
            period.frozenAt === null
              ? undefined
              : await gatherDifferences(tx, period, { today, language, pathOf: pathsFor(actor) })
          }
          history={await context.history({}, [period.id])}
        />,
        { wide: true, back: { href: '/staff/periods', text: language.t('results.period.list.title') } },
      );
    },
  }),
  pageRoute<Period>({
    path: '/staff/periods/:periodId/values.csv',
    may: resultsPermissions.readPeriod,
    subject: periodSubject,
    async show({ tx, now, language }, period) {
      const lines = await periodLines(tx, period, dayIn(zone, now));
      const rows = lines.map(({ code, indicator, currency, inPeriod, value, frozen }): CsvCell[] => {
        const write = (figure: number) =>
          figureOfCsv({ unit: indicator?.unit ?? 'number' }, figure, currency);
        return [
          code,
          indicator ? inLanguage(indicator.name, language.locale) : '',
          indicator?.unit === 'money' ? currency : (indicator?.unit ?? ''),
          write(inPeriod),
          write(value),
          frozen?.sha256 ?? '',
        ];
      });
      const columns = [
        ['indicator', '#indicator+code'],
        ['name', '#indicator+name'],
        ['unit', '#indicator+unit'],
        ['in period', '#indicator+period+num'],
        ['value', '#indicator+value+num'],
        ['sha256', '#meta+sha256'],
      ] as const;
      return csv('period.csv', taggedTable(columns, rows));
    },
  }),
  formRoute<Period, SeenForm>({
    path: '/staff/periods/:periodId/freeze',
    may: resultsPermissions.freezePeriod,
    subject: periodSubject,
    schema: seenForm,
    async show(context, period, state) {
      const { tx, actionId, now } = context;
      const today = dayIn(zone, now);
      return page(
        context.language.t('results.period.freeze'),
        <FreezePage
          context={context}
          state={state}
          period={period}
          seen={period.frozenAt ? '' : (await gatherFreeze(tx, actionId, period, today)).sha256}
          lines={await periodLines(tx, period, today)}
          unfinished={await gatherUnfinished(context, period)}
        />,
        { back: { href: `/staff/periods/${period.id}`, text: period.name } },
      );
    },
    async act({ work }, period, { seen }) {
      await freezePeriod(work, { periodId: period.id, seen });
      return redirect(`/staff/periods/${period.id}`);
    },
  }),
];
