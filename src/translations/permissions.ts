import { all, permission } from '../platform/permissions.ts';

/** What is not reviewed yet: for who leads the Action and runs the platform, and for those whose language it is at the partners. */
export const reviewTranslations = permission('translation.review', {
  programme_manager: all,
  grant_officer: all,
  assessor: all,
  administrator: all,
});
