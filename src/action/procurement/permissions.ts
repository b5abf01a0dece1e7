import { all, permission, type Reach } from '../../platform/permissions.ts';
import { filesUnlessPerson, type Named } from '../budget/permissions.ts';

/** The register is seen by those who see the Action's money. */
export const listProcurement = permission('procurement.list', {
  programme_manager: all,
  grant_officer: all,
  finance_officer: all,
  contracting_authority: all,
});
export const readProcurement = permission<{ partnerId: string }>('procurement.read', {
  programme_manager: all,
  grant_officer: all,
  finance_officer: all,
  contracting_authority: all,
});

/** A finance officer records what the organisation they act for has ordered. */
export const recordProcurementPermission = permission('procurement.record', { finance_officer: all });

const ofOwnPartner: Reach<{ partnerId: string }> = (actor, { partnerId }) =>
  partnerId === actor.organisationId;
/** The name of a supplier who is a person is for those who account for the contract. */
export const seeSupplierPerson = permission<{ partnerId: string }>('procurement.see_person', {
  programme_manager: all,
  finance_officer: ofOwnPartner,
});

/** Whoever reads the name of a supplier opens the files, too. */
export const openProcurementFiles = permission<Named>('procurement.see_files', filesUnlessPerson);
const own = (name: string) => permission<{ partnerId: string }>(name, { finance_officer: ofOwnPartner });
export const changeProcurementPermission = own('procurement.change');
export const withdrawProcurementPermission = own('procurement.withdraw');
/** Offers, evaluation and contract are kept beside it, also after it ended. */
export const attachProcurementPermission = own('procurement.attach');
