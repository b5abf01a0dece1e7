import { addDays, type PlainDate } from '../../platform/dates.ts';
import { daysToAnswer } from '../approval/rules.ts';
import type { GatheringKind } from '../schema.ts';

/** Who takes part has no account; all officers of the organiser act. A handout is a file that the scanner did not clear. */
const ofOrganiser = (before: number) => ({ before, waiter: 'all_act' as const });
export const trainingTaskKinds = {
  waiting: ofOrganiser(3),
  needs: ofOrganiser(2),
  travel: ofOrganiser(5),
  sheets: ofOrganiser(2),
  letters: ofOrganiser(3),
  attendance: ofOrganiser(1),
  ties: ofOrganiser(2),
  certificates: ofOrganiser(5),
  conclusions: ofOrganiser(5),
  to_do: { before: 3, waiter: 'owner_alone' as const },
  approve: { before: daysToAnswer, waiter: 'shown' as const },
  approval_returned: { before: daysToAnswer, waiter: 'owner_alone' as const },
  handout_unchecked: ofOrganiser(3),
  handout_infected: ofOrganiser(3),
};
export type TaskKind = Exclude<
  keyof typeof trainingTaskKinds,
  'to_do' | 'approve' | 'approval_returned' | 'handout_unchecked' | 'handout_infected'
>;
type Facts = {
  readonly kind: GatheringKind;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly waiting: number;
  readonly needs: number;
  /** Those whose bed or travel is not booked yet. */
  readonly travel: number;
  /** The first day by which a letter that went asks for an answer and has none. */
  readonly answerUntil: PlainDate | null;
  /** Those who have a place and no mail address. */
  readonly withoutMail: number;
  readonly counted: boolean;
  /** Those who came for an organisation of which nobody said whether the registry has it. */
  readonly untied: number;
  readonly clauses: number;
  /** Those who earned a certificate and have none. */
  readonly earned: number;
};

/** So long after its last day a gathering is still asked about. */
export const askedFor = 180;
/** So many days before it begins what people need is read again, and who gets no mail is reminded by whoever holds it. */
const readNeedsFrom = 7;
/** So many days before it begins beds and travel are booked: from the first of these, by the second. */
const bookTravel = { from: 21, by: 7 };
/** Within so many days after the end each is done. */
const within: Record<'attendance' | 'ties' | 'certificates' | 'conclusions', number> = {
  attendance: 3,
  ties: 7,
  certificates: 14,
  conclusions: 14,
};
/** What is held to conclude something. */
const concluding: readonly GatheringKind[] = ['round_table', 'advocacy_conference', 'regional_conference'];

/** What waits for those who hold a gathering, each with its day. */
export function waitingIn(facts: Facts, today: PlainDate): { kind: TaskKind; due: PlainDate }[] {
  const tasks: { kind: TaskKind; due: PlainDate }[] = [];
  const { startsOn, endsOn } = facts;
  if (today < startsOn && facts.waiting > 0) tasks.push({ kind: 'waiting', due: addDays(startsOn, -1) });
  if (today <= endsOn && facts.needs > 0 && today >= addDays(startsOn, -readNeedsFrom))
    tasks.push({ kind: 'needs', due: today < startsOn ? startsOn : endsOn });
  if (today < startsOn && facts.travel > 0 && today >= addDays(startsOn, -bookTravel.from))
    tasks.push({ kind: 'travel', due: addDays(startsOn, -bookTravel.by) });
  if (today < startsOn && facts.withoutMail > 0 && today >= addDays(startsOn, -readNeedsFrom))
    tasks.push({ kind: 'sheets', due: addDays(startsOn, -1) });
  if (today < startsOn && facts.answerUntil !== null) tasks.push({ kind: 'letters', due: facts.answerUntil });
  if (today <= endsOn) return tasks;
  const after = (kind: keyof typeof within) => tasks.push({ kind, due: addDays(endsOn, within[kind]) });
  if (!facts.counted) after('attendance');
  if (facts.untied > 0) after('ties');
  if (facts.earned > 0) after('certificates');
  if (concluding.includes(facts.kind) && facts.clauses === 0) after('conclusions');
  return tasks;
}
