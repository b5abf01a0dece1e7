import type { Route } from '../../platform/http/route.ts';
import { publicRoutes } from './public-routes.tsx';
import { sheetRoutes } from './sheet-routes.tsx';
import { staffRoutes } from './staff-routes.tsx';

/** Assessment cycles: leading, answering, deciding, replying, and what everybody may read. */
export function cycleRoutes(needs: { demonstration: boolean }): Route[] {
  return [...staffRoutes, ...sheetRoutes, ...publicRoutes(needs)];
}
