import type { Route } from '../../platform/http/route.ts';
import type { ReleaseNeeds } from './desk/release-paths.ts';
import { releaseRoutes } from './desk/release-routes.tsx';
import { publicReleaseRoutes } from './public/public-routes.tsx';

/** Answers of organisations, the desk where tables are prepared and signed, and what everybody reads. */
export function statisticsRoutes(needs: ReleaseNeeds): Route[] {
  return [...releaseRoutes(needs), ...publicReleaseRoutes(needs)];
}
