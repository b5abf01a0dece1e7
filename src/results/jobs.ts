import { getDefinition, indicatorsOf } from '../action/index.ts';
import { dayIn, type PlainDate } from '../platform/dates.ts';
import type { JobDefinition } from '../platform/jobs/jobs.ts';
import {
  inLanguage,
  type Language,
  type Locale,
  type MessageArguments,
} from '../platform/language/language.ts';
import { queueMail } from '../platform/mail/queue-mail.ts';
import type { Work } from '../platform/work.ts';
import type { Step, Workflow } from '../platform/workflow/steps.ts';
import { zone } from '../platform/zone.ts';
import { gatherCheck } from './checking/gather-check.ts';
import { disputePermissions } from './disputes/permissions.ts';
import { findDispute } from './disputes/queries.ts';
import { listAnswerers, listRaiser } from './disputes/queries-people.ts';
import { disputeWorkflow } from './disputes/workflow.ts';
import { notePermissions } from './notes/permissions.ts';
import { notesPath } from './notes/places.ts';
import { findNote, listAddressees } from './notes/queries.ts';
import { partPermissions } from './parts/permissions.ts';
import { findPart, listAuthors, type Part } from './parts/queries.ts';
import { partWorkflow } from './parts/workflow.ts';
import { resultsPermissions } from './permissions.ts';
import { commentsOf } from './report/comments-of.ts';
import type { TemplateStore } from './report/filled-templates.ts';
import { packageJob } from './report/package-job.ts';
import { findDonorReport } from './report/queries.ts';
import { listHolders, type Told } from './report/queries-open.ts';
import { listQuestions } from './report/queries-questions.ts';
import { donorReportWorkflow } from './report/workflow.ts';
import { listProposers } from './risks/queries-proposers.ts';
import { riskWorkflow } from './risks/workflow.ts';

type Telling = {
  readonly word: string;
  /** What the job carries the id of the record as. */
  readonly key: string;
  /** Of its pages; or the whole path of one. */
  readonly path: string | ((work: Work, id: string) => Promise<string>);
  /** The template of its mail. */
  readonly templateOf: (step: string) => string;
  readonly list: (work: Work, id: string) => Promise<Told[]>;
  /** What the mail says beside its link, read once, in the language of each reader. */
  readonly says?: (work: Work, id: string) => Promise<(locale: Locale) => MessageArguments>;
};
const telling = ({ kind, steps }: Workflow) =>
  Object.values(steps).flatMap(({ permission: { name: word }, tells }: Step<never>) =>
    tells ? [{ word, key: `${kind}Id`, tells }] : [],
  );
/** What the mails about a part say beside their link, by its step: no more than their texts. */
const saidOfPart: Readonly<Record<string, (part: Part, today: PlainDate) => MessageArguments>> = {
  ...Object.fromEntries(['ask', 'change_day'].map((step) => [step, ({ dueOn }: Part) => ({ day: dueOn })])),
  return: ({ dueOn }, today) => ({ day: dueOn, late: dueOn < today ? 'yes' : 'no' }),
  submit: ({ partnerName }) => ({ organisation: partnerName }),
};
/** What the mail about a returned report says: how many comments are on its sections, and none of them. */
const saidOfReturn = async ({ tx, actionId }: Work, id: string): Promise<() => MessageArguments> => {
  const report = await findDonorReport(tx, id);
  const known = report?.actionId === actionId ? commentsOf(await listQuestions(tx, id), report) : [];
  return () => ({ comments: known.length });
};
/** What the mails about a dispute say: its indicator, and the day by which it is answered or on which it was raised; no person. */
const saidOfDispute =
  (word: string) =>
  async ({ tx, actionId }: Work, id: string): Promise<(locale: Locale) => MessageArguments> => {
    const dispute = await findDispute(tx, actionId, id);
    if (!dispute) return () => ({});
    const { logframe } = await getDefinition(tx, actionId);
    const found = indicatorsOf(logframe).find(({ code }) => code === dispute.indicator);
    const raised = word === disputePermissions.raise.name;
    const day = raised ? dispute.dueOn : dayIn(zone, dispute.raisedAt);
    return (locale) => ({ indicator: found ? inLanguage(found.name, locale) : dispute.indicator, day });
  };
const placeOfNote = async ({ tx, actionId }: Work, id: string): Promise<string> => {
  const note = await findNote(tx, actionId, id);
  return note ? notesPath(note.donorReportId, note.section) : '/staff/report-parts';
};
/** Who asked for the check of a report, or checked it: the others of the same role are told. */
async function takerOf(word: string, work: Work, id: string): Promise<string | null> {
  const { askForCheckOfDonorReport, checkDonorReport } = resultsPermissions;
  const isAsked = word === askForCheckOfDonorReport.name;
  const report = isAsked || word === checkDonorReport.name ? await findDonorReport(work.tx, id) : undefined;
  if (!report) return null;
  const { readyBy, checkedBy } = await gatherCheck(work, report);
  return isAsked ? readyBy : checkedBy;
}
const told: readonly Telling[] = [
  ...telling(donorReportWorkflow).map(({ tells, ...one }) => ({
    ...{ ...one, path: '/staff/donor-reports', templateOf: (step: string) => `results.mail.${step}` },
    list: async (work: Work, id: string) => {
      const done = await takerOf(one.word, work, id);
      return (await listHolders(work.tx, work.actionId, tells)).filter(({ personId }) => personId !== done);
    },
    ...(one.word === resultsPermissions.returnDonorReport.name ? { says: saidOfReturn } : {}),
  })),
  ...telling(riskWorkflow).map(({ tells: _proposer, ...one }) => ({
    ...{ ...one, path: '/staff/risks', templateOf: (step: string) => `results.mail.${step}` },
    list: ({ tx, actionId }: Work, id: string) => listProposers(tx, actionId, id),
  })),
  ...[
    { word: partPermissions.ask.name, key: 'report_partId', tells: 'partner' },
    ...telling(partWorkflow),
  ].map(({ tells, word, key }) => ({
    ...{ word, key, path: '/staff/report-parts', templateOf: (step: string) => `results.mail.part_${step}` },
    list: ({ tx, actionId }: Work, id: string) =>
      tells === 'partner' ? listAuthors(tx, actionId, id) : listHolders(tx, actionId, tells),
    says: async ({ tx, actionId, now }: Work, id: string): Promise<() => MessageArguments> => {
      const said = saidOfPart[word.split('.')[1]!];
      const part = said && (await findPart(tx, actionId, id));
      const args = part ? said(part, dayIn(zone, now)) : {};
      return () => args;
    },
  })),
  ...[
    { word: disputePermissions.raise.name, key: 'disputeId', tells: 'answerers' },
    ...telling(disputeWorkflow),
  ].map(({ tells, word, key }) => ({
    ...{ word, key, path: '/staff/disputes', templateOf: (step: string) => `results.mail.dispute_${step}` },
    list: ({ tx, actionId }: Work, id: string) =>
      tells === 'raiser' ? listRaiser(tx, actionId, id) : listAnswerers(tx, actionId, id),
    says: saidOfDispute(word),
  })),
  {
    ...{ word: notePermissions.write.name, key: 'report_noteId', path: placeOfNote },
    templateOf: (step) => `results.mail.note_${step}`,
    list: ({ tx, actionId }, id) => listAddressees(tx, actionId, id),
  },
];

export const resultsJobWords: readonly string[] = told.map(({ word }) => word);

/** The jobs of the area: the package of a submitted donor report, in English; and who is told of a step of its life. */
export function resultsJobs({
  language,
  demonstration,
  baseUrl,
  store,
}: {
  readonly language: (locale: Locale) => Language;
  readonly demonstration: boolean;
  readonly baseUrl: string;
  readonly store: TemplateStore;
}): JobDefinition[] {
  return [
    packageJob({ english: language('en'), demonstration, store }),
    ...told.map(
      ({ word, key, path, templateOf, list, says }): JobDefinition => ({
        word,
        run: async (work, data) => {
          const id = String(data[key]);
          const link = `${baseUrl}${typeof path === 'string' ? `${path}/${id}` : await path(work, id)}`;
          const said = await says?.(work, id);
          for (const to of await list(work, id)) {
            const args = { link, ...said?.(to.locale as Locale) };
            await queueMail(work, { template: templateOf(word.split('.')[1]!), to, args });
          }
        },
      }),
    ),
  ];
}
