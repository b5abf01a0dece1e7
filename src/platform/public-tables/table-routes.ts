import { type Context, pageRoute, type Route } from '../http/route.ts';
import type { PublicTable } from './public-table.ts';
import type { TableFormat } from './write-table.ts';

const formats: readonly TableFormat[] = ['csv', 'xlsx', 'json'];

/** The files of a public table. Read under the public's database role. */
export function tableRoutes<Row, S>(table: PublicTable<Row, S>): Route[] {
  return formats.map((format) =>
    pageRoute<S>({
      path: `${table.path}.${format}`,
      may: table.may,
      portal: true,
      ...(table.subject ? { subject: table.subject } : {}),
      ...(format === 'json' ? { data: true as const } : {}),
      api: { table, format },
      show: async (context, subject) =>
        tableAnswer(context, { table, format, rows: await table.rows(context, subject) }),
    }),
  );
}

function tableAnswer<Row, S>(
  { language, url, query }: Context,
  { table, format, rows }: { table: PublicTable<Row, S>; format: TableFormat; rows: readonly Row[] },
) {
  return { result: 'table' as const, format, table, rows, language, path: url.pathname, query };
}
