import { page, pageRoute, type Route } from '../../platform/http/route.ts';
import { tableRoutes } from '../../platform/public-tables/table-routes.ts';
import { changeTable, criterionNames } from './change-table.ts';
import { ChangePage } from './pages/change-page.tsx';
import { seeChange } from './permissions.ts';
import { listChanges } from './queries-change.ts';

/** What changed by the next call, for everybody: all together, in full fives. */
export const changeRoutes: Route[] = [
  pageRoute({
    path: '/learning-change',
    may: seeChange,
    portal: true,
    show: async (context) =>
      page(
        context.language.t('training.loop.change'),
        <ChangePage
          changes={await listChanges(context.tx, context.actionId)}
          nameOf={await criterionNames(context)}
        />,
        { back: { href: '/capacity', text: context.language.t('network.capacity.public.title') } },
      ),
  }),
  ...tableRoutes(changeTable),
];
