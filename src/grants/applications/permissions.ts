import { type Actor, all, ofPartner, own, permission, reachOfList } from '../../platform/permissions.ts';

export type ApplicationSubject = {
  id: string;
  organisationId: string;
  partnerId: string;
  jurisdiction: string | null;
  state: string;
  submittedAt: string | null;
  /** When what its call received was opened; null while it is sealed. */
  openedAt: string | null;
  sharedWithOfficer: boolean;
};

/** What staff list of what was submitted: the programme manager everything, an officer what their partner's calls received. */
export const applicationReach = (actor: Actor) =>
  reachOfList(actor, { everything: ['programme_manager'], partner: ['grant_officer'] });

/** Submitted, and opened after the deadline: only now may its call's staff look. */
export const isOpened = ({ submittedAt, openedAt }: Pick<ApplicationSubject, 'submittedAt' | 'openedAt'>) =>
  submittedAt !== null && openedAt !== null;

/**
 * A draft is its organisation's own; an officer reads it only while the applicant shares it. What was submitted is sealed for staff
 * until it is opened after the deadline (`opening/`). Assessors read through their assignment.
 */
export const applicationPermissions = {
  list: permission('application.list', { programme_manager: all, grant_officer: all }),
  start: permission('application.start', { cso_member: all, cso_certifier: all }),
  read: permission<ApplicationSubject>('application.read', {
    cso_member: own,
    cso_certifier: own,
    programme_manager: (_actor, application) => isOpened(application),
    grant_officer: (actor, application, bound) =>
      ofPartner(actor, application, bound) &&
      (isOpened(application) || (application.submittedAt === null && application.sharedWithOfficer)),
  }),
  save: permission<ApplicationSubject>('application.save', { cso_member: own, cso_certifier: own }),
  share: permission<ApplicationSubject>('application.share', { cso_member: own, cso_certifier: own }),
  submit: permission<ApplicationSubject>('application.submit', { cso_certifier: own }),
  withdraw: permission<ApplicationSubject>('application.withdraw', { cso_certifier: own }),
  receipt: permission<ApplicationSubject>('application.receipt', { cso_member: own, cso_certifier: own }),
};
