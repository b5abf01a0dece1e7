import { historyForStaff } from '../platform/audit/history.ts';

/** What the history of a request about personal data shows. */
export const requestHistory = historyForStaff('privacy_request', [
  'privacy_request.make',
  'privacy_request.register',
  'privacy_request.extend',
  'privacy_request.find',
  'privacy_request.copy',
  'privacy_request.correct',
  'privacy_request.restrict',
  'privacy_request.lift',
  'privacy_request.erase',
  'privacy_request.answer',
]);
/** What the history of a breach of personal data shows. */
export const breachHistory = historyForStaff('breach', [
  'breach.record',
  'breach.change',
  'breach.decide',
  'breach.note_notice',
  'breach.close',
]);
