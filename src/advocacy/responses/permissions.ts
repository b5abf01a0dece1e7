import { officers, permission, type Reach } from '../../platform/permissions.ts';

type Asked = {
  readonly addressees: readonly { readonly organisationId: string | null }[];
  readonly state: 'draft' | 'published';
};
/** An institution sees and answers what is published and asks something of it; it sees no draft. */
const asked: Reach<Asked> = (actor, { addressees, state }) =>
  state === 'published' && addressees.some(({ organisationId }) => organisationId === actor.organisationId);

export const listAskedPermission = permission('recommendation.list_asked', {
  institution_member: () => true,
});
export const seeAskedPermission = permission<Asked>('recommendation.see_asked', {
  institution_member: asked,
});
export const respondPermission = permission<Asked>('reply.draft', { institution_member: asked });
export const registerLetterPermission = permission<unknown>('recommendation.register_letter', officers);
