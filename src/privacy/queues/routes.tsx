import { page, pageRoute, type Route } from '../../platform/http/route.ts';
import { officerBack } from '../officer-back.ts';
import { seeQueues } from '../permissions.ts';
import { QueuesPage } from './queues-page.tsx';
import { findStuck } from './stuck.ts';

/** Whether emails leave and retention runs: counts, and nobody's name. */
export const queueRoutes: Route[] = [
  pageRoute({
    path: '/staff/privacy/queues',
    may: seeQueues,
    show: async (context) => {
      const { tx, actionId, now, language } = context;
      return page(
        language.t('privacy.queues.title'),
        <QueuesPage stuck={await findStuck(tx, actionId, now)} />,
        officerBack(context),
      );
    },
  }),
];
