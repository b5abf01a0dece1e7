import { all, permission } from '../platform/permissions.ts';

/** What is not reviewed yet, for those who find the reviewers: who leads the Action and who runs the platform. */
export const reviewTranslations = permission('translation.review', {
  programme_manager: all,
  administrator: all,
});
