import type { Route } from '../platform/http/route.ts';
import { lawRoutes } from './law/routes.tsx';
import { publicRoutes } from './public/routes.tsx';
import { seriesRoutes } from './series/routes.tsx';
import { standardRoutes } from './standards/routes.tsx';

/** Every route of the matrix. */
export const matrixRoutes: Route[] = [...publicRoutes, ...standardRoutes, ...lawRoutes, ...seriesRoutes];
