import { addDays, dayIn, daysBetween, type Instant, type PlainDate } from '../../platform/dates.ts';
import { zone } from '../../platform/zone.ts';
import { canBeInvitedAgain } from './rules.ts';
import type { ParticipantState } from './schema.ts';

/** So many days pass after an invitation or a reminder before all who have not answered are reminded again: it is stated on the page. */
export const daysBetweenReminders = 3;

export type Invited = {
  readonly state: ParticipantState;
  readonly mail: string | null;
  readonly createdAt: Instant;
  readonly registeredAt: Instant | null;
  readonly invitationRemindedAt: Instant | null;
  readonly invitationAnsweredAt: Instant | null;
};
export type Unanswered<One> = {
  /** Who is reminded today. */
  readonly due: readonly One[];
  /** How many others were invited or reminded in the last days. */
  readonly early: number;
  /** When the last reminder of any of them went. */
  readonly lastReminded: Instant | null;
  /** The first day on which one of the others can be reminded. */
  readonly from: PlainDate | null;
};

const writtenOn = ({ invitationRemindedAt, createdAt }: Invited) =>
  dayIn(zone, invitationRemindedAt ?? createdAt);

/** Who was invited and has not answered, and who of them is reminded on a day: whose last email is some days old. */
export function unansweredOf<One extends Invited>(people: readonly One[], today: PlainDate): Unanswered<One> {
  const open = people.filter(canBeInvitedAgain);
  const isDue = (one: One) => daysBetween(writtenOn(one), today) >= daysBetweenReminders;
  const early = open.filter((one) => !isDue(one));
  return {
    due: open.filter(isDue),
    early: early.length,
    lastReminded:
      open
        .map((one) => one.invitationRemindedAt ?? '')
        .toSorted()
        .at(-1) || null,
    from: early.map((one) => addDays(writtenOn(one), daysBetweenReminders)).toSorted()[0] ?? null,
  };
}

/** Whether an invitation passes to a colleague: it was not answered. */
export const canBeReplaced = ({ state }: { readonly state: ParticipantState }) => state === 'invited';

/** Whether somebody takes part by an invitation: an answer to one is known, or there was never a registration. */
export const wasInvited = ({ state, registeredAt, invitationAnsweredAt }: Invited) =>
  state !== 'unconfirmed' && (registeredAt === null || invitationAnsweredAt !== null);
