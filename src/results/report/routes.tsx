import { getDefinition } from '../../action/index.ts';
import { findHeadFrom } from '../../platform/audit/queries-heads.ts';
import { dayIn } from '../../platform/dates.ts';
import { DocumentPage } from '../../platform/documents/document-page.tsx';
import { docxType, writeDocx } from '../../platform/documents/write-docx.ts';
import { writePdf } from '../../platform/documents/write-pdf.ts';
import { writeXlsx } from '../../platform/documents/write-xlsx.ts';
import {
  type ActingContext,
  buttonRoute,
  type Context,
  download,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { may } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import { zone } from '../../platform/zone.ts';
import { donorReportHistory } from '../histories.ts';
import { listPeriods } from '../periods/queries.ts';
import { resultsPermissions } from '../permissions.ts';
import { annexTables } from './annex-tables.ts';
import { buildDonorReport } from './build-donor-report.ts';
import { createDonorReport } from './create-donor-report.ts';
import { withSwitchesOf } from './gather-facts.ts';
import { AnnexesPage } from './pages/annexes-page.tsx';
import { CreateReportPage } from './pages/create-report-page.tsx';
import { DonorReportListPage } from './pages/donor-report-list-page.tsx';
import { DonorReportPage } from './pages/donor-report-page.tsx';
import { NarrativePage } from './pages/narrative-page.tsx';
import { type DonorReport, listDonorReports, listNarratives } from './queries.ts';
import { reportDocument, type WrittenReport } from './report-document.ts';
import { reportSheets } from './report-sheets.ts';
import { type DonorReportForm, donorReportForm, type NarrativeForm, narrativeForm } from './schema.ts';
import { isNarrative, isSection, type Section } from './sections.ts';
import { donorReportSubject } from './subject.ts';
import { writeNarrative } from './write-narrative.ts';

const list = '/staff/donor-reports';
const pathOf = ({ id }: { id: string }) => `${list}/${id}`;
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Donor reports: built from the records, written by people, read as a page, DOCX and XLSX. */
export function donorReportRoutes({ demonstration }: { demonstration: boolean }): Route[] {
  return [
    pageRoute({
      path: list,
      may: resultsPermissions.listDonorReports,
      async show({ tx, actor, actionId, language }) {
        const reports = await listDonorReports(tx, actionId);
        return page(
          language.t('results.report.list.title'),
          <DonorReportListPage
            reports={reports.filter((one) => may(actor, resultsPermissions.readDonorReport, one))}
            mayCreate={may(actor, resultsPermissions.createDonorReport, undefined)}
          />,
          { wide: true, back: { href: '/staff/logframe', text: language.t('results.logframe.title') } },
        );
      },
    }),
    formRoute<void, DonorReportForm>({
      path: `${list}/new`,
      may: resultsPermissions.createDonorReport,
      schema: donorReportForm,
      async show(context, _none, state) {
        const { tx, actionId, language } = context;
        const reported = (await listDonorReports(tx, actionId)).map(({ periodId }) => periodId);
        const periods = (await listPeriods(tx, actionId)).filter(({ id }) => !reported.includes(id));
        return page(
          language.t('results.report.create'),
          <CreateReportPage context={context} state={state} periods={periods} />,
        );
      },
      async act({ work }, _none, { period }) {
        const donorReportId = await createDonorReport(work, { periodId: period });
        await buildDonorReport(work, { donorReportId });
        return redirect(pathOf({ id: donorReportId }));
      },
    }),
    pageRoute<DonorReport>({
      path: `${list}/:donorReportId`,
      may: resultsPermissions.readDonorReport,
      subject: donorReportSubject,
      history: donorReportHistory,
      async show(context, report) {
        const { tx, actor, actionId, language, token } = context;
        const { action, logframe } = await getDefinition(tx, actionId);
        return page(
          report.periodName,
          <DonorReportPage
            report={report}
            narratives={await listNarratives(tx, report.id)}
            logframe={logframe}
            headings={action.budgetHeadings.map(({ key, number, name }) => ({
              key,
              name: `${number} ${inLanguage(name, language.locale)}`,
            }))}
            mayWrite={may(actor, resultsPermissions.writeDonorReport, report)}
            token={token}
            history={await context.history({}, [report.id])}
          />,
          { wide: true, back: { href: list, text: language.t('results.report.list.title') } },
        );
      },
    }),
    buttonRoute<DonorReport>({
      path: `${list}/:donorReportId/build`,
      may: resultsPermissions.buildDonorReport,
      subject: donorReportSubject,
      back: (_context, report) => pathOf(report),
      async act({ work }, report) {
        await buildDonorReport(work, { donorReportId: report.id });
        return redirect(pathOf(report));
      },
    }),
    formRoute<DonorReport, NarrativeForm>({
      path: `${list}/:donorReportId/sections/:section`,
      may: resultsPermissions.writeDonorReport,
      subject: donorReportSubject,
      schema: narrativeForm,
      async fill(context, report) {
        const { text, version } = await storedOf(context, report, sectionOf(context));
        return { text, version: String(version) };
      },
      async show(context, report, state) {
        const section = sectionOf(context);
        return page(
          context.language.t('results.report.text'),
          <NarrativePage
            context={context}
            state={state}
            report={report}
            section={section}
            stored={await storedOf(context, report, section)}
          />,
          { back: { href: pathOf(report), text: report.periodName } },
        );
      },
      async act(context, report, form) {
        await writeNarrative(context.work, {
          ...form,
          donorReportId: report.id,
          section: sectionOf(context),
        });
        return redirect(pathOf(report));
      },
    }),
    pageRoute<DonorReport>({
      path: `${list}/:donorReportId/preview`,
      may: resultsPermissions.readDonorReport,
      subject: donorReportSubject,
      async show(context, report) {
        const made = reportDocument(await writtenReport(context, report, demonstration));
        return page(made.title, <DocumentPage document={made} />, {
          wide: true,
          back: { href: pathOf(report), text: report.periodName },
        });
      },
    }),
    pageRoute<DonorReport>({
      path: `${list}/:donorReportId/annexes`,
      may: resultsPermissions.readDonorReport,
      subject: donorReportSubject,
      async show(context, report) {
        const written = await writtenReport(context, report, demonstration);
        return page(
          context.language.t('results.annex.title'),
          <AnnexesPage name={report.periodName} tables={annexTables(written)} />,
          { wide: true, back: { href: pathOf(report), text: report.periodName } },
        );
      },
    }),
    pageRoute<DonorReport>({
      path: `${list}/:donorReportId/report.docx`,
      may: resultsPermissions.readDonorReport,
      subject: donorReportSubject,
      async show(context, report) {
        const written = await writtenReport(context, report, demonstration);
        return download(nameOf(report, 'docx'), docxType, await writeDocx(reportDocument(written)));
      },
    }),
    pageRoute<DonorReport>({
      path: `${list}/:donorReportId/report.pdf`,
      may: resultsPermissions.readDonorReport,
      subject: donorReportSubject,
      async show(context, report) {
        const written = await writtenReport(context, report, demonstration);
        return download(nameOf(report, 'pdf'), 'application/pdf', await writePdf(reportDocument(written)));
      },
    }),
    pageRoute<DonorReport>({
      path: `${list}/:donorReportId/report.xlsx`,
      may: resultsPermissions.readDonorReport,
      subject: donorReportSubject,
      async show(context, report) {
        const written = await writtenReport(context, report, demonstration);
        const { language } = context;
        const workbook = await writeXlsx(reportSheets(written), { language, demonstration });
        return download(nameOf(report, 'xlsx'), xlsx, workbook);
      },
    }),
  ];
}

function nameOf({ startsOn, endsOn }: DonorReport, ending: string): string {
  return `report-${startsOn}-${endsOn}.${ending}`;
}

/** The section of the path, one that people write. Throws `not_found`. */
function sectionOf({ params }: Context): Section {
  const section = params.section ?? '';
  if (!isSection(section) || !isNarrative(section)) throw problem('not_found');
  return section;
}

async function storedOf({ tx }: ActingContext, report: DonorReport, section: Section) {
  return (await listNarratives(tx, report.id)).get(section) ?? { text: '', version: 0 };
}

/** Everything a report is written from. Throws `not_found` while it was never built. */
async function writtenReport(
  { tx, language, now }: Context,
  report: DonorReport,
  demonstration: boolean,
): Promise<WrittenReport> {
  if (!report.built || !report.builtAt) throw problem('not_found');
  return {
    language,
    definition: await getDefinition(tx, report.actionId),
    facts: await withSwitchesOf(tx, report.actionId, report.built.facts, dayIn(zone, now)),
    narratives: await listNarratives(tx, report.id),
    builtAt: report.builtAt,
    signedHead: await findHeadFrom(tx, report.builtAt),
    demonstration,
  };
}
