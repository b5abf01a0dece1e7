import type { Route } from '../platform/http/route.ts';
import { countsRoutes } from './counts-routes.tsx';
import { deskRoutes } from './desk-routes.tsx';
import { handlerRoutes } from './handler-routes.tsx';
import type { VoiceNeeds } from './needs.ts';
import { publicRoutes } from './public-routes.tsx';

export { appointHandler } from './appoint-handler.ts';
export { countTables } from './count-table.ts';
export { acknowledgeCase, closeCase, takeUpCase, writeToCase } from './handle-case.ts';
export { voiceJobs, voiceJobWords } from './jobs.ts';
export { voiceSetup } from './list-setup-points.ts';
export { voiceTasks } from './list-waiting-tasks.ts';
export { makeReport } from './make-report.ts';
export { passOnCase } from './pass-on-case.ts';
export { listPublishedCounts } from './queries-clock.ts';
export { addToCase, openCase } from './return-to-case.ts';
export { seriousKinds } from './rules.ts';
export { sealTexts } from './seal-texts.ts';
export { watchClock } from './watch-clock.ts';

/** Feedback, complaints and reports by anyone, and the desk of those who handle them. */
export function voiceRoutes(needs: VoiceNeeds): Route[] {
  return [...countsRoutes, ...publicRoutes(needs), ...deskRoutes(needs), ...handlerRoutes];
}
