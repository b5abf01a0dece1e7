import { all, everyStaff, permission, type Reach } from '../../platform/permissions.ts';

const leaders = { programme_manager: all };

/** A seat as these permissions see it: whose it is. */
export type SeatSubject = { readonly personId: string };
const theirs: Reach<SeatSubject> = ({ personId }, seat) => seat.personId === personId;

/** A place in a cycle; `mine`: the person at work assesses it, and therefore adjudicates nothing there. */
export type PlaceSubject = {
  readonly mine: boolean;
  readonly state: string;
  /** Who was named to adjudicate there beside the programme managers. */
  readonly adjudicatorId: string | null;
};
const notMine: Reach<PlaceSubject> = (_, { mine, state }) =>
  !mine && (state === 'adjudicating' || state === 'reply');
const named: Reach<PlaceSubject> = (actor, place, bound) =>
  place.adjudicatorId === actor.personId && notMine(actor, place, bound);

/** An invitation to reply; it shows nothing before the findings are handed over. */
export type InvitationSubject = { readonly organisationId: string; readonly state: string };
const handedOver: Reach<InvitationSubject> = (actor, invitation) =>
  actor.organisationId === invitation.organisationId &&
  (invitation.state === 'reply' || invitation.state === 'published');

/** What is published, for anyone. */
export const seeMatrix = permission<unknown>('cycle.see_published', { anyone: true });

export const cyclePermissions = {
  list: permission('cycle.list', everyStaff),
  see: permission('cycle.see', everyStaff),
  create: permission('cycle.create', leaders),
  /** Whoever was appointed, whatever else they do for a partner. */
  answer: permission<SeatSubject>('cycle.answer', {
    programme_manager: theirs,
    grant_officer: theirs,
    assessor: theirs,
  }),
  /** The assessor of the seat, also when they hold no role any more: they withdraw at any time what they agreed to. */
  nameAuthor: permission<SeatSubject>('cycle.name_author', { signedIn: theirs }),
  adjudicate: permission<PlaceSubject>('cycle.adjudicate', {
    programme_manager: notMine,
    grant_officer: named,
    assessor: named,
  }),
  reply: permission<InvitationSubject>('cycle.reply', { institution_member: handedOver }),
  /** The letter that an institution wrote, as a file. */
  takeLetter: permission<InvitationSubject>('cycle.take_letter', { institution_member: handedOver }),
};
