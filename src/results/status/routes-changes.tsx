import { getDefinition } from '../../action/index.ts';
import { page, pageRoute, type Route } from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import type { Findable } from '../../platform/search/findable.ts';
import { nameRecords } from '../../platform/search/queries.ts';
import { resultsPermissions } from '../permissions.ts';
import { recordOf, shownChanges } from './changes.ts';
import { sinceLastWeek, watched } from './gather-status.ts';
import { ChangesPage } from './pages/changes-page.tsx';
import { listChanges } from './queries.ts';

/** How many changes of one kind a page lists. */
const most = 100;

/** What was done in the last week, by kind: the status leads here, and from here to the records. */
export function changesRoutes({ findables }: { readonly findables: readonly Findable[] }): Route[] {
  return [
    pageRoute({
      path: '/staff/status/changes/:word',
      may: resultsPermissions.readStatus,
      async show({ tx, actor, actionId, now, params, language }) {
        const word = watched.find((one) => one === params.word);
        if (!word) throw problem('not_found');
        const found = await listChanges(tx, { actionId, since: sinceLastWeek(now), word, most: most + 1 });
        const changes = found.slice(0, most);
        const records = changes.flatMap((change) => recordOf(change) ?? []);
        const named = await nameRecords(tx, findables, { actor, actionId, language }, records);
        const definition = await getDefinition(tx, actionId);
        return page(
          language.t(`history.${word}`),
          <ChangesPage
            word={word}
            changes={shownChanges(definition, language, changes, named)}
            more={found.length > most}
          />,
          { back: { href: '/staff/status#week', text: language.t('results.status.title') } },
        );
      },
    }),
  ];
}
