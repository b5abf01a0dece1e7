import { type Body, type BodyKind, type InstitutionKind, institutionKinds } from '../../platform/bodies.ts';
import type { Instant } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Basis } from '../attendance-list/schema.ts';
import type { ParticipantState } from './schema.ts';

type Verb = 'register' | 'wait' | 'decline' | 'cancel' | 'return' | 'return_to_wait';

/** The life of a participation: state → verb → state. Who gave up a place is never called back, and returns of their own accord. */
export const participantLifecycle: Readonly<
  Record<ParticipantState, Partial<Record<Verb, ParticipantState>>>
> = {
  unconfirmed: { register: 'registered', wait: 'waiting', cancel: 'cancelled' },
  invited: { register: 'registered', wait: 'waiting', decline: 'declined', cancel: 'cancelled' },
  registered: { cancel: 'cancelled' },
  waiting: { register: 'registered', cancel: 'cancelled' },
  cancelled: { return: 'registered', return_to_wait: 'waiting' },
  declined: {},
};

/** So long a place is reserved for somebody who has not opened the mailed link yet. */
export const reservedMinutes = 60;

/** The state after a verb. Problem: `participant_state` when it cannot be done now. */
export function nextParticipantState(state: ParticipantState, verb: Verb): ParticipantState {
  const next = participantLifecycle[state][verb];
  if (!next) throw problem('participant_state');
  return next;
}

export type Registration = 'closed' | 'invited' | 'open';
export type Offer = {
  readonly registration: Registration;
  /** How many may come; null is as many as like to. */
  readonly places: number | null;
  readonly registerUntil: Instant | null;
};

/**
 * Whether somebody may register now. Staff write people down as long as the gathering stands. Problems: `gathering_withdrawn`,
 * `event_over`, `registration_closed` (never opened, a draft, only for the invited, or too late), `inviting_closed` to staff who invite.
 */
export function mustBeRegistrable(
  { registration, registerUntil }: Offer,
  {
    withdrawnAt,
    publishedAt,
    over,
  }: { withdrawnAt: Instant | null; publishedAt: Instant | null; over: boolean },
  { now, as }: { now: Instant; as: 'staff' | 'inviting' | 'invited' | 'anyone' },
): void {
  if (withdrawnAt !== null) throw problem('gathering_withdrawn');
  if (as === 'staff') return;
  if (over) throw problem('event_over');
  const late = registerUntil !== null && registerUntil < now;
  // Who is invited to a draft may come; nobody else knows of it.
  const draft = publishedAt === null && as === 'anyone';
  const shut = draft || registration === 'closed' || (registration === 'invited' && as === 'anyone');
  if (late || shut) throw problem(as === 'inviting' ? 'inviting_closed' : 'registration_closed');
}

/** Whether that is so, for the pages. */
export function isRegistrable(...asked: Parameters<typeof mustBeRegistrable>): boolean {
  try {
    mustBeRegistrable(...asked);
    return true;
  } catch {
    return false;
  }
}

/** When somebody agreed to be listed: now, where the list rests on it; else nobody asks. Problem: `consent_needed`. */
export function consentOf(
  { basis }: { readonly basis: Basis },
  { consent, now }: { consent: boolean; now: Instant },
): Instant | null {
  if (basis !== 'consent') return null;
  if (!consent) throw problem('consent_needed', {}, { field: 'consent' });
  return now;
}

/** Whether nobody said yet for which organisation of the registry somebody comes, who comes for one. */
export function isUntied(one: {
  readonly organisationId: string | null;
  readonly organisationSettledAt: Instant | null;
  readonly emptiedAt: Instant | null;
  readonly organisationKind: BodyKind;
  readonly organisationName: string;
}): boolean {
  if (one.organisationId || one.organisationSettledAt || one.emptiedAt) return false;
  return one.organisationKind !== 'other' || one.organisationName !== '';
}

/** What somebody chose of the kinds of body, as it is kept: whether it is an institution, and of which kind with a key role. */
export function bodyOf(chosen: Body): {
  readonly organisationKind: BodyKind;
  readonly institutionKind: InstitutionKind | null;
} {
  const institutionKind = institutionKinds.find((one) => one === chosen) ?? null;
  return { organisationKind: institutionKind ? 'institution' : (chosen as BodyKind), institutionKind };
}

/** The kind by which places are set aside: the kind of an institution where it is known. */
export const kindOf = (one: {
  readonly organisationKind: BodyKind;
  readonly institutionKind: InstitutionKind | null;
}): Body => one.institutionKind ?? one.organisationKind;

/** Who has a place, counted by kind of organisation and jurisdiction. */
export type Taken = {
  readonly kind: Body;
  readonly jurisdiction: string | null;
  readonly people: number;
};
/** At most so many places for people of this kind, of this jurisdiction, or of both. `institution` is every public institution, `police` all police. */
export type PlaceGroup = {
  readonly kind: Body | null;
  readonly jurisdiction: string | null;
  readonly places: number;
};
export type Someone = { readonly kind: Body; readonly jurisdiction: string | null };

/** Border police and other police, and who was noted before the two were told apart. */
const isPolice = (one: Body) => one === 'police' || one === 'border_police' || one === 'other_police';
const isOfKind = (kind: PlaceGroup['kind'], one: Body) =>
  kind === null ||
  kind === one ||
  kind === bodyOf(one).organisationKind ||
  (kind === 'police' && isPolice(one));
const isOf = (group: PlaceGroup, one: Someone) =>
  isOfKind(group.kind, one.kind) && (group.jurisdiction === null || group.jurisdiction === one.jurisdiction);
const count = (taken: readonly Taken[]) => taken.reduce((sum, { people }) => sum + people, 0);

/** Whether an invitation can be sent once more: it was not answered, and there is an address. */
export const canBeInvitedAgain = (one: { readonly state: string; readonly mail: string | null }) =>
  one.state === 'invited' && one.mail !== null;

/** Whether somebody says what they need: who has a place or waits for one. */
export const mayStateNeeds = (state: string) => state === 'registered' || state === 'waiting';

/** What a participant can do on their own page. Once an event has begun, there is nothing left to cancel. */
export function ownSteps(state: string, { begun }: { readonly begun: boolean }) {
  const waits = state === 'waiting';
  return {
    confirms: state === 'unconfirmed',
    answers: state === 'invited',
    takesPart: mayStateNeeds(state),
    cancels: mayStateNeeds(state) && !begun,
    waits,
  };
}

/** A place is given up before the event begins; staff free it at any time. Problem: `event_has_begun`. */
export function mustBeCancellable({ begun, byStaff }: { begun: boolean; byStaff: boolean }): void {
  if (begun && !byStaff) throw problem('event_has_begun');
}

/** Whether there is a place for somebody: one of all, and one in every group they belong to. */
export function hasPlace(
  someone: Someone,
  {
    places,
    groups,
    taken,
  }: { places: number | null; groups: readonly PlaceGroup[]; taken: readonly Taken[] },
): boolean {
  if (places !== null && count(taken) >= places) return false;
  return groups
    .filter((group) => isOf(group, someone))
    .every((group) => count(taken.filter((one) => isOf(group, one))) < group.places);
}

/** How many places there are, where all of them are taken; undefined while one is free, or as many as like to may come. */
export function placesTaken({
  places,
  taken,
}: {
  places: number | null;
  taken: readonly Taken[];
}): number | undefined {
  return places !== null && count(taken) >= places ? places : undefined;
}

/** Which number somebody has on the waiting list, the longest waiting first; undefined for who does not wait. */
export function numberInLine(
  people: readonly { readonly id: string; readonly state: string }[],
  id: string,
): number | undefined {
  const at = people.filter(({ state }) => state === 'waiting').findIndex((one) => one.id === id);
  return at < 0 ? undefined : at + 1;
}

/**
 * Who moves up from the waiting list, the longest waiting first; whoever's group is full is passed over and keeps their turn.
 */
export function movingUp<One extends Someone>(
  waiting: readonly One[],
  room: { places: number | null; groups: readonly PlaceGroup[]; taken: readonly Taken[] },
): One[] {
  const moved: One[] = [];
  for (const one of waiting) {
    const taken = [
      ...room.taken,
      ...moved.map(({ kind, jurisdiction }) => ({ kind, jurisdiction, people: 1 })),
    ];
    if (hasPlace(one, { ...room, taken })) moved.push(one);
  }
  return moved;
}

/** Registered, and without a place yet. */
export const isWaiting = ({ state }: { readonly state: ParticipantState }): boolean => state === 'waiting';

/** Was only invited and has given no name: the address names them. */
export const isNameless = ({
  state,
  name,
}: {
  readonly state: ParticipantState;
  readonly name: string;
}): boolean => state === 'invited' && !name;
