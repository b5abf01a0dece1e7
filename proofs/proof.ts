/** What a proof is given: its size by options (`--writes=1000`), the short form's sizes with `--short`, and a seed that repeats it. */
export type Given = {
  readonly seed: number;
  readonly short: boolean;
  /** A number option; without it the full size, or the short one. */
  number(name: string, sizes: { full: number; short: number }): number;
  word(name: string, otherwise: string): string;
  say(line: string): void;
};
/** What came of it: figures to keep, and every fault as a sentence. No fault: proven. */
export type Outcome = { readonly figures: readonly string[]; readonly faults: readonly string[] };
export type Proof = { readonly says: string; run(given: Given): Promise<Outcome> };

/** Reads `--name=value` words. Throws a sentence for what is none, and for a number that is not one. */
export function readGiven(words: readonly string[], say: Given['say']): Given {
  const options = new Map(
    words.map((word) => {
      const [, name, value = ''] = /^--([a-z-]+)(?:=(.+))?$/.exec(word) ?? [];
      if (!name) throw new Error(`'${word}' is no option: write --name=value.`);
      return [name, value];
    }),
  );
  const short = options.has('short');
  const number: Given['number'] = (name, sizes) => {
    const value = options.get(name);
    if (value === undefined) return short ? sizes.short : sizes.full;
    if (!/^\d+(\.\d+)?$/.test(value)) throw new Error(`--${name} is '${value}': write a number.`);
    return Number(value);
  };
  const chosen = Date.now() % 1_000_000;
  const seed = number('seed', { full: chosen, short: chosen });
  return { seed, short, number, word: (name, otherwise) => options.get(name) || otherwise, say };
}
