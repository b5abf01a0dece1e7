import { officers, permission, type Reach } from '../../platform/permissions.ts';

export const sendRequestPermission = permission<unknown>('recommendation.send', officers);
/** What holds the link of a request opens it, and replies with it. */
export const openRequestPermission = permission('recommendation.open_request', { anyone: true });
export const replyByLinkPermission = permission('recommendation.reply_by_link', { anyone: true });
/** Whose a request is: the partner that leads on it and asks, and the coordinator of the Action. */
export type RequestSubject = { readonly senderId: string; readonly coordinatorId: string | null };
const leads: Reach<RequestSubject> = ({ organisationId }, { senderId, coordinatorId }) =>
  organisationId === senderId || organisationId === coordinatorId;
/** The letter of a request as a document: it holds the link with which the institution replies. */
export const takeRequestPermission = permission<RequestSubject>('recommendation.take_request', {
  programme_manager: leads,
  grant_officer: leads,
});
