import { ofPartner, permission } from '../../platform/permissions.ts';
import type { CallSubject } from '../calls/permissions.ts';

/** Opening is the partner's own act; the programme manager reads the record of it. */
export const openingPermissions = {
  read: permission<CallSubject>('opening.read', { grant_officer: ofPartner, programme_manager: () => true }),
  open: permission<CallSubject>('opening.open', { grant_officer: ofPartner }),
};
