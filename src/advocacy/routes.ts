import type { Route } from '../platform/http/route.ts';
import { conclusionRoutes } from './conclusions/routes.tsx';
import { echoRoutes } from './echo/routes.tsx';
import { engagementRoutes } from './engagements/routes.tsx';
import { measureRoutes } from './measures/routes.tsx';
import { askedOutcomeRoutes } from './outcomes/asked-routes.tsx';
import { publicOutcomeRoutes } from './outcomes/public-routes.tsx';
import { outcomeRoutes } from './outcomes/routes.tsx';
import { positionRoutes } from './positions/routes.tsx';
import { adoptionRoutes } from './practices/adoption-routes.tsx';
import { publicPracticeRoutes } from './practices/public-routes.tsx';
import { practiceRoutes } from './practices/routes.tsx';
import { publicRecommendationRoutes } from './recommendations/public-routes.tsx';
import { recommendationRoutes } from './recommendations/routes.tsx';
import { replyRoutes } from './replies/routes.tsx';
import { responseRoutes } from './responses/routes.tsx';
import { reviewRoutes } from './reviews/routes.tsx';
import { linkedStandardRoutes } from './standards/routes.tsx';

/** Every route of the area, one line a slice. */
export const advocacyRoutes: Route[] = [
  ...recommendationRoutes,
  ...conclusionRoutes,
  ...responseRoutes,
  ...replyRoutes,
  ...measureRoutes,
  ...reviewRoutes,
  ...linkedStandardRoutes,
  ...publicRecommendationRoutes,
  ...practiceRoutes,
  ...adoptionRoutes,
  ...publicPracticeRoutes,
  ...engagementRoutes,
  ...outcomeRoutes,
  ...askedOutcomeRoutes,
  ...publicOutcomeRoutes,
  ...positionRoutes,
  ...echoRoutes,
];
