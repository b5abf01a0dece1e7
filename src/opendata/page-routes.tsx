import { dayIn } from '../platform/dates.ts';
import { type Context, download, json, page, pageRoute, type Route } from '../platform/http/route.ts';
import { problem } from '../platform/problem.ts';
import type { PublicTable } from '../platform/public-tables/public-table.ts';
import { contentTypes } from '../platform/public-tables/write-table.ts';
import { zone } from '../platform/zone.ts';
import { catalogueOf, tablesOf } from './catalogue.ts';
import { type CitedTable, tableBibtex, tableRis } from './cite-table.ts';
import { dcatOf } from './dcat.ts';
import { examplesOf } from './examples.ts';
import { makeFiles } from './files.ts';
import { openApiOf } from './openapi.ts';
import { OpenDataPage } from './pages/open-data-page.tsx';
import { ProgramsPage } from './pages/programs-page.tsx';
import { TablePage } from './pages/table-page.tsx';
import type { OpenDataParts } from './parts.ts';
import { openDataPermissions } from './permissions.ts';
import { getPublishedAction, isDemonstration } from './queries.ts';
import { siteMapRoutes } from './site-map-routes.ts';

const open = { may: openDataPermissions.see, portal: true } as const;
const data = { ...open, data: true } as const;
const anyObject = { type: 'object' };

/** The catalogue, each table's page and the OpenAPI document, made from what the routes of all areas declare. */
export function openDataPages(parts: OpenDataParts, routes: readonly Route[]): Route[] {
  const back = ({ language }: Context) => ({ href: '/open-data', text: language.t('opendata.title') });
  const tables = tablesOf(routes);
  const tableOf = ({ params }: Context): PublicTable => {
    const found = tables.find(({ key }) => key === params.table);
    if (!found) throw problem('not_found');
    return found;
  };
  const described: Route[] = [
    pageRoute({
      ...data,
      path: '/open-data/catalogue.json',
      api: { id: 'catalogue', type: 'application/json', standard: 'DCAT 3', schema: anyObject },
      async show(context) {
        const files = await makeFiles(context, parts);
        const { t } = context.language;
        return json(
          dcatOf(catalogueOf(routes, files), {
            title: `${t('opendata.title')}: ${files.action.title}`,
            note: files.action.demonstration ? t('ui.demonstration.title') : undefined,
            publisher: files.action.lead.name,
            baseUrl: parts.baseUrl,
            text: t,
          }),
        );
      },
    }),
    pageRoute({
      ...data,
      path: '/open-data/openapi.json',
      api: { id: 'openapi', type: 'application/json', standard: 'OpenAPI 3.1', schema: anyObject },
      async show(context) {
        const { t } = context.language;
        const note = (await isDemonstration(context.tx)) ? ` ${t('ui.demonstration.title')}.` : '';
        return json(
          openApiOf([...routes, ...described], {
            title: t('opendata.title'),
            about: `${t('opendata.programs.lead')}${note}`,
            baseUrl: parts.baseUrl,
            text: t,
          }),
        );
      },
    }),
  ];
  return [
    pageRoute({
      ...open,
      path: '/open-data',
      async show(context) {
        const { language } = context;
        const files = await makeFiles(context, parts);
        return page(
          language.t('opendata.title'),
          <OpenDataPage language={language} files={files} datasets={catalogueOf(routes, files)} />,
          { wide: true },
        );
      },
    }),
    ...described,
    pageRoute({
      ...open,
      path: '/open-data/programs',
      async show(context) {
        const { language } = context;
        const operations = [...routes, ...described].flatMap(({ path, api }) => {
          if (!api) return [];
          return 'table' in api
            ? [{ path, key: api.table.key, type: contentTypes[api.format].split(';')[0]! }]
            : [{ path, key: api.id, type: api.type }];
        });
        const examples = await examplesOf(context, tables, parts.baseUrl);
        return page(
          language.t('opendata.programs.title'),
          <ProgramsPage language={language} examples={examples} operations={operations} />,
          { wide: true, back: back(context) },
        );
      },
    }),
    pageRoute({
      ...open,
      path: '/open-data/tables/:table',
      async show(context) {
        const { language } = context;
        const table = tableOf(context);
        const cited = await citedOf(context, table, parts);
        const { title, publisher } = cited;
        return page(title, <TablePage language={language} table={table} cited={cited} />, {
          back: back(context),
          about: {
            '@type': 'Dataset',
            name: title,
            description: language.t(`opendata.set.${table.key}.about`),
            creator: { '@type': 'Organization', name: publisher },
            ...(table.licence === 'ours' ? { license: 'https://creativecommons.org/licenses/by/4.0/' } : {}),
          },
        });
      },
    }),
    pageRoute({
      ...open,
      path: '/open-data/tables/:table/citation.ris',
      async show(context) {
        const table = tableOf(context);
        const made = tableRis(await citedOf(context, table, parts));
        return download(`${table.key}.ris`, 'application/x-research-info-systems', made);
      },
    }),
    pageRoute({
      ...open,
      path: '/open-data/tables/:table/citation.bib',
      gives: 'file',
      async show(context) {
        const table = tableOf(context);
        const made = tableBibtex(await citedOf(context, table, parts));
        return download(`${table.key}.bib`, 'application/x-bibtex', made);
      },
    }),
    ...siteMapRoutes(parts, routes),
  ];
}

async function citedOf(context: Context, table: PublicTable, parts: OpenDataParts): Promise<CitedTable> {
  const { language, now } = context;
  const action = await getPublishedAction(context.tx, context.actionId, parts);
  return {
    key: table.key,
    title: `${language.t(`opendata.set.${table.key}`)}: ${action.title}`,
    publisher: action.lead.name,
    url: `${parts.baseUrl}/open-data/tables/${table.key}`,
    readOn: dayIn(zone, now),
    language: language.locale,
    note: action.demonstration ? language.t('ui.demonstration.title') : undefined,
  };
}
