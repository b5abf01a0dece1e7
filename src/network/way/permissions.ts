import { all, permission } from '../../platform/permissions.ts';

/** Who applied and who was invited: for those who lead the Action and give. Assessors and the contracting authority do not see it. */
export const listWay = permission('way.list', { programme_manager: all, grant_officer: all });
export const seePublicWay = permission('way.see_public', { anyone: true });
