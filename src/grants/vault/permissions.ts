import { type Actor, all, ofPartner, own, permission } from '../../platform/permissions.ts';

/** An organisation whose documents are kept here, with the calls in which an application of it is open to staff. */
export type VaultSubject = {
  readonly organisationId: string;
  readonly openIn: readonly { readonly partnerId: string; readonly jurisdiction: string | null }[];
};
export const isOpenToStaff = (_actor: Actor, { openIn }: VaultSubject) => openIn.length > 0;
export const whereItApplied = (actor: Actor, { openIn }: VaultSubject, bound: string | null) =>
  openIn.some((call) => ofPartner(actor, call, bound));

/**
 * An organisation's people keep and read its documents. Staff read them while an application of it is open to them: the database draws
 * the same line (`grants.opens_vault_of`). No other organisation and no assessor does.
 */
export const vaultPermissions = {
  list: permission('vault_document.list', { cso_member: all, cso_certifier: all }),
  keep: permission('vault_document.keep', { cso_member: all, cso_certifier: all }),
  read: permission<VaultSubject>('vault_document.read', {
    cso_member: own,
    cso_certifier: own,
    programme_manager: isOpenToStaff,
    grant_officer: whereItApplied,
  }),
  readOfApplicant: permission<VaultSubject>('vault_document.read_of_applicant', {
    programme_manager: isOpenToStaff,
    grant_officer: whereItApplied,
  }),
  replace: permission<{ organisationId: string }>('vault_document.replace', {
    cso_member: own,
    cso_certifier: own,
  }),
  remove: permission<{ organisationId: string }>('vault_document.remove', {
    cso_member: own,
    cso_certifier: own,
  }),
};
