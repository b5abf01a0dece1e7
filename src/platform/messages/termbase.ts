import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const schema = z.object({
  locked: z.record(z.string(), z.record(z.string(), z.string())),
  forbidden: z.array(z.object({ in: z.string(), pattern: z.string(), say: z.string() })),
  names: z.record(z.string(), z.record(z.string(), z.string())),
  stems: z.record(z.string(), z.record(z.string(), z.string())),
  words: z.record(z.string(), z.record(z.string(), z.string())),
});

/**
 * The words of the field. `locked`: term → locale → pattern of its stem; where English has it, and only there, must the others.
 * `names`: of institutions, and `stems`: of concepts with one word, the same way, but a translation may say one where the English
 * says “it”.
 */
export type Termbase = z.infer<typeof schema>;

/** Reads `termbase.yaml`. Throws ZodError when it is not one. */
export function readTermbase(file: string): Termbase {
  return schema.parse(parse(readFileSync(file, 'utf8')));
}

/** What is wrong with the words of a text, in sentences. `english` is the text it translates; none for the English itself. */
export function wordFaults(
  termbase: Termbase,
  locale: string,
  text: string,
  english: string | undefined,
): string[] {
  const has = (pattern: string | undefined, where: string) =>
    pattern !== undefined && new RegExp(pattern, 'iu').test(where);
  const forbidden = termbase.forbidden
    .filter((word) => word.in === locale && has(word.pattern, text))
    .map(({ pattern, say }) => `has a forbidden word (${pattern}); say: ${say}`);
  const kosovo = /(kosov|косов)\p{L}*(?![\p{L}*])/iu.exec(text)?.[0];
  const asterisk = kosovo ? [`has “${kosovo}” without its asterisk`] : [];
  if (english === undefined) return [...forbidden, ...asterisk];
  const locked = Object.entries(termbase.locked).flatMap(([term, patterns]) => {
    const [here, there] = [has(patterns[locale], text), has(patterns.en, english)];
    if (here === there || patterns[locale] === undefined) return [];
    return [
      here ? `says “${term}” where the English does not` : `does not say “${term}” (${patterns[locale]})`,
    ];
  });
  const names = Object.entries(termbase.names).flatMap(([name, patterns]) =>
    has(patterns.en, english) && patterns[locale] !== undefined && !has(patterns[locale], text)
      ? [`does not name the ${name} as agreed (${patterns[locale]})`]
      : [],
  );
  const stems = Object.entries(termbase.stems).flatMap(([concept, patterns]) =>
    has(patterns.en, english) && patterns[locale] !== undefined && !has(patterns[locale], text)
      ? [`has another word for ${concept} than the termbase (${patterns[locale]})`]
      : [],
  );
  return [...forbidden, ...asterisk, ...locked, ...names, ...stems];
}
