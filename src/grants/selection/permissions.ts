import { all, ofPartner, permission } from '../../platform/permissions.ts';
import type { CallSubject } from '../calls/permissions.ts';

/** Grant officers rank; the programme manager of the coordinator decides; the officer tells. */
export const selectionPermissions = {
  read: permission<CallSubject>('ranking.read', { grant_officer: ofPartner, programme_manager: all }),
  rank: permission<CallSubject>('ranking.make', { grant_officer: ofPartner, programme_manager: all }),
  decide: permission<CallSubject>('decision.make', { programme_manager: all }),
  communicate: permission<CallSubject>('decision.communicate', {
    grant_officer: ofPartner,
    programme_manager: all,
  }),
};
