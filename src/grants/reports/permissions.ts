import { type Actor, all, ofPartner, own, permission, reachOfList } from '../../platform/permissions.ts';

export type ReportSubject = {
  id: string;
  organisationId: string;
  partnerId: string;
  jurisdiction: string | null;
  state: string;
};
export type PeriodSubject = Omit<ReportSubject, 'state'>;

/** Which reports staff list, drafts left out. */
export const reportReach = (actor: Actor) =>
  reachOfList(actor, { everything: ['programme_manager'], partner: ['grant_officer', 'finance_officer'] });

/** A draft belongs to its sub-grantee alone; staff see a report from its first submission on. */
export const reportPermissions = {
  list: permission('report.list', {
    programme_manager: all,
    grant_officer: all,
    finance_officer: all,
  }),
  read: permission<ReportSubject>('report.read', {
    cso_member: own,
    cso_certifier: own,
    programme_manager: (_actor, report) => report.state !== 'draft',
    grant_officer: (actor, report, bound) => report.state !== 'draft' && ofPartner(actor, report, bound),
    finance_officer: (actor, report, bound) => report.state !== 'draft' && ofPartner(actor, report, bound),
  }),
};
