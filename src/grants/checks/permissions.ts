import { ofPartner, permission } from '../../platform/permissions.ts';
import { type ApplicationSubject, isOpened } from '../applications/permissions.ts';

export const checkPermissions = {
  save: permission<ApplicationSubject>('check.save', {
    grant_officer: (actor, application, bound) =>
      isOpened(application) && ofPartner(actor, application, bound),
  }),
  conclude: permission<ApplicationSubject>('check.conclude', {
    grant_officer: (actor, application, bound) =>
      isOpened(application) && ofPartner(actor, application, bound),
  }),
};
