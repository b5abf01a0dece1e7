import type { Route } from '../platform/http/route.ts';
import { accessRoutes } from './access/routes.tsx';
import { registerRoutes } from './register/routes.tsx';
import { requestRoutes } from './requests/routes.tsx';
import { retentionRoutes } from './retention/routes.tsx';

export type { RecordKey } from './declarations/declaration.ts';
export { type Notice, privacyNotice, type Whose } from './privacy-notice.ts';
export { findPrivacy } from './queries.ts';
export { answerRequest } from './requests/answer-request.ts';
export { extendRequest } from './requests/extend-request.ts';
export { listWaitingTasks } from './requests/list-waiting-tasks.ts';
export { makeRequest } from './requests/make-request.ts';
export { registerRequest } from './requests/register-request.ts';
export { retentionJobs } from './retention/purge-records.ts';
export { withNotices } from './with-notices.tsx';

/** What is kept about people, what they ask, what goes when, and who may see what. */
export function privacyRoutes(needs: { baseUrl: string; demonstration: boolean }): Route[] {
  return [...registerRoutes(needs), ...requestRoutes(needs), ...retentionRoutes, ...accessRoutes];
}

/** The words that `retentionJobs` answers. */
export const privacyJobWords: readonly string[] = ['retention.purge', 'retention.remove_content'];
