import { historyForStaff } from '../platform/audit/history.ts';

/** What the history of a request about personal data shows. */
export const requestHistory = historyForStaff('privacy_request', [
  'privacy_request.make',
  'privacy_request.register',
  'privacy_request.extend',
  'privacy_request.answer',
]);
