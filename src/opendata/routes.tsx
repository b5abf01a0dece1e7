import { z } from 'zod';
import { type Answer, type Context, json, pageRoute, type Route } from '../platform/http/route.ts';
import { isId } from '../platform/ids.ts';
import type { Language } from '../platform/language/language.ts';
import { jsonSchemaOf } from '../platform/public-tables/json-schema-of.ts';
import { tableRoutes } from '../platform/public-tables/table-routes.ts';
import { detailsAnswer, errorAnswer, listAnswer } from './commongrants/envelopes.ts';
import { opportunity, opportunityDetails } from './commongrants/opportunity.ts';
import { opportunityDetailsSchema, opportunitySchema, pagingSchema } from './commongrants/schema.ts';
import { makeFiles } from './files.ts';
import { grantsTable } from './grants-table.ts';
import type { OpenDataParts } from './parts.ts';
import { openDataPermissions } from './permissions.ts';
import { isDemonstration } from './queries.ts';
import { findPublishedCall, listPublishedCalls } from './queries-calls.ts';
import { packageSchema } from './threesixty/schema.ts';

const open = { may: openDataPermissions.see, portal: true } as const;
const data = { ...open, data: true } as const;
const jsonType = 'application/json';
const answer = { status: z.literal(200), message: z.string() };
const listSchema = jsonSchemaOf(
  z.strictObject({
    ...answer,
    items: z.array(opportunitySchema),
    paginationInfo: z.strictObject({ page: z.int(), pageSize: z.int() }),
  }),
);
const detailsSchema = jsonSchemaOf(z.strictObject({ ...answer, data: opportunityDetailsSchema }));

/** Open data that others' standards ask for, the sub-grants as a table, and the programs' interface to calls. */
export function openDataRoutes(parts: OpenDataParts): readonly Route[] {
  return [
    pageRoute({
      ...data,
      path: '/open-data/iati.xml',
      api: { id: 'iati', theme: 'money', type: 'application/xml', standard: 'IATI 2.03' },
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
      api: {
        ...{ id: 'threesixty', theme: 'money', type: jsonType, standard: '360Giving 1.4' },
        schema: jsonSchemaOf(packageSchema),
      },
      async show(context) {
        const { threeSixty } = await makeFiles(context, parts);
        if ('package' in threeSixty) return json(threeSixty.package);
        return notServed(
          context.language,
          threeSixty.missing.map(({ what }) => what),
        );
      },
    }),
    ...tableRoutes(grantsTable(parts)),
    pageRoute({
      ...data,
      path: '/common-grants/opportunities',
      api: {
        ...{ id: 'calls', theme: 'money', type: jsonType, standard: 'CommonGrants 0.4' },
        query: pagingSchema,
        schema: listSchema,
      },
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
      api: { id: 'call', type: jsonType, standard: 'CommonGrants 0.4', schema: detailsSchema },
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
