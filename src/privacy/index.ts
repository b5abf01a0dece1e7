import type { Route } from '../platform/http/route.ts';
import { accessRoutes } from './access/routes.tsx';
import { breachRoutes } from './breaches/routes.tsx';
import { type DeskNeeds, deskRoutes } from './desk/routes.tsx';
import { queueRoutes } from './queues/routes.tsx';
import { registerRoutes } from './register/routes.tsx';
import { requestRoutes } from './requests/routes.tsx';
import { retentionRoutes } from './retention/routes.tsx';

export { listAppointed } from './access/queries.ts';
export { changeBreach, closeBreach, decideBreach } from './breaches/follow-breach.ts';
export { breachTasks } from './breaches/list-waiting-tasks.ts';
export { recordBreach } from './breaches/record-breach.ts';
export type { RecordKey } from './declarations/declaration.ts';
export { storeDeclarations } from './declarations/store-declarations.ts';
export { copyHeld } from './desk/copy-held.ts';
export { correctName } from './desk/correct-name.ts';
export { eraseSubject } from './desk/erase-subject.ts';
export { findSubject } from './desk/find-subject.ts';
export { restrictProcessing } from './desk/restrict-processing.ts';
export { type Notice, privacyNotice, type Whose } from './privacy-notice.ts';
export { findPrivacy } from './queries.ts';
export { queueTasks } from './queues/list-queue-tasks.ts';
export { answerRequest } from './requests/answer-request.ts';
export { extendRequest } from './requests/extend-request.ts';
export { requestTasks } from './requests/list-waiting-tasks.ts';
export { makeRequest } from './requests/make-request.ts';
export { registerRequest } from './requests/register-request.ts';
export { retentionJobs } from './retention/purge-records.ts';
export { withNotices } from './with-notices.tsx';

/** What is kept about people, what they ask, what goes when, and who may see what. */
export function privacyRoutes(needs: DeskNeeds & { baseUrl: string }): Route[] {
  return [
    ...registerRoutes(needs),
    ...requestRoutes(needs),
    ...deskRoutes(needs),
    ...breachRoutes(needs),
    ...queueRoutes,
    ...retentionRoutes,
    ...accessRoutes,
  ];
}

/** The words that `retentionJobs` answers. */
export const privacyJobWords: readonly string[] = ['retention.purge', 'retention.remove_content'];
