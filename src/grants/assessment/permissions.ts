import { ofPartner, permission } from '../../platform/permissions.ts';
import type { AssignmentState } from './rules.ts';

export type AssignmentSubject = {
  id: string;
  assessorId: string;
  partnerId: string;
  jurisdiction: string | null;
  state: AssignmentState;
};
export type AssigningSubject = { partnerId: string; jurisdiction: string | null };

const theirs = (actor: { personId: string }, assignment: AssignmentSubject) =>
  assignment.assessorId === actor.personId;

/** An assessor reaches an assignment that is theirs; the application behind it only once impartiality is declared. */
export const assessmentPermissions = {
  queue: permission('assignment.queue', { assessor: () => true }),
  assign: permission<AssigningSubject>('assignment.assign', { grant_officer: ofPartner }),
  replace: permission<AssignmentSubject>('assignment.replace', { grant_officer: ofPartner }),
  declare: permission<AssignmentSubject>('assignment.declare', { assessor: theirs }),
  read: permission<AssignmentSubject>('assignment.read', {
    assessor: (actor, assignment) =>
      theirs(actor, assignment) && (assignment.state === 'declared' || assignment.state === 'submitted'),
  }),
  score: permission<AssignmentSubject>('assessment.score', {
    assessor: (actor, assignment) =>
      theirs(actor, assignment) && assignment.state !== 'assigned' && assignment.state !== 'refused',
  }),
  /** Scores are shown to staff of the call once their assessor submitted them. */
  review: permission<AssigningSubject>('assessment.review', {
    grant_officer: ofPartner,
    programme_manager: () => true,
  }),
};
