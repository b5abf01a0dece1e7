import { ofPartner, permission } from '../../platform/permissions.ts';
import { type ApplicationSubject, isOpened } from '../applications/permissions.ts';

/** Whoever checks applications excludes one that passed its check. */
export const excludeApplicationPermission = permission<ApplicationSubject>('application.exclude', {
  grant_officer: (actor, application, bound) => isOpened(application) && ofPartner(actor, application, bound),
});
