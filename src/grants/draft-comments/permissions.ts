import { own, permission } from '../../platform/permissions.ts';

/** Those who may write in a draft comment on it, read the comments, answer and settle them: its organisation, and never staff or assessors. */
export const draftCommentPermission = permission<{ readonly organisationId: string }>('application.comment', {
  cso_member: own,
  cso_certifier: own,
});
