import { ofPartner, permission } from '../../platform/permissions.ts';
import type { CallSubject } from '../calls/permissions.ts';

/** Drawing is the officer's act, as asking one assessor is. */
export const drawPermissions = {
  draw: permission<CallSubject>('assessors.draw', { grant_officer: ofPartner }),
};
