import { mostMinor, readMinor, toDecimal } from '../../platform/money.ts';

/** A source of co-financing that the contract names, with its amount in minor units of the Action's currency. */
export type CofinancingSource = {
  readonly source: string;
  readonly amountMinor: number;
  /** What it was called before: income was recorded under these names, too. */
  readonly formerly?: readonly string[];
};

export const sameSource = (one: string, other: string): boolean => keyOf(one) === keyOf(other);
const keyOf = (name: string) => name.trim().toLowerCase();

const namesOf = ({ source, formerly = [] }: CofinancingSource) => [source, ...formerly];
/** Whether a name is this source's, or was. */
export const isNamed = (one: CofinancingSource, name: string): boolean =>
  namesOf(one).some((known) => sameSource(known, name));

/** The sources of a contract's text, one a line: `Own funds; 50000.00`, with earlier names behind. A line that cannot be read is left out: none is saved (`asKept`). */
export function sourcesOf(text: string | undefined, currency: string): CofinancingSource[] {
  return linesOf(text ?? '').flatMap((line) => {
    const read = readLine(line, currency);
    return read ? [read] : [];
  });
}

export function cofinancingTotal(text: string | undefined, currency: string): number {
  return sourcesOf(text, currency).reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}

/** The lines as they are kept: each source once, with its amount as a plain decimal. Undefined where a line cannot be read, or names a source again, also by an earlier name. */
export function asKept(typed: string, currency: string): string | undefined {
  const lines = linesOf(typed);
  const read = sourcesOf(typed, currency);
  const names = read.flatMap(namesOf).map(keyOf);
  if (read.length !== lines.length || new Set(names).size !== names.length) return undefined;
  return read
    .map(({ source, amountMinor, formerly = [] }) =>
      [source, toDecimal({ minor: amountMinor, currency }), ...formerly].join('; '),
    )
    .join('\n');
}

const linesOf = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

/** The last part that is an amount parts the name from earlier names. */
function readLine(line: string, currency: string): CofinancingSource | undefined {
  const parts = line.split(';').map((part) => part.trim());
  const at = parts.findLastIndex((part) => amountOf(part, currency) !== undefined);
  const source = parts.slice(0, Math.max(at, 0)).join('; ');
  const formerly = parts.slice(at + 1);
  if (![source, ...formerly].every((name) => name !== '' && name.length <= 120)) return undefined;
  const amountMinor = amountOf(parts[at]!, currency)!;
  return formerly.length > 0 ? { source, amountMinor, formerly } : { source, amountMinor };
}

function amountOf(part: string, currency: string): number | undefined {
  const minor = readMinor(part, currency);
  return typeof minor === 'number' && minor > 0 && minor <= mostMinor ? minor : undefined;
}
