import { ofPartner, own, permission } from '../../platform/permissions.ts';
import { type ApplicationSubject, isOpened } from '../applications/permissions.ts';

/** Officers of the call ask; the applicant's people reply; both read it, and who asked by name is the partner's business. */
export const gapPermissions = {
  ask: permission<ApplicationSubject>('gap.ask', {
    grant_officer: (actor, application, bound) =>
      isOpened(application) && ofPartner(actor, application, bound),
  }),
  read: permission<ApplicationSubject>('gap.read', {
    cso_member: own,
    cso_certifier: own,
    programme_manager: (_actor, application) => isOpened(application),
    grant_officer: (actor, application, bound) =>
      isOpened(application) && ofPartner(actor, application, bound),
  }),
  reply: permission<ApplicationSubject>('gap.reply', { cso_member: own, cso_certifier: own }),
  cancel: permission<ApplicationSubject>('gap.cancel', {
    grant_officer: (actor, application, bound) =>
      isOpened(application) && ofPartner(actor, application, bound),
  }),
};
