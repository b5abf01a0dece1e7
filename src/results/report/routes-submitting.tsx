import { getContract, getDefinition } from '../../action/index.ts';
import { dayIn } from '../../platform/dates.ts';
import {
  type ActingContext,
  buttonRoute,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { zone } from '../../platform/zone.ts';
import { askForCheck } from '../checking/ask-for-check.ts';
import { checkDonorReport } from '../checking/check-donor-report.ts';
import { gatherCheck } from '../checking/gather-check.ts';
import { resultsPermissions } from '../permissions.ts';
import { acceptDonorReport } from './accept-donor-report.ts';
import { answerAboutDonorReport } from './answer-about-donor-report.ts';
import { askAboutDonorReport } from './ask-about-donor-report.ts';
import { type AskedRow, askedRow, figureText } from './asked-figure.ts';
import { contentOfDonorReport } from './content-of-donor-report.ts';
import { datedOf } from './dated.ts';
import { dueOf } from './due.ts';
import { figureTables } from './figure-tables.ts';
import { gatherFindings } from './gather-findings.ts';
import { headingNames } from './heading-names.ts';
import { AcceptPage } from './pages/accept-page.tsx';
import { AnswerPage } from './pages/answer-page.tsx';
import { AskPage } from './pages/ask-page.tsx';
import { ChecksPage } from './pages/checks-page.tsx';
import { ReturnPage } from './pages/return-page.tsx';
import type { DonorReport } from './queries.ts';
import { listQuestions } from './queries-questions.ts';
import { findVersion } from './queries-versions.ts';
import { returnDonorReport } from './return-donor-report.ts';
import {
  type AcceptForm,
  type AnswerForm,
  type AskForm,
  acceptForm,
  answerForm,
  askForm,
  type ReturnForm,
  returnForm,
} from './schema.ts';
import { donorReportSubject } from './subject.ts';
import { submitDonorReport } from './submit-donor-report.ts';
import { donorReportSteps, isWritable } from './workflow.ts';
import { writtenVersion } from './written-report.ts';

const base = '/staff/donor-reports/:donorReportId';
const pathOf = ({ id }: { id: string }) => `/staff/donor-reports/${id}`;
const backTo = (report: DonorReport) => ({ back: { href: pathOf(report), text: report.periodName } });

/** A report's way out: what would come back, submitting, returning or accepting it, and questions with their answers. */
export const submittingRoutes: Route[] = [
  pageRoute<DonorReport>({
    path: `${base}/checks`,
    may: resultsPermissions.seeChecksOfDonorReport,
    subject: donorReportSubject,
    async show({ tx, actor, actionId, now, language, token }, report) {
      const definition = await getDefinition(tx, actionId);
      const findings = isWritable(report.state) ? await gatherFindings(tx, report, dayIn(zone, now)) : [];
      const mayLeave =
        isWritable(report.state) &&
        findings.every(({ hard }) => !hard) &&
        may(actor, resultsPermissions.submitDonorReport, report);
      const check = await gatherCheck({ tx, actionId, now }, report);
      return page(
        language.t('results.report.checks'),
        <ChecksPage
          name={report.periodName}
          path={pathOf(report)}
          token={token}
          findings={findings}
          logframe={definition.logframe}
          headings={headingNames(definition, language)}
          kind={report.kind}
          state={report.state}
          due={dueOf(await datedOf(tx, report), await getContract(tx, actionId))?.day}
          sha256={mayLeave ? (await contentOfDonorReport({ tx, actionId, now }, report)).sha256 : undefined}
          check={check}
          reader={actor?.personId}
        />,
        { wide: true, ...backTo(report) },
      );
    },
  }),
  buttonRoute<DonorReport>({
    path: `${base}/ask-check`,
    may: resultsPermissions.askForCheckOfDonorReport,
    subject: donorReportSubject,
    back: (_context, report) => `${pathOf(report)}/checks`,
    async act({ work }, report) {
      await askForCheck(work, { donorReportId: report.id });
      return redirect(`${pathOf(report)}/checks`);
    },
  }),
  buttonRoute<DonorReport>({
    path: `${base}/check`,
    stepUp: true,
    may: resultsPermissions.checkDonorReport,
    subject: donorReportSubject,
    seen: true,
    back: (_context, report) => `${pathOf(report)}/preview`,
    async act({ work }, report, { seen }) {
      await checkDonorReport(work, { donorReportId: report.id, seen });
      return redirect(`${pathOf(report)}/checks`);
    },
  }),
  buttonRoute<DonorReport>({
    path: `${base}/submit`,
    stepUp: true,
    may: resultsPermissions.submitDonorReport,
    subject: donorReportSubject,
    seen: true,
    back: (_context, report) => `${pathOf(report)}/checks`,
    async act({ work }, report, { seen }) {
      await submitDonorReport(work, { donorReportId: report.id, seen });
      return redirect(pathOf(report));
    },
  }),
  formRoute<DonorReport, AcceptForm>({
    path: `${base}/accept`,
    stepUp: donorReportSteps.accept.button.stepUp,
    may: resultsPermissions.acceptDonorReport,
    subject: donorReportSubject,
    schema: acceptForm,
    async show(context, report, state) {
      const version = await findVersion(context.tx, report.id);
      const open = (await openQuestions(context, report)).length;
      const about = { report, version, open, back: pathOf(report) };
      return page(
        context.language.t('results.report.accept'),
        <AcceptPage context={context} state={state} {...about} />,
        backTo(report),
      );
    },
    async act({ work }, report, { seen }) {
      await acceptDonorReport(work, { donorReportId: report.id, seen });
      return redirect(pathOf(report));
    },
  }),
  formRoute<DonorReport, ReturnForm>({
    path: `${base}/return`,
    stepUp: donorReportSteps.return.button.stepUp,
    may: resultsPermissions.returnDonorReport,
    subject: donorReportSubject,
    schema: returnForm,
    show: (context, report, state) =>
      page(
        context.language.t('results.report.return'),
        <ReturnPage
          {...{ context, state, versions: report.versions, kind: report.kind }}
          name={report.periodName}
          back={pathOf(report)}
        />,
        backTo(report),
      ),
    async act({ work }, report, form) {
      await returnDonorReport(work, { ...form, donorReportId: report.id });
      return redirect(pathOf(report));
    },
  }),
  formRoute<DonorReport, AskForm>({
    path: `${base}/ask`,
    may: resultsPermissions.askAboutDonorReport,
    subject: donorReportSubject,
    schema: askForm,
    show: async (context, report, state) =>
      page(
        context.language.t('results.report.ask'),
        <AskPage
          context={context}
          state={state}
          name={report.periodName}
          back={pathOf(report)}
          versions={report.versions}
          kind={report.kind}
          row={await rowAsked(context, report)}
        />,
        backTo(report),
      ),
    async act(context, report, { figure, ...form }) {
      const row = await rowAsked(context, report);
      const asked = { ...form, donorReportId: report.id, figure: row ? figureText(row, figure) : null };
      await askAboutDonorReport(context.work, asked);
      return redirect(pathOf(report));
    },
  }),
  formRoute<DonorReport, AnswerForm>({
    path: `${base}/answer`,
    may: resultsPermissions.answerAboutDonorReport,
    subject: donorReportSubject,
    schema: answerForm,
    fill: ({ query }) => ({ question: query.question ?? '' }),
    async show(context, report, state) {
      return page(
        context.language.t('results.report.answer'),
        <AnswerPage
          context={context}
          state={state}
          name={report.periodName}
          back={pathOf(report)}
          questions={await openQuestions(context, report)}
        />,
        backTo(report),
      );
    },
    async act({ work }, report, { question, text }) {
      await answerAboutDonorReport(work, { donorReportId: report.id, questionId: question, answer: text });
      return redirect(pathOf(report));
    },
  }),
];

async function openQuestions({ tx }: ActingContext, report: DonorReport) {
  const questions = await listQuestions(tx, report.id);
  return questions.filter(({ kind, answer }) => kind === 'question' && answer === null);
}

/** The row of the latest version's figures that the address names; nothing where it names none. */
async function rowAsked(context: ActingContext, report: DonorReport): Promise<AskedRow | undefined> {
  const { tx, language, query } = context;
  const latest = query.table === undefined ? undefined : await findVersion(tx, report.id);
  if (!latest) return undefined;
  const written = await writtenVersion({ tx, language }, report, latest, false);
  return askedRow(language, figureTables(written), query);
}
