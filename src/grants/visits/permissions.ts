import { type Actor, all, ofPartner, own, permission, reachOfList } from '../../platform/permissions.ts';
import type { AgreementSubject } from '../agreements/permissions.ts';

export type VisitSubject = AgreementSubject & { readonly state: string };

/** Which visits and proposals staff list. */
export const visitReach = (actor: Actor) =>
  reachOfList(actor, { everything: ['programme_manager'], partner: ['grant_officer'] });

const handedIn = ({ state }: VisitSubject) => state === 'submitted';

/** The sub-grantee and the partner read a visit. What is written in it before it is handed in is its officer's. Others who read the agreement are told there that it took place. */
export const visitPermissions = {
  list: permission('visit.list', { programme_manager: all, grant_officer: all }),
  read: permission<AgreementSubject>('visit.read', {
    programme_manager: all,
    grant_officer: ofPartner,
    finance_officer: ofPartner,
    cso_member: own,
    cso_certifier: own,
  }),
  readRecord: permission<VisitSubject>('visit.read_record', {
    programme_manager: all,
    grant_officer: ofPartner,
    finance_officer: (actor, visit, bound) => handedIn(visit) && ofPartner(actor, visit, bound),
    cso_member: (actor, visit, bound) => handedIn(visit) && own(actor, visit, bound),
    cso_certifier: (actor, visit, bound) => handedIn(visit) && own(actor, visit, bound),
  }),
  readReasons: permission<AgreementSubject>('visit.read_reasons', {
    programme_manager: all,
    grant_officer: ofPartner,
  }),
};
