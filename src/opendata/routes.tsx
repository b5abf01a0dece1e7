import { writeCsv } from '../platform/documents/write-csv.ts';
import {
  type Answer,
  type Context,
  download,
  json,
  page,
  pageRoute,
  type Route,
} from '../platform/http/route.ts';
import { isId } from '../platform/ids.ts';
import type { Language } from '../platform/language/language.ts';
import { catalogueJson, catalogueOf } from './catalogue.ts';
import { detailsAnswer, errorAnswer, listAnswer } from './commongrants/envelopes.ts';
import { opportunity, opportunityDetails } from './commongrants/opportunity.ts';
import { pagingSchema } from './commongrants/schema.ts';
import { makeFiles } from './files.ts';
import { grantRows } from './grants-csv.ts';
import { OpenDataPage } from './pages/open-data-page.tsx';
import type { OpenDataParts } from './parts.ts';
import { openDataPermissions } from './permissions.ts';
import { isDemonstration } from './queries.ts';
import { findPublishedCall, listPublishedCalls } from './queries-calls.ts';

const open = { may: openDataPermissions.see, portal: true } as const;
const data = { ...open, data: true } as const;

/** Open data: the page, the files and the programs' interface to calls. */
export function openDataRoutes(parts: OpenDataParts): readonly Route[] {
  return [
    pageRoute({
      ...open,
      path: '/open-data',
      async show(context) {
        const files = await makeFiles(context, parts);
        return page(
          context.language.t('opendata.title'),
          <OpenDataPage language={context.language} files={files} />,
          { wide: true },
        );
      },
    }),
    pageRoute({
      ...data,
      path: '/open-data/catalogue.json',
      async show(context) {
        const files = await makeFiles(context, parts);
        const { t } = context.language;
        return json(
          catalogueJson(catalogueOf(files), {
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
      path: '/open-data/iati.xml',
      async show(context) {
        const { iati } = await makeFiles(context, parts);
        if ('xml' in iati)
          return { result: 'data', type: 'application/xml; charset=utf-8', body: iati.xml, status: 200 };
        const what = [...iati.missing.map((gap) => gap.what), ...iati.errors.map(({ message }) => message)];
        return notServed(context.language, what);
      },
    }),
    pageRoute({
      ...data,
      path: '/open-data/360giving.json',
      async show(context) {
        const { threeSixty } = await makeFiles(context, parts);
        if ('package' in threeSixty) return json(threeSixty.package);
        return notServed(
          context.language,
          threeSixty.missing.map(({ what }) => what),
        );
      },
    }),
    pageRoute({
      ...data,
      path: '/open-data/grants.csv',
      async show(context) {
        const { action, grants } = await makeFiles(context, parts);
        const rows = grantRows(action, grants, context.now);
        return download('grants.csv', 'text/csv; charset=utf-8', writeCsv(rows));
      },
    }),
    pageRoute({
      ...data,
      path: '/common-grants/opportunities',
      async show(context) {
        const paging = pagingSchema.safeParse(context.query);
        if (!paging.success) return json(errorAnswer(400, 'Invalid paging', paging.error.issues), 400);
        const given = await givenFor(context, parts);
        const calls = await listPublishedCalls(context.tx, given, paging.data);
        const { page: number, pageSize } = paging.data;
        return json(
          listAnswer(
            calls.map((call) => opportunity(call, given.demonstration)),
            number,
            pageSize,
          ),
        );
      },
    }),
    pageRoute({
      ...data,
      path: '/common-grants/opportunities/:oppId',
      async show(context) {
        const given = await givenFor(context, parts);
        const { oppId = '' } = context.params;
        const call = isId(oppId) ? await findPublishedCall(context.tx, given, oppId) : undefined;
        if (!call) return json(errorAnswer(404, 'No opportunity of this id'), 404);
        return json(detailsAnswer(opportunityDetails(call, given.demonstration)));
      },
    }),
  ];
}

async function givenFor({ tx, actionId, now }: Context, { baseUrl }: OpenDataParts) {
  return { actionId, now, baseUrl, demonstration: await isDemonstration(tx) };
}

/** A file that would not be valid is not there: the answer says what is missing, line by line. */
function notServed(language: Language, what: readonly string[]): Answer {
  const lines = [language.t('opendata.not_served'), ...what.map((key) => `- ${language.t(key)}`)];
  return { result: 'data', type: 'text/plain; charset=utf-8', body: `${lines.join('\n')}\n`, status: 404 };
}
