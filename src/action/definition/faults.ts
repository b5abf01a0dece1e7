/** What is wrong in one place of a definition: where, what stands there, what should. */
export type DefinitionFault = {
  readonly file: string;
  /** Path inside the file, as keys and list positions. */
  readonly path: readonly (string | number)[];
  readonly line: number;
  readonly column: number;
  readonly found: string;
  readonly expected: string;
};

/** An Action's folder that cannot be loaded. The message is one line a fault: `file:line:column: place: found …, expected …`. */
export class DefinitionError extends Error {
  readonly faults: readonly DefinitionFault[];

  constructor(faults: readonly DefinitionFault[]) {
    super(faults.map(faultLine).join('\n'));
    this.name = 'DefinitionError';
    this.faults = faults;
  }
}

function faultLine({ file, line, column, path, found, expected }: DefinitionFault): string {
  const place = path.length > 0 ? `${path.join('.')}: ` : '';
  return `${file}:${line}:${column}: ${place}found ${found}, expected ${expected}`;
}

/** A value as an error shows it: short, on one line. */
export function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
