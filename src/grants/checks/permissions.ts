import { ofPartner, permission } from '../../platform/permissions.ts';
import type { ApplicationSubject } from '../applications/permissions.ts';

const submitted: (application: ApplicationSubject) => boolean = ({ submittedAt }) => submittedAt !== null;

export const checkPermissions = {
  save: permission<ApplicationSubject>('check.save', {
    grant_officer: (actor, application, bound) =>
      submitted(application) && ofPartner(actor, application, bound),
  }),
  conclude: permission<ApplicationSubject>('check.conclude', {
    grant_officer: (actor, application, bound) =>
      submitted(application) && ofPartner(actor, application, bound),
  }),
};
