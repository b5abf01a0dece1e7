import type { Route } from '../platform/http/route.ts';
import { publicRecommendationRoutes } from './recommendations/public-routes.tsx';
import { recommendationRoutes } from './recommendations/routes.tsx';

/** Every route of the area, one line a slice. */
export const advocacyRoutes: Route[] = [...recommendationRoutes, ...publicRecommendationRoutes];
