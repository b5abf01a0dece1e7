import { all, permission, type Reach } from '../../platform/permissions.ts';

/** The Action's money is seen by those who run it, pay from it or account for it, and by the contracting authority. */
export const seeBudget = permission('budget.see', {
  programme_manager: all,
  grant_officer: all,
  finance_officer: all,
  contracting_authority: all,
});

export const importBudgetPermission = permission('budget.import', { programme_manager: all });

/** A finance officer records what the organisation they act for has spent. */
export const recordExpenditurePermission = permission('expenditure.record', { finance_officer: all });

const ofOwnPartner: Reach<{ partnerId: string }> = (actor, { partnerId }) =>
  partnerId === actor.organisationId;
/** One entry, for those who see the Action's money. */
export const readExpenditurePermission = permission<{ partnerId: string }>('expenditure.read', {
  programme_manager: all,
  grant_officer: all,
  finance_officer: all,
  contracting_authority: all,
});
export type Named = { readonly partnerId: string; readonly namesPerson: boolean };
const unlessPerson: Reach<Named> = (_actor, { namesPerson }) => !namesPerson;
/** Files are for those who see the Action's money; those that name a supplier who is a person, for those who account for it. */
export const filesUnlessPerson: Readonly<Record<string, Reach<Named>>> = {
  programme_manager: all,
  grant_officer: unlessPerson,
  finance_officer: (actor, named, bound) => !named.namesPerson || ofOwnPartner(actor, named, bound),
  contracting_authority: unlessPerson,
};
export const openDocumentPermission = permission<Named>('expenditure.see_document', filesUnlessPerson);
/** What a partner spent is changed and taken back by its own finance officers. */
export const editExpenditurePermission = permission<{ partnerId: string }>('expenditure.edit', {
  finance_officer: ofOwnPartner,
});
export const counterExpenditurePermission = permission<{ partnerId: string }>('expenditure.counter', {
  finance_officer: ofOwnPartner,
});
/** The document of an entry is kept beside it by the finance officers of its partner, also once its period is frozen. */
export const attachDocumentPermission = permission<{ partnerId: string }>('expenditure.attach', {
  finance_officer: ofOwnPartner,
});
/** The same for a whole table of entries. */
export const importExpenditurePermission = permission('expenditure.import', { finance_officer: all });
/** What is nearly spent is looked at by the finance officers of its partner and by the programme managers. */
export const noteWarningPermission = permission('budget.note_warning', {
  programme_manager: all,
  finance_officer: all,
});
