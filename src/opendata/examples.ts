import type { Context } from '../platform/http/route.ts';
import type { PublicTable } from '../platform/public-tables/public-table.ts';
import { type TableFormat, writeTable } from '../platform/public-tables/write-table.ts';
import type { Example } from './pages/programs-page.tsx';
import { isDemonstration } from './queries.ts';

const asked = [
  { what: 'json', key: 'events', format: 'json', query: { size: '1' } },
  { what: 'csv', key: 'results', format: 'csv', query: {} },
  { what: 'spreadsheet', key: 'results', format: 'csv', query: { for: 'spreadsheet' } },
] as const satisfies readonly { what: string; key: string; format: TableFormat; query: object }[];
const shownLines = 4;

/** Requests that a program may send, each answered now by what the route of the table answers with. */
export async function examplesOf(
  context: Context,
  tables: readonly PublicTable[],
  baseUrl: string,
): Promise<Example[]> {
  const demonstration = await isDemonstration(context.tx);
  const examples: Example[] = [];
  for (const { what, key, format, query } of asked) {
    const table = tables.find((one) => one.key === key);
    if (!table) continue;
    // Not a copy: a copy reads the token of the visitor, and a page that reads it is kept for no other.
    const rows = await table.rows(Object.create(context, { query: { value: query } }), undefined);
    const { language } = context;
    const path = `${table.path}.${format}`;
    const answer = { result: 'table', format, table, rows, language, path, query } as const;
    const written = String(await writeTable(answer, { baseUrl, demonstration }));
    const text = new URLSearchParams(query).toString();
    examples.push({
      what,
      asked: `${baseUrl}${path}${text ? `?${text}` : ''}`,
      answered: format === 'json' ? JSON.stringify(JSON.parse(written), null, 2) : beginning(written),
    });
  }
  return examples;
}

function beginning(written: string): string {
  return written.replace('\ufeff', '').split('\r\n').slice(0, shownLines).join('\n');
}
