import { ofPartner, permission } from '../../platform/permissions.ts';
import { type ApplicationSubject, isOpened } from '../applications/permissions.ts';

/** Whoever answers for an application, or for the instance, says what becomes of a file that the scanner has not cleared. */
export const annexPermissions = {
  decide: permission<ApplicationSubject>('annex.decide', {
    grant_officer: (actor, application, bound) =>
      isOpened(application) && ofPartner(actor, application, bound),
    administrator: (_actor, application) => isOpened(application),
  }),
};
