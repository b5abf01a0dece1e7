import type { Route } from '../platform/http/route.ts';
import { changesRoutes } from './changes/routes.tsx';
import { guidelineRoutes } from './guideline-routes.tsx';

/** What writes the address of this instance into a file, or marks it as a demonstration. */
export function addressedRoutes(needs: { baseUrl: string; demonstration: boolean }): Route[] {
  return [...changesRoutes(needs), ...guidelineRoutes(needs)];
}
