import { all, officers, permission } from '../../platform/permissions.ts';
import type { OrganisationSubject } from '../permissions.ts';

export const listDuplicates = permission('duplicate.list', officers);
/** That two are one, or are not: what counts depends on it, so the programme manager decides. */
export const mergeOrganisationsPermission = permission<OrganisationSubject>('organisation.merge', {
  programme_manager: all,
});
export const undoMergePermission = permission('organisation.undo_merge', { programme_manager: all });
