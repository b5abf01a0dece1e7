import { all, ofPartner, permission } from '../../platform/permissions.ts';
import type { CorrectionSubject } from '../corrections/permissions.ts';

/**
 * What a correction rests on is read by those who propose and decide, and by the programme manager. Its sub-grantee reads the reason alone:
 * a letter may name others. The partner's grant officer decides about a file that the scanner did not clear.
 */
export const correctionFilePermissions = {
  read: permission<CorrectionSubject>('correction_file.read', {
    programme_manager: all,
    grant_officer: ofPartner,
    finance_officer: ofPartner,
  }),
  decide: permission<CorrectionSubject>('correction_file.decide', { grant_officer: ofPartner }),
};
