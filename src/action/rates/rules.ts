import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';

/** A rate of the table: units of the currency for one euro in a month (its first day), decimal text without needless noughts. */
export type Rate = { readonly currency: string; readonly month: PlainDate; readonly rate: string };

/**
 * Reads pasted rates: month, currency and rate, parted by tabs or semicolons (`2026-03; RSD; 117,1925`); empty lines are passed over.
 * Problem (422, with the line): `rate_line`.
 */
export function readRates(text: string): Rate[] {
  return text.split('\n').flatMap((row, index): Rate[] => {
    if (row.trim() === '') return [];
    const cells = row.split(row.includes('\t') ? '\t' : ';').map((cell) => cell.trim());
    const [month = '', currency = '', typed = ''] = cells;
    const rate = typed.replace(',', '.');
    const sound =
      cells.length === 3 &&
      /^\d{4}-(0[1-9]|1[0-2])$/.test(month) &&
      /^[A-Z]{3}$/.test(currency) &&
      /^\d{1,9}(\.\d{1,9})?$/.test(rate) &&
      Number(rate) > 0;
    if (!sound) throw problem('rate_line', { line: index + 1 }, { field: 'lines' });
    return [{ currency, month: `${month}-01`, rate: plain(rate) }];
  });
}

/** `0117.50` and `117.5` are one rate. */
function plain(rate: string): string {
  const [whole = '', decimals = ''] = rate.split('.');
  const kept = decimals.replace(/0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '')}${kept ? `.${kept}` : ''}`;
}
