import type { Route } from '../platform/http/route.ts';
import { publicRoutes } from './public/routes.tsx';
import { standardRoutes } from './standards/routes.tsx';

/** Every route of the matrix. */
export const matrixRoutes: Route[] = [...publicRoutes, ...standardRoutes];
