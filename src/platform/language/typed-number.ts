/** Why a text is no number: it is none, has more decimals than asked, or may mean two numbers. */
export type NumberFault = 'not_a_number' | 'too_many_decimals' | 'ambiguous_number';

/** Signs a number may have as it is typed; no quantity of ours has half of it. */
const longest = 40;

/** A minus, groups of three after the first, and what follows the last point or comma. */
const spaced = /^-? ?\d{1,3}( \d{3})+([.,]\d+)?$/;

/**
 * A number as people here type it, as plain decimal text (`1234.5`): spaces, points, commas or apostrophes between thousands, comma or
 * point before decimals. What may mean two numbers is refused: `1.234` where three decimals are allowed (else it is 1234), `25 40`.
 */
export function parseDecimal(typed: string, decimals: number): { value: string } | { fault: NumberFault } {
  const trimmed = typed.trim();
  if (trimmed.length > longest) return { fault: 'not_a_number' };
  const even = trimmed.replace(/[\s\u00a0\u2009\u202f'’]/g, ' ').replace(/^[\u2212–]/, '-');
  if (/\d +\d/.test(even) && !spaced.test(even)) return { fault: 'not_a_number' };
  const bare = even.replaceAll(' ', '');
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

/** How people of the region write the currency beside an amount, in lower case. */
const unitsOf: Readonly<Record<string, readonly string[]>> = {
  EUR: ['€', 'eur', 'euro', 'euros', 'evro', 'evra', 'eura', 'евро', 'евра', 'евр'],
  ALL: ['all', 'lek', 'lekë', 'leke', 'lekëve', 'леки'],
  RSD: ['rsd', 'din', 'din.', 'dinar', 'dinara', 'dinari', 'dinarë', 'дин', 'дин.', 'динара', 'рсд'],
  MKD: ['mkd', 'den', 'den.', 'denar', 'denari', 'denarë', 'ден', 'ден.', 'денари', 'мкд'],
  BAM: ['bam', 'km', 'км', 'marka', 'марака', 'maraka'],
};

/** The text without the currency that was typed beside it: only of this currency, so that lekë are never read as euros. */
export function withoutUnit(typed: string, currency: string): string {
  const text = typed.trim().replace(/[.,][-–—]$/, '');
  const lower = text.toLowerCase();
  const names = [...(unitsOf[currency] ?? [currency.toLowerCase()])].sort((a, b) => b.length - a.length);
  const behind = names.find((name) => lower.endsWith(name));
  if (behind)
    return text
      .slice(0, -behind.length)
      .trim()
      .replace(/[.,][-–—]$/, '');
  const before = names.find((name) => lower.startsWith(name));
  return before ? text.slice(before.length).trim() : text;
}

const hourForms = [
  /^(\d{1,2})(?:[:.,](\d{2}))?$/,
  /^(\d{1,2}) ?(?:h|ч)(?: ?(\d{2}))?$/,
  /^(\d{1,2})(\d{2})$/,
];

/**
 * A time of day as people here type it, as `HH:MM`: `9`, `9.00`, `9:00`, `09,30`, `9h`, `9 h 30`, `0930`, also with the word for hours
 * beside it. Undefined when it is none: `9.3` may be two times.
 */
export function parseHour(typed: string): string | undefined {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/^(?:ora|u|у|во) (?=\d)/, '')
    .replace(/(?<=\d) ?(?:h\.|hours?|часот|часа|часова|časova|sati|sata|orë)$/, '');
  if (text.length > longest) return undefined;
  for (const form of hourForms) {
    const [, hours, minutes = '0'] = form.exec(text) ?? [];
    if (hours === undefined) continue;
    if (Number(hours) > 23 || Number(minutes) > 59) return undefined;
    return `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`;
  }
  return undefined;
}
