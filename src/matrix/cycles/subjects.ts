import { findPaper, type Paper, type PaperOwner } from '../../papers/index.ts';
import type { Subject } from '../../platform/http/route.ts';
import { pathOf } from './paths.ts';
import { cyclePermissions } from './permissions.ts';
import { type Cycle, type CycleStandard, findCycle, findCycleStandard } from './queries.ts';
import { findSeat, type Seat } from './queries-seats.ts';
import {
  findInvitation,
  findLetter,
  findPlace,
  type Invitation,
  type Letter,
  type ReachedPlace,
} from './queries-verdicts.ts';

export const cycleSubject: Subject<Cycle> = {
  kind: 'cycle',
  param: 'cycleId',
  find: (tx, id, { actionId }) => findCycle(tx, actionId, id),
};
export const cycleStandardSubject: Subject<CycleStandard> = {
  kind: 'cycle_standard',
  param: 'cycleStandardId',
  find: (tx, id, { actionId }) => findCycleStandard(tx, actionId, id),
};
export const seatSubject: Subject<Seat> = {
  kind: 'cycle_seat',
  param: 'seatId',
  find: (tx, id, { actionId }) => findSeat(tx, actionId, id),
};
/** A place as whoever asks reaches it: whether they assess it themselves. */
export const placeSubject: Subject<ReachedPlace> = {
  kind: 'cycle_place',
  param: 'placeId',
  find: async (tx, id, { actionId, actor }) =>
    actor ? findPlace(tx, actionId, id, actor.personId) : undefined,
};
export const invitationSubject: Subject<Invitation> = {
  kind: 'cycle_invitation',
  param: 'invitationId',
  find: (tx, id, { actionId }) => findInvitation(tx, actionId, id),
};
const letterSubject: Subject<Letter> = {
  kind: 'cycle_reply',
  param: 'replyId',
  find: (tx, id, { actionId }) => findLetter(tx, actionId, id),
};
/** The file of a letter, for the institution that wrote it. */
export type LetterFile = Letter & { readonly paper: Paper };
export const letterFileSubject: Subject<LetterFile> = {
  kind: 'cycle_letter',
  param: 'paperId',
  find: async (tx, id, { actionId }) => {
    const paper = await findPaper(tx, actionId, 'cycle_reply', id);
    // A file that is missing is looked for by the same statements as one that is somebody else's.
    const letter = await findLetter(tx, actionId, paper?.ownerId ?? id);
    return paper && letter && { ...letter, paper };
  },
};

/** Beside a reply that came by letter lies the letter. */
export const replyPapers: PaperOwner<Letter> = {
  kind: 'cycle_reply',
  subject: letterSubject,
  see: cyclePermissions.see,
  adding: '/staff/matrix/replies/:replyId/papers/new',
  standsOn: ({ cycleId, cycleTitle, organisationId, organisationName }) => ({
    href: pathOf(cycleId),
    title: `${cycleTitle}, ${organisationName}`,
    audited: { kind: 'cycle', id: cycleId },
    organisationId,
  }),
};
