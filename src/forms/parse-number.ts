/** Why a text is no number: it is none, has more decimals than asked, or may mean two numbers. */
export type NumberFault = 'not_a_number' | 'too_many_decimals' | 'ambiguous_number';

/** Signs a number may have as it is typed; no quantity of ours has half of it. */
const longest = 40;

/**
 * A number as people here type it, as plain decimal text (`1234.5`): spaces between thousands, comma or point before decimals.
 * `1.234` with decimals allowed may mean two numbers and is refused; without decimals it is 1234.
 */
export function parseDecimal(typed: string, decimals: number): { value: string } | { fault: NumberFault } {
  const trimmed = typed.trim();
  if (trimmed.length > longest) return { fault: 'not_a_number' };
  const bare = trimmed.replace(/[\s\u00a0\u202f'’]/g, '').replace(/^\u2212/, '-');
  const thousands = /^-?[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*$/.exec(bare);
  if (thousands) {
    const groups = bare.split(thousands[1]!).length - 1;
    if (groups === 1 && decimals >= 3) return { fault: 'ambiguous_number' };
    return { value: plain(bare.replaceAll(thousands[1]!, '')) };
  }
  const match = /^(-?)(\d{1,15}|[1-9]\d{0,2}(?:([.,])\d{3})+)(?:([.,])(\d+))?$/.exec(bare);
  if (!match) return { fault: 'not_a_number' };
  const [, sign = '', whole = '', separator, point, places = ''] = match;
  if (separator && separator === point) return { fault: 'not_a_number' };
  const significant = withoutNoughts(places);
  if (significant.length > decimals) return { fault: 'too_many_decimals' };
  return { value: plain(`${sign}${whole.replace(/[.,]/g, '')}${significant ? `.${significant}` : ''}`) };
}

function withoutNoughts(places: string): string {
  let end = places.length;
  while (places[end - 1] === '0') end -= 1;
  return places.slice(0, end);
}

/** Without leading noughts, and without a minus before nothing. */
function plain(decimal: string): string {
  const text = decimal.replace(/^(-?)0+(?=\d)/, '$1');
  return /^-0(\.0*)?$/.test(text) ? '0' : text;
}
