import { everyStaff, officers, permission } from '../../platform/permissions.ts';

export const sendRequestPermission = permission<unknown>('recommendation.send', officers);
/** What holds the link of a request opens it, and replies with it. */
export const openRequestPermission = permission('recommendation.open_request', { anyone: true });
export const replyByLinkPermission = permission('recommendation.reply_by_link', { anyone: true });
/** The letter of a request as a document. */
export const takeRequestPermission = permission<unknown>('recommendation.take_request', everyStaff);
