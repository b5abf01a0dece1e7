import { ofPartner, permission } from '../../platform/permissions.ts';
import type { ReportSubject } from '../reports/permissions.ts';

/** The partner's officer decides about a bill that the scanner did not clear, once the report was submitted. */
export const billPermissions = {
  decide: permission<ReportSubject>('bill.decide', {
    grant_officer: (actor, report, bound) => report.state !== 'draft' && ofPartner(actor, report, bound),
  }),
};
