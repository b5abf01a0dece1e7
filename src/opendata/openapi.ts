import type { Api } from '../platform/http/api.ts';
import type { Route } from '../platform/http/route.ts';
import { locales } from '../platform/language/language.ts';
import { jsonSchemaOf } from '../platform/public-tables/json-schema-of.ts';
import { tablePage } from '../platform/public-tables/table-page.ts';
import { type JsonSchema, tableSchema } from '../platform/public-tables/table-schema.ts';
import { contentTypes } from '../platform/public-tables/write-table.ts';

type Given = {
  readonly title: string;
  readonly about: string;
  readonly baseUrl: string;
  text(key: string): string;
};

/** OpenAPI 3.1 of everything that the routes declare as open data, and of nothing else. */
export function openApiOf(routes: readonly Route[], { title, about, baseUrl, text }: Given) {
  const open = routes.filter((route) => route.api !== undefined);
  const tables = open.flatMap(({ api }) =>
    api && 'table' in api && api.format === 'json' ? [api.table] : [],
  );
  return {
    openapi: '3.1.0',
    info: {
      title,
      description: about,
      version: '1',
      license: { name: 'CC BY 4.0', identifier: 'CC-BY-4.0' },
    },
    servers: [{ url: baseUrl }],
    paths: Object.fromEntries(
      open.map(({ path, api }) => [path.replace(/:(\w+)/g, '{$1}'), { get: operationOf(path, api!, text) }]),
    ),
    components: {
      schemas: Object.fromEntries(tables.map((table) => [table.key, tableSchema(table, text)])),
    },
  };
}

function operationOf(path: string, api: Api, text: Given['text']) {
  const key = 'table' in api ? api.table.key : api.id;
  const [type, schema] = 'table' in api ? tableContent(api) : [api.type, api.schema ?? { type: 'string' }];
  const etag = { description: text('opendata.api.etag'), schema: { type: 'string' } };
  return {
    operationId: 'table' in api ? `${key}_${api.format}` : key,
    summary: text(`opendata.set.${key}`),
    description: text(`opendata.set.${key}.about`),
    ...('table' in api ? { tags: [api.table.theme] } : {}),
    parameters: [...pathParameters(path), ...queryParameters(api), languageParameter],
    responses: {
      200: {
        description: text(`opendata.set.${key}`),
        headers: { ETag: etag },
        content: { [type]: { schema } },
      },
      304: { description: text('opendata.api.unchanged') },
      ...(mayBeMissing(path, key) ? { 404: { description: text('opendata.api.not_found') } } : {}),
    },
  };
}

function tableContent({ table, format }: Extract<Api, { table: unknown }>): [string, JsonSchema] {
  const type = contentTypes[format].split(';')[0]!;
  if (format === 'json') return [type, { $ref: `#/components/schemas/${table.key}` }];
  return format === 'csv' ? [type, { type: 'string' }] : [type, {}];
}

function pathParameters(path: string) {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    ...{ name, in: 'path', required: true },
    schema: { type: 'string' },
  }));
}

function queryParameters(api: Api) {
  const asked = 'table' in api ? api.table.query : api.query;
  const table = 'table' in api ? api : undefined;
  return [
    ...(asked ? fieldsOf(jsonSchemaOf(asked)) : []),
    ...(table?.format === 'json' ? fieldsOf(jsonSchemaOf(tablePage)) : []),
    ...(table?.format === 'csv' ? [parameter('for', { enum: ['spreadsheet'] })] : []),
  ];
}

/** `after` is how our own lists turn their pages; a file has no pages, and JSON counts them. */
function fieldsOf({ properties = {} }: JsonSchema) {
  return Object.entries(properties as Record<string, JsonSchema>)
    .filter(([name]) => name !== 'after')
    .map(([name, schema]) => parameter(name, schema));
}

const parameter = (name: string, schema: JsonSchema) => ({ name, in: 'query', required: false, schema });
const languageParameter = parameter('lang', { enum: locales });

const mayBeMissing = (path: string, key: string) =>
  path.includes('/:') || key === 'iati' || key === 'threesixty';
