/**
 * A parser of ours with what must hold for whatever it is given. It throws when something does not. `words` are what its language is
 * made of: a mutation puts one of them in.
 */
export type Parser = {
  readonly name: string;
  /** The source whose branches count as news. */
  readonly source: RegExp;
  readonly seeds: readonly (string | Uint8Array)[];
  readonly words: readonly string[];
  check(input: Buffer): void | Promise<void>;
};

/** A parser of text: it is given the bytes as UTF-8, whatever they are. */
export function ofText(
  parser: Omit<Parser, 'check'> & { check(text: string): void | Promise<void> },
): Parser {
  return { ...parser, check: (input) => parser.check(input.toString('utf8')) };
}

export function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** That it throws nothing but errors of this class. */
export async function onlyThrows(
  // biome-ignore lint/suspicious/noExplicitAny: any class of errors
  allowed: new (...args: any[]) => Error,
  run: () => unknown,
): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof allowed)) throw error;
  }
}
