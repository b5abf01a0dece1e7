import { all, ofPartner, permission } from '../../platform/permissions.ts';
import type { CallSubject } from '../calls/permissions.ts';

const readers = { programme_manager: all, grant_officer: all };

/** The text of the Action is the coordinator's; that of a call belongs to the officers of the partner that issues it. */
export const agreementTextPermissions = {
  read: permission('agreement_text.read', readers),
  save: permission('agreement_text.save', { programme_manager: all }),
  readOfCall: permission<CallSubject>('call.read_agreement_text', {
    programme_manager: all,
    grant_officer: ofPartner,
  }),
  saveOfCall: permission<CallSubject>('call.save_agreement_text', { grant_officer: ofPartner }),
};
