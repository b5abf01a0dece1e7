import { dayIn } from '../platform/dates.ts';
import { type Context, page, pageRoute, type Route } from '../platform/http/route.ts';
import type { StreetLocale } from '../platform/language/street-locales.ts';
import { zone } from '../platform/zone.ts';
import { budgetRoutes } from './budget/routes.tsx';
import { contractRoutes } from './contract/routes.tsx';
import { incomeRoutes } from './income/routes.tsx';
import { documentRoutes } from './library/routes.tsx';
import { AboutTheDataPage } from './pages/about-the-data-page.tsx';
import { ClustersPage } from './pages/clusters-page.tsx';
import { ConsortiumPage } from './pages/consortium-page.tsx';
import { HomePage, type OpenCall } from './pages/home-page.tsx';
import { seeAction } from './permissions.ts';
import { procurementRoutes } from './procurement/routes.tsx';
import { countNationalProjects, getDefinition } from './queries.ts';
import { rateRoutes } from './rates/routes.tsx';
import type { Standing } from './rules.ts';
import { vatRoutes } from './vat/routes.tsx';

/** What the pages of the Action show from other areas. They are read under the public's database role. */
export type ActionNeeds = {
  standing(context: Context): Promise<Standing>;
  openCalls(context: Context): Promise<readonly OpenCall[]>;
  /** What the pages for people on the move are called in one of their languages. */
  streetTitle(locale: StreetLocale): string;
  /** The page of an indicator: its rule and the records behind it. */
  indicatorPath(code: string): string;
};

/** The public pages: the Action, its consortium and clusters, what is known about its data; and the staff's pages of its money. */
export function actionRoutes(needs: ActionNeeds): Route[] {
  const { indicatorPath } = needs;
  return [
    pageRoute({
      path: '/',
      may: seeAction,
      portal: true,
      wishes: true,
      async show(context) {
        const { action } = await getDefinition(context.tx, context.actionId);
        return page(
          action.title,
          <HomePage
            action={action}
            standing={await needs.standing(context)}
            openCalls={await needs.openCalls(context)}
            projects={await countNationalProjects(context.tx, context.actionId)}
            today={todayOf(context)}
            indicatorPath={indicatorPath}
            wish={context.wish && { locale: context.wish, title: needs.streetTitle(context.wish) }}
          />,
          { wide: true },
        );
      },
    }),
    pageRoute({
      path: '/consortium',
      may: seeAction,
      portal: true,
      async show({ tx, actionId, language }) {
        const { action } = await getDefinition(tx, actionId);
        return page(language.t('action.consortium.title'), <ConsortiumPage action={action} />, {
          wide: true,
          about: {
            '@type': 'Project',
            name: action.title,
            funder: { '@type': 'Organization', name: action.funder.name },
            member: action.organisations.map(({ name }) => ({ '@type': 'Organization', name })),
          },
        });
      },
    }),
    pageRoute({
      path: '/clusters',
      may: seeAction,
      portal: true,
      async show(context) {
        const definition = await getDefinition(context.tx, context.actionId);
        const standing = await needs.standing(context);
        return page(
          context.language.t('action.clusters.title'),
          <ClustersPage definition={definition} standing={standing} indicatorPath={indicatorPath} />,
          { wide: true },
        );
      },
    }),
    pageRoute({
      path: '/about-the-data',
      may: seeAction,
      portal: true,
      async show({ tx, actionId, language }) {
        const definition = await getDefinition(tx, actionId);
        return page(language.t('action.about_the_data.title'), <AboutTheDataPage definition={definition} />);
      },
    }),
    ...budgetRoutes,
    ...procurementRoutes,
    ...incomeRoutes,
    ...vatRoutes,
    ...contractRoutes,
    ...documentRoutes,
    ...rateRoutes,
  ];
}

/** The six share one clock: all keep Central European time. */
function todayOf({ now }: Context) {
  return dayIn(zone, now);
}
