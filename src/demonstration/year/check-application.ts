import {
  askForGap,
  type CheckAnswers,
  checkItems,
  concludeCheck,
  confirmCheck,
  openApplications,
  replyToGap,
  saveCheck,
} from '../../grants/index.ts';
import { addDays, type Instant } from '../../platform/dates.ts';
import { chanceOf } from '../chance.ts';
import type { Opened } from './publish-calls.ts';
import { at, type Stage } from './stage.ts';
import type { Submitted } from './write-application.ts';

/** What applicants are asked for during a check, and what one of them answers. */
const gapTexts = {
  document:
    'Demonstration: the second page of the registration certificate is missing. Please send the whole certificate.',
  clarification:
    'Demonstration: the plan names eight workshops, the budget pays for six. How many are there, and who pays for the others?',
  reply:
    'Demonstration: there are eight. Six are paid by this call; our municipality gives the hall and the trainer for the other two.',
} as const;
const reasons = [
  'The statute that was sent is of another organisation, and no other proof of registration is there. You may apply again in the next call.',
  'The amount asked for is for rent of a house until the end of the year, which this call does not pay for.',
];

/** Plans that what a closed call received is opened the morning after its deadline. */
export function planOpening(stage: Stage, { call, callId, officer }: Opened): void {
  if (call.stage === 'open' || call.stage === 'draft' || call.stage === 'cancelled') return;
  stage.timeline.plan(at(stage, call.closes + 1, '08:30'), async (now) => {
    await openApplications(stage.work(officer, now), { callId });
  });
}

/** Plans the check of a submitted application after the deadline; of a regional call, the programme manager confirms it. `then` goes on with those that may be assessed. */
export function planCheck(stage: Stage, submitted: Submitted, then: (checked: Instant) => void): void {
  const { opened, entry, applicationId, certifier } = submitted;
  const { call, officer, approvers } = opened;
  const byTwo = call.issuer === 'regional';
  if (entry.fate === 'unchecked' || call.stage === 'open') return;
  const chance = chanceOf(`check ${call.key} ${entry.applicant}`);
  const day = call.closes + chance.whole(2, 4);
  const items = answersOf(entry.fate === 'ineligible', chance.whole(0, 1));
  if (entry.fate === 'checking') {
    stage.timeline.plan(at(stage, day, '10:45'), async (now) => {
      await askForGap(stage.work(officer, now), { applicationId, form: gapOf(stage, 'document', 3) });
    });
    const begun = Object.fromEntries(Object.entries(items).slice(0, 5)) as CheckAnswers;
    stage.timeline.plan(at(stage, day, '10:30'), (now) =>
      saveCheck(stage.work(officer, now), { applicationId, items: begun, reasons: '' }),
    );
    return;
  }
  if (entry.fate === 'assigned')
    stage.timeline.plan(at(stage, call.closes + 1, '11:00'), async (now) => {
      const form = gapOf(stage, 'clarification', call.closes + 8);
      const gapId = await askForGap(stage.work(officer, now), { applicationId, form });
      stage.timeline.plan(at(stage, call.closes + 1, '15:20'), (later) =>
        replyToGap(stage.work(certifier, later), { gapId, reply: gapTexts.reply, files: [] }),
      );
    });
  stage.timeline.plan(at(stage, day, `1${chance.whole(0, 5)}:${chance.whole(10, 59)}`), async (now) => {
    const failed = entry.fate === 'ineligible';
    const why = failed ? chance.pick(reasons) : '';
    await concludeCheck(stage.work(officer, now), { applicationId, items, reasons: why });
    if (!failed && !byTwo) then(now);
  });
  if (!byTwo) return;
  stage.timeline.plan(at(stage, day, '17:20'), async (now) => {
    await confirmCheck(stage.work(approvers.programme_manager!, now), { applicationId });
    if (entry.fate !== 'ineligible') then(now);
  });
}

function gapOf({ today }: Stage, kind: 'document' | 'clarification', day: number) {
  return { kind, request: gapTexts[kind], due_on: addDays(today, day) };
}

function answersOf(failed: boolean, which: number): CheckAnswers {
  const fails = failed ? (['documents_valid', 'activity_eligible'] as const)[which]! : undefined;
  const entries = checkItems.map((item) => [
    item,
    item === fails
      ? { verdict: 'no', note: 'See the reasons.' }
      : {
          verdict: 'yes',
          note: item === 'no_people_named' ? 'Read with care: nobody can be recognised.' : '',
        },
  ]);
  return Object.fromEntries(entries) as CheckAnswers;
}
