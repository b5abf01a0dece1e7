import type { PaperStore } from '../../papers/index.ts';
import type { Route } from '../../platform/http/route.ts';
import { assessorRoutes } from './assessor-routes.tsx';
import { publicRoutes } from './public-routes.tsx';
import { publicationRoutes } from './publication-routes.tsx';
import { questionnaireRoutes } from './questionnaire-routes.tsx';
import { replyRoutes } from './reply-routes.tsx';
import { sheetRoutes } from './sheet-routes.tsx';
import { staffRoutes } from './staff-routes.tsx';

/** Assessment cycles: leading, answering, deciding, replying, and what everybody may read. */
export function cycleRoutes(needs: { demonstration: boolean; store: PaperStore; baseUrl: string }): Route[] {
  return [
    ...questionnaireRoutes,
    ...staffRoutes,
    ...assessorRoutes,
    ...sheetRoutes,
    ...publicationRoutes,
    ...replyRoutes(needs),
    ...publicRoutes(needs),
  ];
}
