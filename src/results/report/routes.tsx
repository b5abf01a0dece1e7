import { getContract, getDefinition } from '../../action/index.ts';
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
import { may } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import { zone } from '../../platform/zone.ts';
import { donorReportHistory } from '../histories.ts';
import { listPeriods } from '../periods/queries.ts';
import { resultsPermissions } from '../permissions.ts';
import { annexTables } from './annex-tables.ts';
import { buildDonorReport } from './build-donor-report.ts';
import { type Difference, differencesBetween } from './compared-tables.ts';
import { createDonorReport } from './create-donor-report.ts';
import { gatherFacts, withSwitchesOf } from './gather-facts.ts';
import { gatherFindings } from './gather-findings.ts';
import { headingNames } from './heading-names.ts';
import { isWritable } from './lifecycle.ts';
import { AnnexesPage } from './pages/annexes-page.tsx';
import { CreateReportPage } from './pages/create-report-page.tsx';
import { DonorReportListPage } from './pages/donor-report-list-page.tsx';
import { DonorReportPage } from './pages/donor-report-page.tsx';
import { NarrativePage } from './pages/narrative-page.tsx';
import { type DonorReport, listDonorReports, listNarratives } from './queries.ts';
import { listQuestions } from './queries-questions.ts';
import { definitionOf, listVersions, type SubmittedVersion } from './queries-versions.ts';
import { reportDocument, type WrittenReport } from './report-document.ts';
import { reportSheets } from './report-sheets.ts';
import { submittingRoutes } from './routes-submitting.tsx';
import { type DonorReportForm, donorReportForm, type NarrativeForm, narrativeForm } from './schema.ts';
import { isNarrative, isSection, isVariation, type Section } from './sections.ts';
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
        const { tx, actor, actionId, now, language, token } = context;
        const definition = await getDefinition(tx, actionId);
        const leads = may(actor, resultsPermissions.writeDonorReport, report);
        const mayWrite = leads && isWritable(report.state);
        const findings = mayWrite ? await gatherFindings(tx, report, dayIn(zone, now)) : [];
        return page(
          report.periodName,
          <DonorReportPage
            report={report}
            narratives={await listNarratives(tx, report.id)}
            logframe={definition.logframe}
            headings={headingNames(definition, language)}
            mayWrite={mayWrite}
            leads={leads}
            decides={report.state === 'submitted' && may(actor, resultsPermissions.acceptDonorReport, report)}
            mayAsk={may(actor, resultsPermissions.askAboutDonorReport, report)}
            moved={mayWrite ? await movedSince(context, report) : []}
            found={{
              hard: findings.filter(({ hard }) => hard).length,
              soft: findings.filter(({ hard }) => !hard).length,
            }}
            versions={await listVersions(tx, report.id)}
            questions={await listQuestions(tx, report.id)}
            token={token}
            history={await context.history({}, [report.id])}
          />,
          { wide: true, back: { href: list, text: language.t('results.report.list.title') } },
        );
      },
    }),
    ...submittingRoutes,
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
            heading={await headingOf(context, section)}
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

/** The heading whose variation a section explains; undefined for a section of the outline. Throws `not_found`. */
async function headingOf({ tx, actionId, language }: Context, section: Section): Promise<string | undefined> {
  if (!isVariation(section)) return undefined;
  const headings = headingNames(await getDefinition(tx, actionId), language);
  const heading = headings.find(({ key }) => `v.${key}` === section);
  if (!heading) throw problem('not_found');
  return heading.name;
}

/** What the records say otherwise than the report was filled with; a frozen period says what was frozen with it. */
async function movedSince(
  { tx, actionId, now, language }: Context,
  report: DonorReport,
): Promise<Difference[]> {
  if (!report.built) return [];
  const content = { language, definition: await getDefinition(tx, actionId) };
  const facts = await gatherFacts(tx, report, dayIn(zone, now));
  return differencesBetween({ ...content, facts: report.built.facts }, { ...content, facts });
}

async function storedOf({ tx }: ActingContext, report: DonorReport, section: Section) {
  return (await listNarratives(tx, report.id)).get(section) ?? { text: '', version: 0 };
}

/**
 * Everything a report is written from: a submitted version as it was submitted, and before or after a return the draft for those
 * who write it. Throws `not_found` while it was never filled.
 */
async function writtenReport(
  context: Context,
  report: DonorReport,
  demonstration: boolean,
): Promise<WrittenReport> {
  const version = await versionAsked(context, report);
  return version
    ? writtenVersion(context, report, version, demonstration)
    : writtenDraft(context, report, demonstration);
}

/** The version that a reader is given: the one they ask for, else the latest, and no version to those who write the draft. */
async function versionAsked(
  { tx, actor, query }: Context,
  report: DonorReport,
): Promise<SubmittedVersion | undefined> {
  const versions = await listVersions(tx, report.id);
  if (query.version) {
    const found = versions.find(({ number }) => String(number) === query.version);
    if (!found) throw problem('not_found');
    return found;
  }
  const writes = isWritable(report.state) && may(actor, resultsPermissions.writeDonorReport, report);
  if (writes) return undefined;
  if (!versions[0]) throw problem('not_found');
  return versions[0];
}

async function writtenVersion(
  { tx, language }: Context,
  report: DonorReport,
  version: SubmittedVersion,
  demonstration: boolean,
): Promise<WrittenReport> {
  const { facts, narratives, contractNumber, definitionSha256 } = version.content;
  const texts = new Map(narratives.map(({ section, text }) => [section, { text }]));
  return {
    language,
    definition: await definitionOf(tx, report.actionId, definitionSha256),
    facts,
    narratives: texts,
    explanations: explanationsOf(texts),
    builtAt: version.submittedAt,
    signedHead: undefined,
    demonstration,
    contractNumber,
    version,
  };
}

async function writtenDraft(
  { tx, language, now }: Context,
  report: DonorReport,
  demonstration: boolean,
): Promise<WrittenReport> {
  if (!report.built || !report.builtAt) throw problem('not_found');
  const narratives = await listNarratives(tx, report.id);
  return {
    language,
    definition: await getDefinition(tx, report.actionId),
    facts: await withSwitchesOf(tx, report.actionId, report.built.facts, dayIn(zone, now)),
    narratives,
    explanations: explanationsOf(narratives),
    builtAt: report.builtAt,
    signedHead: await findHeadFrom(tx, report.builtAt),
    demonstration,
    contractNumber: (await getContract(tx, report.actionId)).number,
    version: undefined,
  };
}

/** The explanations of variations, by heading. */
function explanationsOf(narratives: ReadonlyMap<Section, { readonly text: string }>) {
  return new Map(
    [...narratives].flatMap(([section, { text }]) =>
      isVariation(section) && text.trim() !== '' ? [[section.slice(2), text] as const] : [],
    ),
  );
}
