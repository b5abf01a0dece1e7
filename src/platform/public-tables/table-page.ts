import { z } from 'zod';

/** Rows of one answer in JSON, when nothing is asked for, and at most. */
export const rowsOfPage = { usual: 500, most: 5000 } as const;

/** The page of a table that an address asks for. What cannot be read is the first page, or the usual size. */
export const tablePage = z.object({
  page: z.coerce.number().int().min(1).catch(1).default(1),
  size: z.coerce.number().int().min(1).max(rowsOfPage.most).catch(rowsOfPage.usual).default(rowsOfPage.usual),
});
export type Page = { readonly number: number; readonly size: number; readonly from: number };

export function pageOf(query: Readonly<Record<string, string>>, total: number): Page {
  const { page, size } = tablePage.parse(query);
  const number = Math.min(page, Math.max(1, Math.ceil(total / size)));
  return { number, size, from: (number - 1) * size };
}
