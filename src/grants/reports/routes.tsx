import {
  BothAnswers,
  draftOf,
  fieldsOf,
  findSection,
  getForm,
  SectionForm as SectionFormView,
  sectionAfter,
} from '../../forms/index.ts';
import { dayIn } from '../../platform/dates.ts';
import { limitOf, paged } from '../../platform/http/paging.ts';
import {
  buttonRoute,
  type Context,
  csv,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import { zone } from '../../platform/zone.ts';
import { privacyNotice } from '../../privacy/index.ts';
import { PrivacyNotice } from '../../ui/privacy-notice.tsx';
import { seenOf } from '../applications/save-section.ts';
import { type SectionForm, sectionForm } from '../applications/schema.ts';
import { besideLines } from '../bills/beside-lines.ts';
import { billTypeNames } from '../bills/rules.ts';
import { correctionsFor } from '../corrections/corrections-for.ts';
import { reportHistory } from '../histories.ts';
import { listSentVersions } from '../report-copies/queries.ts';
import { readsAll, readsReport } from '../sensitive-records.ts';
import { askedIndicators } from './asked-indicators.ts';
import { approveReport, returnReport } from './decide-report.ts';
import { addLine } from './expenditure-lines.ts';
import { LinePage } from './pages/line-page.tsx';
import { ReportListPage } from './pages/report-list-page.tsx';
import { ReportPage } from './pages/report-page.tsx';
import { ReturnPage } from './pages/return-page.tsx';
import { ValuesPage } from './pages/values-page.tsx';
import { reportPermissions, reportReach } from './permissions.ts';
import { listLines, type PeriodRecord, type Report } from './queries.ts';
import { listReports } from './queries-list.ts';
import { listValues } from './queries-values.ts';
import { lineRoutes } from './routes-lines.tsx';
import { submitRoutes } from './routes-submit.tsx';
import { daysLate } from './rules.ts';
import { saveIndicatorValues, saveNarrative } from './save-report.ts';
import { lineForm, reportFilter, returnForm } from './schema.ts';
import { spentOf } from './spent-of.ts';
import { startReport } from './start-report.ts';
import { periodSubject, reportSubject } from './subject.ts';
import { contentOfReport, reportContext } from './submit-report.ts';
import { type NewLine, typedOfSimilar } from './typed-line.ts';
import { typedOfValues } from './typed-values.ts';
import { type ValuesForm, valuesForm } from './values-form.ts';
import { periodSteps, reportSteps } from './workflow.ts';

const backTo = (report: Pick<Report, 'id' | 'agreementNumber'>) => ({
  href: `/reports/${report.id}`,
  text: report.agreementNumber,
});

async function openSection(context: Context, report: Report) {
  const { definition } = await getForm(context.tx, report.formVersionId);
  const section = findSection(definition, context.params.section ?? '');
  if (!section) throw problem('not_found');
  return { definition, section, draft: draftOf(report.answers) };
}

/** What this person's list holds, narrowed by what the address asks. */
function wishOf({ actor, actionId, query, now }: Context, limit: number) {
  const today = dayIn(zone, now);
  return { actionId, reach: reportReach(actor!), today, limit, ...reportFilter.parse(query) };
}

export const reportRoutes: Route[] = [
  pageRoute({
    path: '/staff/reports',
    may: reportPermissions.list,
    show: async (context) => {
      const { tx, query, language } = context;
      const { rows, next } = paged(query, await listReports(tx, wishOf(context, limitOf(query))));
      return page(
        language.t('grants.report.list.title'),
        <ReportListPage context={context} reports={rows} typed={query} next={next} />,
        { wide: true },
      );
    },
  }),
  pageRoute({
    path: '/staff/reports.csv',
    stepUp: true,
    may: reportPermissions.list,
    reads: readsAll('report_list'),
    show: async (context) => {
      const wish = wishOf(context, 10_000);
      const found = await listReports(context.tx, { ...wish, after: undefined });
      const head = ['agreement', 'period', 'sub_grantee', 'due_on', 'state', 'days_late', 'received'];
      const rows = found.map((row) => [
        row.agreementNumber,
        row.number,
        row.organisationName,
        row.dueOn,
        row.state,
        daysLate(row, wish.today) ?? '',
        row.submittedAt,
      ]);
      return csv('reports.csv', [head, ...rows]);
    },
  }),
  buttonRoute<PeriodRecord>({
    path: periodSteps.start.button.path,
    may: periodSteps.start.permission,
    subject: periodSubject,
    back: (_context, { agreementId }) => `/agreements/${agreementId}`,
    act: async ({ work }, { id }) => redirect(`/reports/${await startReport(work, { periodId: id })}`),
  }),
  pageRoute<Report>({
    path: '/reports/:reportId',
    may: reportPermissions.read,
    subject: reportSubject,
    history: reportHistory,
    reads: readsReport,
    show: async (context, report) => {
      const { tx } = context;
      const { definition } = await getForm(tx, report.formVersionId);
      const corrections = await correctionsFor(context, report);
      return page(
        report.agreementTitle,
        <ReportPage
          context={context}
          report={report}
          form={definition}
          draft={draftOf(report.answers)}
          sha256={(await contentOfReport(tx, report)).sha256}
          values={await listValues(tx, report.id)}
          targets={await askedIndicators(tx, report)}
          lines={await listLines(tx, report.id)}
          beside={await besideLines(context, report)}
          corrections={corrections}
          spending={await spentOf(context, report)}
          sent={await listSentVersions(tx, report.id)}
          history={await context.history(report, [report.id, ...corrections.all.map(({ id }) => id)])}
        />,
        { wide: true, back: { href: `/agreements/${report.agreementId}`, text: report.agreementNumber } },
      );
    },
  }),
  formRoute<Report, SectionForm>({
    path: '/reports/:reportId/sections/:section',
    may: reportSteps.save.permission,
    subject: reportSubject,
    schema: sectionForm,
    keepsTyped: 'seen',
    fill: async (context, report) => {
      const { section, draft } = await openSection(context, report);
      return { ...fieldsOf(section, draft), seen: seenOf(section, draft) };
    },
    show: async (context, report, state) => {
      const { definition, section, draft } = await openSection(context, report);
      const seen = state.conflict
        ? seenOf(section, draft)
        : String(state.typed.seen ?? seenOf(section, draft));
      return page(
        report.agreementTitle,
        <SectionFormView
          form={definition}
          section={section}
          draft={draft}
          state={state}
          context={reportContext}
          action={context.url.pathname}
          token={context.token}
          caption={report.agreementNumber}
          hidden={{ seen }}
          fileHref={() => ''}
          privacy={<PrivacyNotice {...(await privacyNotice(context, 'agreement', report))} />}
          notice={
            state.conflict ? (
              <BothAnswers form={definition} typed={state.typed} stored={fieldsOf(section, draft)} />
            ) : undefined
          }
        />,
        { back: backTo(report) },
      );
    },
    act: async ({ work, params, tx }, report, typed) => {
      const saved = await saveNarrative(work, { reportId: report.id, section: params.section ?? '', typed });
      if (saved.stay)
        return redirect(
          `/reports/${report.id}/sections/${params.section}${saved.anchor ? `#${saved.anchor}` : ''}`,
        );
      const { definition } = await getForm(tx, report.formVersionId);
      const next =
        saved.press.kind === 'leave'
          ? undefined
          : sectionAfter(definition, saved.draft, findSection(definition, params.section ?? '')!);
      return redirect(next ? `/reports/${report.id}/sections/${next.key}` : `/reports/${report.id}`);
    },
  }),
  formRoute<Report, ValuesForm>({
    path: '/reports/:reportId/values',
    may: reportSteps.save.permission,
    subject: reportSubject,
    schema: valuesForm,
    fill: async ({ tx }, report) => typedOfValues(await listValues(tx, report.id)),
    show: async (context, report, state) =>
      page(
        context.language.t('grants.report.values.title'),
        <ValuesPage
          context={context}
          state={state}
          report={report}
          targets={await askedIndicators(context.tx, report)}
          stored={await listValues(context.tx, report.id)}
        />,
        { back: backTo(report) },
      ),
    act: async ({ work }, report, { values, seen }) => {
      await saveIndicatorValues(work, { reportId: report.id, values, seen });
      return redirect(`/reports/${report.id}`);
    },
  }),
  formRoute<Report, NewLine>({
    path: reportSteps.save.button.path,
    done: 'report.add_line',
    may: reportSteps.save.permission,
    subject: reportSubject,
    schema: lineForm,
    files: 'kept',
    fileTypes: () => billTypeNames,
    // Like one that is there: what differs from bill to bill is left to be typed.
    fill: async ({ tx, query }, report) => {
      const like = (await listLines(tx, report.id)).find(({ id }) => id === query.like);
      return like ? typedOfSimilar(like) : {};
    },
    show: async (context, report, state) =>
      page(
        context.language.t('grants.line.add.title'),
        <LinePage
          context={context}
          report={report}
          lines={await listLines(context.tx, report.id)}
          beside={await besideLines(context, report)}
          spending={await spentOf(context, report)}
          state={state}
        />,
        { wide: true, back: backTo(report) },
      ),
    act: async ({ work, files }, report, line) => {
      await addLine(work, { reportId: report.id, line, bills: files.bills ?? [] });
      return redirect(`/reports/${report.id}/lines`);
    },
  }),
  ...submitRoutes,
  ...(['approve', 'approve_first', 'approve_second'] as const).map((approval) =>
    buttonRoute<Report>({
      path: reportSteps[approval].button.path,
      may: reportSteps[approval].permission,
      subject: reportSubject,
      seen: true,
      back: (_context, { id }) => `/reports/${id}`,
      act: async ({ work }, { id }, { seen }) => {
        await approveReport(work, { reportId: id, approval, seen });
        return redirect(`/reports/${id}`);
      },
    }),
  ),
  formRoute<Report, { reason: string; seen: string }>({
    path: reportSteps.return.button.path,
    may: reportSteps.return.permission,
    subject: reportSubject,
    reads: readsReport,
    schema: returnForm,
    show: async (context, report, state) =>
      page(
        context.language.t('grants.report.return.title'),
        <ReturnPage
          context={context}
          state={state}
          report={report}
          sha256={(await contentOfReport(context.tx, report)).sha256}
        />,
        { back: backTo(report) },
      ),
    act: async ({ work }, report, { reason, seen }) => {
      await returnReport(work, { reportId: report.id, reason, seen });
      return redirect(`/reports/${report.id}`);
    },
  }),
  ...lineRoutes,
];
