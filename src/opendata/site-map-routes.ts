import { pageRoute, type Route } from '../platform/http/route.ts';
import type { OpenDataParts } from './parts.ts';
import { openDataPermissions } from './permissions.ts';
import { listPublishedIds } from './queries-site-map.ts';
import { siteMap } from './site-map.ts';

const open = { may: openDataPermissions.see, portal: true, data: true } as const;
/** What one site map may hold (sitemaps.org), with every language of every page. */
const mostRecords = 5000;

/** What search engines ask for: every public page, in every language. */
export function siteMapRoutes({ baseUrl }: OpenDataParts, routes: readonly Route[]): Route[] {
  return [
    pageRoute({
      ...open,
      path: '/sitemap.xml',
      async show({ tx, actionId }) {
        const records = await listPublishedIds(tx, actionId, mostRecords);
        return {
          result: 'data',
          type: 'application/xml; charset=utf-8',
          body: siteMap(routes, records, baseUrl),
          status: 200,
        };
      },
    }),
    pageRoute({
      ...open,
      path: '/robots.txt',
      show: () => ({
        result: 'data',
        type: 'text/plain; charset=utf-8',
        body: `User-agent: *\nAllow: /\nSitemap: ${baseUrl}/sitemap.xml\n`,
        status: 200,
      }),
    }),
  ];
}
