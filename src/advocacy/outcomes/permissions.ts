import { everyStaff, officers, permission, type Reach } from '../../platform/permissions.ts';

export const listOutcomesPermission = permission('outcome.list', everyStaff);
export const seeOutcome = permission<unknown>('outcome.see', everyStaff);
export const recordOutcomePermission = permission('outcome.record', officers);
export const editOutcomePermission = permission<unknown>('outcome.edit', officers);
export const askSubstantiationPermission = permission<unknown>('outcome.ask', officers);
export const registerSubstantiationPermission = permission<unknown>('outcome.register_letter', officers);
export const publishOutcomePermission = permission<unknown>('outcome.publish', officers);

type Asked = { readonly organisationId: string | null };
/** The people of the organisation that was asked, and nobody who runs the Action. */
const asked: Reach<Asked> = (actor, { organisationId }) => organisationId === actor.organisationId;
const independent = { cso_member: asked, cso_certifier: asked, institution_member: asked };
export const substantiatePermission = permission<Asked>('outcome.substantiate', independent);
export const listSubstantiationsPermission = permission('outcome.list_asked', {
  cso_member: () => true,
  cso_certifier: () => true,
  institution_member: () => true,
});
/** What is published, everybody reads. */
export const seePublishedOutcomes = permission<unknown>('outcome.see_published', { anyone: true });
