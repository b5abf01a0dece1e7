import { type Actor, all, may, ofPartner, permission } from '../../platform/permissions.ts';
import type { AgreementSubject } from '../agreements/permissions.ts';
import { hasClosing } from '../agreements/rules.ts';

/** Staff of the partner that grants, and the programme manager. What is in it is what they may read of each record. */
export const dossierPermissions = {
  take: permission<AgreementSubject>('agreement.take_dossier', {
    programme_manager: all,
    grant_officer: ofPartner,
    finance_officer: ofPartner,
  }),
};

/** Whether this person is offered the dossier: there is one from the signature on. */
export function takesDossier(
  actor: Actor | undefined,
  agreement: AgreementSubject & { readonly state: string },
): boolean {
  return hasClosing(agreement) && may(actor, dossierPermissions.take, agreement);
}
