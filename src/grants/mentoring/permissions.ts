import {
  type Actor,
  ofPartner,
  own,
  permission,
  type Reach,
  reachOfList,
} from '../../platform/permissions.ts';
import type { AgreementSubject } from '../agreements/permissions.ts';

export type MentoringSubject = AgreementSubject & {
  readonly mentorId: string | null;
  readonly state: string;
};

const theirs: Reach<MentoringSubject> = (actor, { mentorId }) => mentorId === actor.personId;
/** The roles of a partner's staff who may be mentors: it is the person that counts. */
export const mentorRoles = ['programme_manager', 'grant_officer', 'finance_officer', 'assessor'] as const;
/** The mentor, whatever their role. */
export const mentors = {
  programme_manager: theirs,
  grant_officer: theirs,
  finance_officer: theirs,
  assessor: theirs,
};
export const subGrantee = { cso_member: own, cso_certifier: own };

/** Whose sub-grants an officer appoints mentors for. */
export const mentoringReach = (actor: Actor) =>
  reachOfList(actor, { everything: [], partner: ['grant_officer'] });

const anyone = () => true;
/** The sub-grantee, its mentor and the grant officers of the partner that granted read the messages: no other partner, and no contracting authority. */
export const mentoringPermissions = {
  list: permission('mentoring.list', {
    programme_manager: anyone,
    grant_officer: anyone,
    finance_officer: anyone,
    assessor: anyone,
  }),
  read: permission<MentoringSubject>('mentoring.read', {
    ...subGrantee,
    ...mentors,
    grant_officer: (actor, mentoring, bound) =>
      theirs(actor, mentoring, bound) || ofPartner(actor, mentoring, bound),
  }),
};
