import { dayIn } from '../../platform/dates.ts';
import { docxType, writeDocx } from '../../platform/documents/write-docx.ts';
import { writePdf } from '../../platform/documents/write-pdf.ts';
import { writeXlsx } from '../../platform/documents/write-xlsx.ts';
import { download, page, pageRoute, type Route } from '../../platform/http/route.ts';
import { isOffered, standingOf } from '../../platform/workflow/standing.ts';
import { zone } from '../../platform/zone.ts';
import { findHashToCheck } from '../checking/find-hash-to-check.ts';
import { withCheckSeenBy } from '../checking/gather-check.ts';
import { MarkAsChecked } from '../checking/pages/mark-as-checked.tsx';
import { resultsPermissions } from '../permissions.ts';
import { figureParts, figureTables } from './figure-tables.ts';
import type { TemplateStore } from './filled-templates.ts';
import { gatherEarlier } from './gather-earlier.ts';
import { packageOf } from './make-package.ts';
import { movedSince } from './moved-since.ts';
import { financialWorkbook } from './package-files.ts';
import { AnnexesPage } from './pages/annexes-page.tsx';
import { PreviewPage } from './pages/preview-page.tsx';
import type { DonorReport } from './queries.ts';
import { findPackage } from './queries-package.ts';
import { reportDocument } from './report-document.ts';
import { reportSheets } from './report-sheets.ts';
import { donorReportSubject } from './subject.ts';
import { donorReportWorkflow } from './workflow.ts';
import { numberAsked, writtenReport } from './written-report.ts';

const list = '/staff/donor-reports';
const pathOf = ({ id }: { id: string }) => `${list}/${id}`;
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A donor report to read: as a page with its annexes, DOCX, PDF and XLSX. */
export function writtenRoutes({
  demonstration,
  store,
}: {
  readonly demonstration: boolean;
  readonly store: TemplateStore;
}): Route[] {
  return [
    pageRoute<DonorReport>({
      path: `${list}/:donorReportId/preview`,
      may: resultsPermissions.readDonorReport,
      subject: donorReportSubject,
      async show(context, report) {
        // The hash before the text: what changes between them is refused, never marked unread.
        const sha256 = context.query.version ? undefined : await findHashToCheck(context, report);
        const made = reportDocument(await writtenReport(context, report, demonstration));
        return page(
          made.title,
          <PreviewPage document={made} query={context.query}>
            {sha256 ? (
              <MarkAsChecked sha256={sha256} path={pathOf(report)} token={context.token} />
            ) : undefined}
          </PreviewPage>,
          { wide: true, back: { href: pathOf(report), text: report.periodName } },
        );
      },
    }),
    pageRoute<DonorReport>({
      path: `${list}/:donorReportId/annexes`,
      may: resultsPermissions.readDonorReport,
      subject: donorReportSubject,
      async show(context, report) {
        const written = await writtenReport(context, report, demonstration);
        const earlier = await gatherEarlier(context, report, written.version);
        const { actor, now } = context;
        const standing = standingOf(
          donorReportWorkflow,
          actor,
          await withCheckSeenBy(context, report),
          dayIn(zone, now),
        );
        const mayAsk = written.version?.number === report.versions && isOffered(standing, 'ask');
        return page(
          context.language.t('results.figures.title'),
          <AnnexesPage
            name={report.periodName}
            parts={figureParts(written, figureTables(written))}
            earlier={earlier}
            moved={earlier && movedSince(written, earlier.facts)}
            period={written.facts.period}
            query={context.query}
            ask={mayAsk ? `${pathOf(report)}/ask` : undefined}
          />,
          { wide: true, back: { href: pathOf(report), text: report.periodName } },
        );
      },
    }),
    pageRoute<DonorReport>({
      path: `${list}/:donorReportId/package.zip`,
      may: resultsPermissions.readDonorReport,
      subject: donorReportSubject,
      async show({ tx, language, query }, report) {
        const number = await numberAsked(tx, report, query.version);
        const asked = { donorReportId: report.id, number, demonstration, store };
        const kept = await findPackage(tx, { ...asked, locale: language.locale });
        const bytes = kept?.content ?? (await packageOf(tx, language, asked));
        return download(nameOf(report, 'zip'), 'application/zip', bytes);
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
    pageRoute<DonorReport>({
      path: `${list}/:donorReportId/financial.xlsx`,
      may: resultsPermissions.readDonorReport,
      subject: donorReportSubject,
      async show(context, report) {
        const written = await writtenReport(context, report, demonstration);
        return download(`financial-${nameOf(report, 'xlsx')}`, xlsx, await financialWorkbook(written));
      },
    }),
  ];
}

function nameOf({ startsOn, endsOn }: DonorReport, ending: string): string {
  return `report-${startsOn}-${endsOn}.${ending}`;
}
