import type { ColumnType, PublicTable } from './public-table.ts';

export type JsonSchema = { readonly [word: string]: unknown };

const types: Readonly<Record<ColumnType, JsonSchema>> = {
  text: { type: ['string', 'null'] },
  code: { type: ['string', 'null'] },
  integer: { type: ['integer', 'null'] },
  decimal: { type: ['string', 'null'], pattern: '^-?[0-9]+(\\.[0-9]+)?$' },
  date: { type: ['string', 'null'], format: 'date' },
  boolean: { type: ['boolean', 'null'] },
  address: { type: ['string', 'null'], format: 'uri' },
};

/** The schema of one row, in the words of `text`. */
export function rowSchema({ columns }: PublicTable, text: (key: string) => string): JsonSchema {
  const properties = Object.fromEntries(
    columns.map(({ name, type, words, tag }) => [
      name,
      { ...types[type], description: text(words), 'x-hxl-tag': tag },
    ]),
  );
  return {
    type: 'object',
    additionalProperties: false,
    required: ['demonstration', ...columns.map(({ name }) => name)],
    properties: {
      demonstration: { type: 'boolean', description: text('opendata.column.demonstration') },
      ...properties,
    },
  };
}

/** The schema of a table's answer in JSON. */
export function tableSchema(table: PublicTable, text: (key: string) => string): JsonSchema {
  const required = [
    'table',
    'title',
    'language',
    'about',
    'licence',
    'note',
    'page',
    'size',
    'total',
    'next',
    'rows',
  ];
  return {
    type: 'object',
    additionalProperties: false,
    required,
    properties: {
      table: { const: table.key },
      title: { type: 'string' },
      language: { type: 'string' },
      about: { type: 'string', format: 'uri' },
      licence: { type: 'string' },
      note: { type: ['string', 'null'] },
      page: { type: 'integer', minimum: 1 },
      size: { type: 'integer', minimum: 1 },
      total: { type: 'integer', minimum: 0 },
      next: { type: ['string', 'null'], format: 'uri' },
      rows: { type: 'array', items: rowSchema(table, text) },
    },
  };
}
