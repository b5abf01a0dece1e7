import { all, permission } from '../platform/permissions.ts';

/** Anyone reads what is kept about people, and everyone with an account asks about their own data. */
export const readPrivacyNotice = permission('privacy.read', { anyone: true });
export const makeRequestPermission = permission('privacy_request.make', { signedIn: true });
export const seeOwnRequests = permission('privacy_request.see_own', { signedIn: true });

const officer = { data_protection_officer: all };
/** Whoever opens the letter writes it down; from then on it is the officer's. */
export const registerRequestPermission = permission('privacy_request.register', {
  ...officer,
  programme_manager: all,
  grant_officer: all,
  administrator: all,
});
export const listRequestsPermission = permission('privacy_request.list', officer);
export const seeRequest = permission<unknown>('privacy_request.see', officer);
export const extendRequestPermission = permission<unknown>('privacy_request.extend', officer);
export const answerRequestPermission = permission<unknown>('privacy_request.answer', officer);

/** The register of processing is for those who answer for it, too. */
export const readRegister = permission('privacy.read_register', {
  ...officer,
  programme_manager: all,
  administrator: all,
});
/** Its own part, also for the grant officers of each organisation. */
export const readArrangement = permission<{ id: string }>('privacy.read_arrangement', {
  ...officer,
  programme_manager: all,
  grant_officer: (actor, { id }) => id === actor.organisationId,
});
export const seeRetention = permission('retention.see', officer);
export const holdRetentionPermission = permission('retention.hold', officer);
export const endHoldPermission = permission('retention.end_hold', officer);
export const reviewAccess = permission('privacy.review_access', officer);
