import { type Answers, emptyDraft, fieldsOf, getForm, type Section } from '../../forms/index.ts';
import {
  attachFile,
  beginSubmission,
  findCall,
  saveSection,
  seenOf,
  shareDraft,
  startApplication,
  submitApplication,
  withdrawApplication,
} from '../../grants/index.ts';
import { addDays, addSeconds, type Instant } from '../../platform/dates.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import { chanceOf } from '../chance.ts';
import { textsOf } from '../invented/texts.ts';
import { makeAnswers } from './make-answers.ts';
import type { Entry } from './plan-entry.ts';
import type { Opened } from './publish-calls.ts';
import { type Applicant, at, type Player, type Stage } from './stage.ts';

/** A submitted application, for those who check and assess it. */
export type Submitted = {
  readonly opened: Opened;
  readonly entry: Entry;
  readonly applicationId: string;
  readonly certifier: Player;
};

type Writing = {
  readonly stage: Stage;
  readonly opened: Opened;
  readonly entry: Entry;
  readonly applicant: Applicant;
  readonly applicationId: string;
  readonly answers: Answers;
  readonly letters: readonly StoredFile[];
};

/** Where a draft ends that is never sent: `gaps` after the third section, others after the last, `mistakes` with what cannot be read. */
const unsent: readonly string[] = ['gaps', 'mistakes', 'shared', 'complete', 'left', 'given_up'];
const minutesApart = 23 * 60;

/**
 * Plans an application from its first page to what its fate says: saved section by section by two people where there are two,
 * its files attached, sent by the certifier. `then` learns of each that was sent.
 */
export function planApplication(
  stage: Stage,
  applicants: ReadonlyMap<string, Applicant>,
  opened: Opened,
  entry: Entry,
  then: (submitted: Submitted) => void,
): void {
  const { call, callId, lotIds } = opened;
  const applicant = applicants.get(entry.applicant)!;
  const chance = chanceOf(`days ${call.key} ${entry.applicant}`);
  const last = Math.min(call.closes, -1);
  const begun = chance.whole(Math.max(call.opens + 1, last - 15), last - 4);
  const partners = chance
    .some([...applicants.values()], 40)
    .filter(({ jurisdiction }) => jurisdiction !== applicant.jurisdiction)
    .slice(0, chance.whole(1, 3));
  const answers = makeAnswers({
    call: call.key,
    regional: call.issuer === 'regional',
    applicant,
    partners,
    requestedMinor: entry.requestedMinor,
    coFinancingPercent: call.coFinancing,
    indirectPercent: 7,
    months: entry.months,
  });
  const letters = partners.map(({ papers }) => papers.statute);
  const from = at(stage, begun, `0${chance.whole(7, 9)}:${chance.whole(10, 59)}`);
  stage.timeline.plan(from, async (now) => {
    const applicationId = await startApplication(stage.work(writerOf(applicant), now), {
      callId,
      lotId: lotIds[entry.lot]!,
      title: String(answers.title),
      language: applicant.locale,
    });
    const writing = { stage, opened, entry, applicant, applicationId, answers, letters };
    await planSections(writing, now, then);
  });
}

function writerOf({ member, certifier }: Applicant): Player {
  return member ?? certifier;
}

async function planSections(
  writing: Writing,
  from: Instant,
  then: (submitted: Submitted) => void,
): Promise<void> {
  const { stage, opened, entry } = writing;
  const found = await findCall(stage.tx, opened.callId);
  const { definition } = await getForm(stage.tx, found!.formVersionId);
  const stops = entry.fate === 'gaps' ? 3 : entry.fate === 'empty' ? 0 : definition.sections.length;
  let now = from;
  for (const section of definition.sections.slice(0, stops)) {
    now = addSeconds(now, minutesApart);
    stage.timeline.plan(now, (later) => writeSection(writing, section, later));
  }
  now = addSeconds(now, minutesApart);
  if (entry.fate === 'shared')
    stage.timeline.plan(now, (later) =>
      shareDraft(stage.work(writing.applicant.certifier, later), {
        applicationId: writing.applicationId,
        shared: true,
      }),
    );
  if (entry.fate === 'given_up') planWithdrawal(writing, addSeconds(now, 3600));
  if (entry.fate === 'empty' || unsent.includes(entry.fate)) return;
  planSubmission(writing, now, found!.deadlineAt!, then);
}

/** Saves one section as its page would be sent; what a person mistyped stays as it was typed. */
async function writeSection(writing: Writing, section: Section, now: Instant): Promise<void> {
  const { stage, applicationId, applicant, answers, letters, entry } = writing;
  const writer = section.key === 'declarations' ? applicant.certifier : writerOf(applicant);
  const work = stage.work(writer, now);
  const files: Readonly<Record<string, readonly StoredFile[]>> = {
    statute: applicant.keptCertificate ? [] : [applicant.papers.statute],
    accounts: [applicant.papers.accounts],
    partner_letters: letters,
  };
  for (const { key, type } of section.questions)
    if (type === 'attachment')
      for (const file of files[key] ?? []) await attachFile(work, { applicationId, question: key, file });
  const typed = {
    ...fieldsOf(section, { answers, raw: {} }),
    ...(entry.fate === 'mistakes' ? mistakesIn(section.key, applicant) : {}),
    ...(section.questions.some(({ key }) => key === 'statute') && applicant.keptCertificate
      ? { 'q.statute@kept': applicant.keptCertificate }
      : {}),
    seen: seenOf(section, emptyDraft),
  };
  await saveSection(work, { applicationId, section: section.key, typed, files: {} });
}

function mistakesIn(section: string, { locale }: Applicant): Record<string, string> {
  const word = textsOf(locale).unit.month;
  if (section === 'project') return { 'q.months': `12 ${word}`, 'q.jurisdiction': '' };
  if (section === 'organisation') return { 'q.annual_income': 'ca. 20 000' };
  if (section === 'budget') return { 'q.budget.0.rate': '1.200,0,0', 'q.budget-requested': '999999999' };
  return {};
}

function planSubmission(
  writing: Writing,
  ready: Instant,
  deadline: Instant,
  then: (submitted: Submitted) => void,
): void {
  const { stage, opened, entry, applicant, applicationId } = writing;
  const certifier = (now: Instant) => stage.work(applicant.certifier, now);
  const [begin, send] = momentsOf(writing, ready, deadline);
  stage.timeline.plan(begin, (now) => beginSubmission(certifier(now), { applicationId }));
  stage.timeline.plan(send, async (now) => {
    await submitApplication(certifier(now), { applicationId, secret: stage.secret });
    if (entry.fate === 'withdrawn') planWithdrawal(writing, addSeconds(now, 86_400));
    else then({ opened, entry, applicationId, certifier: writing.applicant.certifier });
  });
}

/** Most send a day or more before the end, some in the last minute, and one in the seconds of grace. */
function momentsOf({ stage, opened, entry }: Writing, ready: Instant, deadline: Instant): [Instant, Instant] {
  const { call } = opened;
  const open = call.stage === 'open';
  if (!open && entry.fate === 'reserve' && entry.place === 0)
    return call.grace > 0
      ? [addSeconds(deadline, -40), addSeconds(deadline, 20)]
      : [addSeconds(deadline, -40), addSeconds(deadline, -1)];
  const chance = chanceOf(`sent ${call.key} ${entry.applicant}`);
  const day = addDays(stage.today, open ? -1 : call.closes - chance.whole(1, 2));
  const planned = `${day}T${chance.whole(16, 21)}:${chance.whole(10, 59)}:00.000Z`;
  const send = planned > ready ? planned : addSeconds(ready, 600);
  return [addSeconds(send, -90), send];
}

function planWithdrawal({ stage, applicant, applicationId }: Writing, when: Instant): void {
  stage.timeline.plan(when, (now) =>
    withdrawApplication(stage.work(applicant.certifier, now), { applicationId }),
  );
}
