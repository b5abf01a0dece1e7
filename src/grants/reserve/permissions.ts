import { all, ofPartner, own, permission } from '../../platform/permissions.ts';
import type { ApplicationSubject } from '../applications/permissions.ts';
import type { CallSubject } from '../calls/permissions.ts';

type OfferSubject = Omit<CallSubject, 'id'> & { readonly organisationId: string };

/** The officer of the call offers what is free; the applicant's certifier answers, or declines an award. */
export const reservePermissions = {
  see: permission<CallSubject>('reserve.see', { programme_manager: all, grant_officer: ofPartner }),
  offer: permission<CallSubject>('reserve.offer', { grant_officer: ofPartner }),
  read: permission<OfferSubject>('offer.read', {
    cso_member: own,
    cso_certifier: own,
    programme_manager: all,
    grant_officer: ofPartner,
  }),
  accept: permission<OfferSubject>('offer.accept', { cso_certifier: own }),
  decline: permission<OfferSubject>('offer.decline', { cso_certifier: own }),
  declineAward: permission<ApplicationSubject>('award.decline', { cso_certifier: own }),
};
export type { OfferSubject };
