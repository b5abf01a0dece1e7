import type { Route } from '../platform/http/route.ts';
import { instrumentRoutes } from './instruments/routes.tsx';
import { lawRoutes } from './law/routes.tsx';
import { lawStaffRoutes } from './law/staff-routes.tsx';
import { publicRoutes } from './public/routes.tsx';
import { seriesRoutes } from './series/routes.tsx';
import { seriesStaffRoutes } from './series/staff-routes.tsx';
import { provisionRoutes } from './standards/provision-routes.tsx';
import { standardRoutes } from './standards/routes.tsx';

/** Every route of the matrix. */
export const matrixRoutes: Route[] = [
  ...publicRoutes,
  ...standardRoutes,
  ...provisionRoutes,
  ...instrumentRoutes,
  ...lawRoutes,
  ...lawStaffRoutes,
  ...seriesRoutes,
  ...seriesStaffRoutes,
];
