import { fromNetwork, type Limit, quarter } from '../platform/http/limit.ts';
import { askedOf } from '../platform/http/paging.ts';
import { type Context, page, pageRoute, type Route, redirect } from '../platform/http/route.ts';
import { permission } from '../platform/permissions.ts';
import type { Findable } from '../platform/search/findable.ts';
import { SearchPage } from './pages/search-page.tsx';
import { wordsOf } from './rules.ts';
import { type PageSource, search, searchNear } from './search.ts';

/** Each search counts twice: as it is sent, and as what it finds is shown. */
const byPerson: Limit = { of: 'search', per: 'person', most: 600, minutes: quarter };
/** What everybody may read, looked for under the public's database role. */
export const publicSearch = '/search';
/** What one reader may open, beside what everybody may. */
export const ownSearch = '/search/work';

/** The search: for visitors published records and public pages, for readers who are signed in also what their roles open. */
export function searchRoutes(sources: {
  findables: readonly Findable[];
  pages: readonly PageSource[];
}): Route[] {
  const open = { ...sources, findables: sources.findables.filter((one) => one.open) };
  return [
    pageRoute({
      path: publicSearch,
      may: permission('search.see', { anyone: true }),
      portal: true,
      words: ['q'],
      limits: [fromNetwork('search', 1200, quarter)],
      show: (context) =>
        context.actor ? redirect(ownSearch) : show(context, open, { action: publicSearch }),
    }),
    pageRoute({
      path: ownSearch,
      may: permission('search.see_work', { signedIn: true }),
      words: ['q'],
      limits: [byPerson],
      show: (context) => show(context, sources, { action: ownSearch, token: context.token }),
    }),
  ];
}

async function show(
  context: Context,
  sources: Parameters<typeof search>[2],
  box: { action: string; token?: string },
) {
  const typed = askedOf(context).q ?? '';
  const words = wordsOf(typed);
  const groups = words.length > 0 ? await search(context, words, sources) : undefined;
  return page(
    context.language.t('search.title'),
    <SearchPage
      box={box}
      typed={typed}
      gone={context.words === undefined}
      groups={groups}
      near={groups?.length === 0 ? await searchNear(context, words, sources) : []}
    />,
  );
}
