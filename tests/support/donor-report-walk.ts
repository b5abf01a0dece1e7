import { newId } from '../../src/platform/ids.ts';
import { askForCheck } from '../../src/results/checking/ask-for-check.ts';
import { checkDonorReport } from '../../src/results/checking/check-donor-report.ts';
import { buildCheck } from '../../src/results/checking/testing.ts';
import { partRoutes } from '../../src/results/parts/routes.tsx';
import { buildDraft } from '../../src/results/parts/testing.ts';
import { acceptDonorReport } from '../../src/results/report/accept-donor-report.ts';
import { answerAboutDonorReport } from '../../src/results/report/answer-about-donor-report.ts';
import { askAboutDonorReport } from '../../src/results/report/ask-about-donor-report.ts';
import { buildDonorReport } from '../../src/results/report/build-donor-report.ts';
import { contentOfDonorReport } from '../../src/results/report/content-of-donor-report.ts';
import { type DonorReport, listNarratives, lockDonorReport } from '../../src/results/report/queries.ts';
import { listQuestions } from '../../src/results/report/queries-questions.ts';
import { donorReportRoutes } from '../../src/results/report/routes.tsx';
import { submitDonorReport } from '../../src/results/report/submit-donor-report.ts';
import { buildReadyReport, buildVersion, noFiles } from '../../src/results/report/testing.ts';
import { donorReportWorkflow } from '../../src/results/report/workflow.ts';
import { writeNarrative } from '../../src/results/report/write-narrative.ts';
import { type Cast, noon } from './cast.ts';
import { tables } from './stage.ts';
import type { Moment, Walk } from './workflow-walk.tsx';

/** What its pages send along. */
const seenOf = ({ versions }: DonorReport) => ({ seen: String(versions) });
const asQuestion = { section: null, text: 'Who came?' };
async function reportIn(cast: Cast, until: 'draft' | 'submitted' | 'returned' | 'accepted'): Promise<Moment> {
  const donorReportId = await buildDraft(cast.work(cast.ana));
  const by = { actionId: cast.actionId, personId: cast.ana.personId };
  if (until !== 'draft')
    await buildVersion(tables(cast), by, donorReportId, until === 'returned' ? until : 'submitted');
  if (until === 'accepted') await acceptDonorReport(cast.work(cast.goran), { donorReportId });
  return { id: donorReportId, now: noon };
}

async function askedAbout(cast: Cast, state: 'submitted' | 'returned'): Promise<Moment> {
  const moment = await reportIn(cast, state);
  await askAboutDonorReport(cast.work(cast.goran), { donorReportId: moment.id, ...asQuestion });
  return moment;
}

/** One that was returned, with a text in every section. */
async function readyReport(cast: Cast): Promise<string> {
  const id = await buildReadyReport(cast.work(cast.ana));
  const by = { actionId: cast.actionId, personId: cast.ana.personId };
  await buildVersion(tables(cast), by, id, 'returned');
  return id;
}

/** A donor report from its draft to its acceptance. */
export const donorReportWalk: Walk = {
  workflow: donorReportWorkflow,
  routes: [...donorReportRoutes({ demonstration: false, store: noFiles }), ...partRoutes],
  page: '/staff/donor-reports/:donorReportId',
  kinds: [],
  taskAt: ({ id }) => `/staff/donor-reports/${id}`,
  listTasks: async () => [],
  typed: {
    ask: (report: DonorReport) => ({ ...asQuestion, ...seenOf(report) }),
    accept: seenOf,
    return: (report: DonorReport) => ({ text: 'Section 2.2 is short.', ...seenOf(report) }),
  },
  unoffered: {
    write: {
      by: 'ana',
      shown: async ({ tx }, { id }) => (await listNarratives(tx, id)).get('2.2')?.version ?? 0,
      take: (work, { id }, version) =>
        writeNarrative(work, { donorReportId: id, section: '2.2', text: 'They met.', version }),
    },
    build: { by: 'ana', take: (work, { id }) => buildDonorReport(work, { donorReportId: id }) },
    submit: {
      by: 'ana',
      shown: async (work, { id }) => {
        const report = await lockDonorReport(work.tx, id);
        return report.built ? (await contentOfDonorReport(work, report)).sha256 : '';
      },
      take: (work, { id }, seen) => submitDonorReport(work, { donorReportId: id, seen }),
    },
    ask_check: { by: 'ana', take: (work, { id }) => askForCheck(work, { donorReportId: id }) },
    check: {
      by: 'ana',
      shown: async (work, { id }) => {
        const report = await lockDonorReport(work.tx, id);
        return report.built ? (await contentOfDonorReport(work, report)).sha256 : '';
      },
      take: (work, { id }, seen) => checkDonorReport(work, { donorReportId: id, seen }),
    },
    answer: {
      by: 'ana',
      shown: async ({ tx }, { id }) => (await listQuestions(tx, id))[0]?.id ?? newId(),
      take: (work, { id }, questionId) =>
        answerAboutDonorReport(work, { donorReportId: id, questionId, answer: 'Forty people.' }),
    },
  },
  moments: {
    draft: (cast) => reportIn(cast, 'draft'),
    submitted: (cast) => reportIn(cast, 'submitted'),
    returned: (cast) => reportIn(cast, 'returned'),
    accepted: (cast) => reportIn(cast, 'accepted'),
    'returned, with a text in every section': async (cast) => {
      const id = await readyReport(cast);
      return { id, now: noon };
    },
    'returned, with a check that was asked for': async (cast) => {
      const id = await readyReport(cast);
      await askForCheck(cast.work(cast.foreign.ana), { donorReportId: id });
      return { id, now: noon };
    },
    'returned, checked by a second person': async (cast) => {
      const id = await readyReport(cast);
      await buildCheck(cast.work(cast.ana), cast.work(cast.foreign.ana), id);
      return { id, now: noon };
    },
    'submitted, with a question': (cast) => askedAbout(cast, 'submitted'),
    'returned, with a question': (cast) => askedAbout(cast, 'returned'),
  },
};
