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
/** Who somebody is that asks, and everything that is held about them: the officer's alone, for one request. */
export const findSubjectPermission = permission<unknown>('privacy_request.find', officer);
export const seeHeldPermission = permission<unknown>('privacy_request.see_held', officer);
export const copyHeldPermission = permission<unknown>('privacy_request.copy', officer);
export const correctNamePermission = permission<unknown>('privacy_request.correct', officer);
export const restrictPermission = permission<unknown>('privacy_request.restrict', officer);
export const liftRestrictionPermission = permission<unknown>('privacy_request.lift', officer);
export const eraseSubjectPermission = permission<unknown>('privacy_request.erase', officer);

/** Whoever finds a breach records it at once; the officer decides, tells and closes. */
export const recordBreachPermission = permission('breach.record', {
  ...officer,
  programme_manager: all,
  grant_officer: all,
  administrator: all,
});
export const listBreachesPermission = permission('breach.list', officer);
export const seeBreachPermission = permission<unknown>('breach.see', officer);
export const changeBreachPermission = permission<unknown>('breach.change', officer);
export const decideBreachPermission = permission<unknown>('breach.decide', officer);
export const noteNoticePermission = permission<unknown>('breach.note_notice', officer);
export const closeBreachPermission = permission<unknown>('breach.close', officer);

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
/** Whether emails leave and retention runs. */
export const seeQueues = permission('queue.see', { ...officer, administrator: all });
export const seeRetention = permission('retention.see', officer);
export const holdRetentionPermission = permission('retention.hold', officer);
export const endHoldPermission = permission('retention.end_hold', officer);
export const reviewAccess = permission('privacy.review_access', officer);
