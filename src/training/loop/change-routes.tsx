import { criteriaOfGrids, getDefinition } from '../../action/index.ts';
import { taggedTable } from '../../platform/documents/hxl.ts';
import { type Context, csv, page, pageRoute, type Route } from '../../platform/http/route.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { ChangePage, differenceOf } from './pages/change-page.tsx';
import { seeChange } from './permissions.ts';
import { listChanges } from './queries-change.ts';

async function namesOf({ tx, actionId, language }: Pick<Context, 'tx' | 'actionId' | 'language'>) {
  const criteria = criteriaOfGrids((await getDefinition(tx, actionId)).grids);
  const names = new Map(criteria.map(({ key, title }) => [key, inLanguage(title, language.locale)]));
  return (key: string) => names.get(key) ?? key;
}

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
          nameOf={await namesOf(context)}
        />,
        { back: { href: '/capacity', text: context.language.t('network.capacity.public.title') } },
      ),
  }),
  pageRoute({
    path: '/learning-change.csv',
    may: seeChange,
    portal: true,
    show: async (context) => {
      const nameOf = await namesOf(context);
      return csv(
        'learning-change.csv',
        taggedTable(
          [
            ['criterion', '#indicator+code'],
            ['name', '#indicator+name'],
            ['was_taught', '#group+trained+bool'],
            ['organisations', '#reached+org+num'],
            ['before_percent', '#indicator+baseline+num'],
            ['after_percent', '#indicator+value+num'],
            ['difference', '#indicator+change+num'],
          ],
          (await listChanges(context.tx, context.actionId)).map((one) => [
            one.criterion,
            nameOf(one.criterion),
            one.wasTaught ? 'true' : 'false',
            one.organisations,
            one.before,
            one.after,
            differenceOf(one),
          ]),
        ),
      );
    },
  }),
];
