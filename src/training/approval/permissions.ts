import { permission, type Reach } from '../../platform/permissions.ts';
import { type GatheringSubject, hostOrManager } from '../permissions.ts';

type Asked = GatheringSubject & { readonly approverId: string | null };
/** Only the person who was asked, while they still reach the event. */
const named =
  (reach: Reach<GatheringSubject>): Reach<Asked> =>
  (actor, event, bound) =>
    event.approverId === actor.personId && reach(actor, event, bound);
const byTheNamed = {
  programme_manager: named(hostOrManager.programme_manager),
  grant_officer: named(hostOrManager.grant_officer),
};

export const askApprovalPermission = permission<GatheringSubject>('gathering.ask_approval', hostOrManager);
export const cancelRequestPermission = permission<GatheringSubject>(
  'gathering.cancel_request',
  hostOrManager,
);
export const approvePermission = permission<Asked>('gathering.approve', byTheNamed);
export const returnPermission = permission<Asked>('gathering.return', byTheNamed);
