import { getContract, getDefinition } from '../../action/index.ts';
import { dayIn } from '../../platform/dates.ts';
import {
  type ActingContext,
  buttonRoute,
  type Context,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  toldByPage,
} from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import { standingOf } from '../../platform/workflow/standing.ts';
import { zone } from '../../platform/zone.ts';
import { withCheckSeenBy } from '../checking/gather-check.ts';
import { donorReportHistory } from '../histories.ts';
import { listNotes } from '../notes/queries.ts';
import { openBySection } from '../notes/rules.ts';
import { listParts } from '../parts/queries.ts';
import { listPeriods } from '../periods/queries.ts';
import { resultsPermissions } from '../permissions.ts';
import { buildDonorReport } from './build-donor-report.ts';
import { commentsOf } from './comments-of.ts';
import { createDonorReport } from './create-donor-report.ts';
import { datedOf } from './dated.ts';
import { fieldChoices } from './drawn-fields.ts';
import { dueOf } from './due.ts';
import type { TemplateStore } from './filled-templates.ts';
import { gatherFindings } from './gather-findings.ts';
import { gatherMoved } from './gather-moved.ts';
import { headingNames } from './heading-names.ts';
import { CreateReportPage } from './pages/create-report-page.tsx';
import { DonorReportListPage } from './pages/donor-report-list-page.tsx';
import { DonorReportPage } from './pages/donor-report-page.tsx';
import { NarrativePage } from './pages/narrative-page.tsx';
import { type DonorReport, listDonorReports, listNarratives } from './queries.ts';
import { findNarrativeDraft } from './queries-narrative-drafts.ts';
import { findSavedText, listNarrativeVersions } from './queries-narrative-versions.ts';
import { listPackageHashes } from './queries-package.ts';
import { listQuestions } from './queries-questions.ts';
import { listVersionHeads } from './queries-versions.ts';
import { submittingRoutes } from './routes-submitting.tsx';
import { writtenRoutes } from './routes-written.tsx';
import { saveSection } from './save-section.ts';
import { type DonorReportForm, donorReportForm, type NarrativeForm, narrativeForm } from './schema.ts';
import { sectionFigures } from './section-figures.ts';
import { isNarrative, isSection, isVariation, type Section } from './sections.ts';
import { donorReportSubject } from './subject.ts';
import { donorReportWorkflow, isWritable } from './workflow.ts';

const list = '/staff/donor-reports';
const pathOf = ({ id }: { id: string }) => `${list}/${id}`;

/** Donor reports: built from the records, written by people, read as a page, DOCX and XLSX. */
export function donorReportRoutes({
  demonstration,
  store,
}: {
  readonly demonstration: boolean;
  readonly store: TemplateStore;
}): Route[] {
  return [
    pageRoute({
      path: list,
      may: resultsPermissions.listDonorReports,
      async show({ tx, actor, actionId, language }) {
        const reports = await listDonorReports(tx, actionId);
        const reads = (one: (typeof reports)[number]) => may(actor, resultsPermissions.readDonorReport, one);
        return page(
          language.t('results.report.list.title'),
          <DonorReportListPage
            reports={reports.filter(reads)}
            drafted={reports.filter((one) => !reads(one))}
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
        const checked = await withCheckSeenBy(context, report);
        const findings = mayWrite ? await gatherFindings(tx, report, dayIn(zone, now)) : [];
        return page(
          report.periodName,
          <DonorReportPage
            report={report}
            saved={mayWrite ? savedIn(context.query) : undefined}
            narratives={await listNarratives(tx, report.id)}
            logframe={definition.logframe}
            headings={headingNames(definition, language)}
            mayWrite={mayWrite}
            leads={leads}
            standing={standingOf(donorReportWorkflow, actor, checked, dayIn(zone, now))}
            mustBeChecked={checked.checkNeeded && checked.checkedBy === null}
            due={dueOf(await datedOf(tx, report), await getContract(tx, actionId))}
            zips={await listPackageHashes(tx, report.id, language.locale)}
            moved={mayWrite ? await gatherMoved(context, report) : undefined}
            found={{
              hard: findings.filter(({ hard }) => hard).length,
              soft: findings.filter(({ hard }) => !hard).length,
            }}
            versions={await listVersionHeads(tx, report.id)}
            questions={await listQuestions(tx, report.id)}
            openNotes={leads ? openBySection(await listNotes(tx, actionId, report.id)) : undefined}
            parts={leads ? await listParts(tx, actionId, { donorReportId: report.id }) : []}
            today={dayIn(zone, now)}
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
      done: toldByPage,
      may: resultsPermissions.writeDonorReport,
      subject: donorReportSubject,
      schema: narrativeForm,
      keepsTyped: 'version',
      async fill(context, report) {
        const section = sectionOf(context);
        const stored = await storedOf(context, report, section);
        const { text, version } = (await draftAt(context, report, section)) ?? stored;
        // An earlier text is used again: shown first, and saved as a new version.
        const earlier = await savedAt(context, report, section, context.query.text);
        return earlier
          ? { text: earlier.text, version: String(stored.version) }
          : { text, version: String(version) };
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
            draft={await draftAt(context, report, section)}
            saved={await savedOf(context, report, section)}
            comments={await commentsAt(context, report, section)}
            {...(await figuresAt(context, report, section))}
            notes={(await listNotes(context.tx, context.actionId, report.id)).filter(
              (one) => one.section === section,
            )}
          />,
          { wide: true, back: { href: pathOf(report), text: report.periodName } },
        );
      },
      async act(context, report, form) {
        await saveSection(context.work, {
          ...form,
          donorReportId: report.id,
          section: sectionOf(context),
        });
        return redirect(`${pathOf(report)}?written=${sectionOf(context)}`);
      },
    }),
    ...writtenRoutes({ demonstration, store }),
  ];
}

/** The section that was saved on the way to the page. */
function savedIn({ written = '' }: Context['query']): Section | undefined {
  return isSection(written) && isNarrative(written) ? written : undefined;
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

async function storedOf({ tx }: ActingContext, report: DonorReport, section: Section) {
  return (await listNarratives(tx, report.id)).get(section) ?? { text: '', version: 0 };
}

/** What this person typed and has not saved; undefined where they look at an earlier text to use it again. */
async function draftAt({ tx, actor, query }: ActingContext, report: DonorReport, section: Section) {
  if (versionIn(query.text) !== undefined) return undefined;
  return findNarrativeDraft(tx, { donorReportId: report.id, section, personId: actor.personId });
}

/** A number of a version out of the address; undefined for what is none. */
const versionIn = (typed: string | undefined) =>
  /^[1-9]\d{0,8}$/.test(typed ?? '') ? Number(typed) : undefined;

async function savedAt(
  { tx }: ActingContext,
  report: DonorReport,
  section: Section,
  typed: string | undefined,
) {
  const version = versionIn(typed);
  return version === undefined ? undefined : findSavedText(tx, report.id, section, version);
}

/** The saved versions of a section, from the latest or from where the address says, and the text of the one that it asks for. */
async function savedOf(context: ActingContext, report: DonorReport, section: Section) {
  const { tx, query } = context;
  return {
    ...(await listNarrativeVersions(tx, report.id, section, versionIn(query.before))),
    latest: (await storedOf(context, report, section)).version,
    seen: await savedAt(context, report, section, query.seen),
    isAsked: query.before !== undefined || query.seen !== undefined,
  };
}

/** What the contracting authority wrote about a section when it returned the latest version. */
async function commentsAt({ tx }: ActingContext, report: DonorReport, section: Section) {
  return commentsOf(await listQuestions(tx, report.id), report).filter((one) => one.section === section);
}

/** The figures that a section is written about and those that its text can have, as the report is filled; none while it is not. */
async function figuresAt({ tx, actionId, language }: ActingContext, report: DonorReport, section: Section) {
  if (!report.built) return { figures: [], fields: [] };
  const { startsOn, endsOn } = await getContract(tx, actionId);
  const definition = await getDefinition(tx, actionId);
  const { facts } = report.built;
  const content = { language, definition, facts, contractPeriod: { startsOn, endsOn } };
  const fields = fieldChoices(content).filter(
    ({ value }) => !isVariation(section) || !value.startsWith('{table:'),
  );
  return { figures: sectionFigures(content, section), fields };
}
