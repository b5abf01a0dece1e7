import { mostMinor, readMinor, toDecimal } from '../../platform/money.ts';

/** A source of co-financing that the contract names, with its amount in minor units of the Action's currency. */
export type CofinancingSource = { readonly source: string; readonly amountMinor: number };

/** The sources of a contract's text, one a line: `Own funds; 50000.00`. A line that cannot be read is left out. */
export function sourcesOf(text: string | undefined, currency: string): CofinancingSource[] {
  return linesOf(text ?? '').flatMap((line) => {
    const read = readLine(line, currency);
    return read ? [read] : [];
  });
}

export function cofinancingTotal(text: string | undefined, currency: string): number {
  return sourcesOf(text, currency).reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}

/** The lines as they are kept: each source once, with its amount as a plain decimal. Undefined where a line cannot be read, or names a source again. */
export function asKept(typed: string, currency: string): string | undefined {
  const lines = linesOf(typed);
  const read = sourcesOf(typed, currency);
  const names = new Set(read.map(({ source }) => source.toLowerCase()));
  if (read.length !== lines.length || names.size !== lines.length) return undefined;
  return read
    .map(({ source, amountMinor }) => `${source}; ${toDecimal({ minor: amountMinor, currency })}`)
    .join('\n');
}

const linesOf = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

function readLine(line: string, currency: string): CofinancingSource | undefined {
  const at = line.lastIndexOf(';');
  const source = line.slice(0, Math.max(at, 0)).trim();
  if (source === '' || source.length > 120) return undefined;
  const minor = readMinor(line.slice(at + 1).trim(), currency);
  return typeof minor === 'number' && minor > 0 && minor <= mostMinor
    ? { source, amountMinor: minor }
    : undefined;
}
