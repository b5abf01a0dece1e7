import { all, ofPartner, permission } from '../../platform/permissions.ts';
import type { ApplicationSubject } from '../applications/permissions.ts';

export type LetterSubject = ApplicationSubject & {
  /** When the applicant was told; null while the letter is only prepared. */
  readonly toldAt: string | null;
};
const told = (organisationId: string, { toldAt, ...letter }: LetterSubject) =>
  toldAt !== null && letter.organisationId === organisationId;

/** Staff read a letter before it is sent; the applicant once it is. */
export const letterPermissions = {
  read: permission<LetterSubject>('decision.read', {
    cso_member: (actor, letter) => told(actor.organisationId, letter),
    cso_certifier: (actor, letter) => told(actor.organisationId, letter),
    programme_manager: all,
    grant_officer: ofPartner,
  }),
};
