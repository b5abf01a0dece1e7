import { withoutFields } from './live-fields.ts';

/** A figure that moved: what it was and what it is now. Amounts are in minor units of their currency. */
export type MovedFigure = {
  readonly label: string;
  readonly before: number;
  readonly now: number;
  /** Undefined for a count. `digits`: of its minor unit. */
  readonly currency?: { readonly code: string; readonly digits: number };
};

/** Smaller numbers are in too many sentences that tell of something else. */
const leastStated = 10;
/** The beginning of a sentence is enough to find it. */
const longestShown = 300;

const number =
  /(?<![\d.,])(?:\d{1,3}(?:[\s.,'’\u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?)(?![\d]|[.,]\d)/gu;

/**
 * Tells the sentences of a text that state a figure as it was, where the text nowhere states it as it is now. The text is read once, for
 * as many figures as are asked about. `live`: the values of its fields, which are always as they are now.
 */
export function statedIn(
  text: string,
  live: ReadonlySet<number> = new Set(),
): (figure: MovedFigure) => string[] {
  const numbers = numbersIn(text);
  const sentences = sentencesOf(text).map((sentence) => ({ sentence, said: numbersIn(sentence) }));
  return ({ before, now, currency }) => {
    const states = (said: readonly SaidNumber[], figure: number) =>
      currency ? statesAmount(said, figure, currency.digits) : statesCount(said, figure);
    const units = currency ? before / 10 ** currency.digits : before;
    if (units < leastStated || live.has(now) || states(numbers, now)) return [];
    return sentences
      .filter(({ said }) => states(said, before))
      .map(({ sentence }) =>
        sentence.length > longestShown ? `${sentence.slice(0, longestShown).toWellFormed()}…` : sentence,
      );
  };
}

/** A text in sentences and lines, so far as full stops and line ends tell. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\n+|(?<=[.!?…]["”“»)]?)\s+(?=[\p{Lu}\d"„“«(])/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

function statesCount(said: readonly SaidNumber[], count: number): boolean {
  return said.some(({ value, decimals, share }) => !share && decimals === 0 && value === count);
}

/** To the cent, or rounded to whole units, as narratives write amounts. */
function statesAmount(said: readonly SaidNumber[], minor: number, digits: number): boolean {
  const amount = minor / 10 ** digits;
  return said.some(
    ({ value, decimals, share }) =>
      !share && (decimals === 0 ? value === Math.round(amount) : Math.abs(value - amount) < 0.005),
  );
}

/** The numbers that people wrote in a text, with or without separators of thousands, with a comma or a point before decimals. */
type SaidNumber = { readonly value: number; readonly decimals: number; readonly share: boolean };
function numbersIn(typed: string): SaidNumber[] {
  const text = withoutFields(typed);
  return [...text.matchAll(number)].map(([found, ..._groups], at, all) => {
    const [, whole = found, fraction = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/su.exec(found) ?? [];
    const after = text.slice(all[at]!.index + found.length);
    return {
      value: Number(`${whole.replace(/\D/gu, '')}.${fraction || '0'}`),
      decimals: fraction.length,
      share: /^[\s\u00a0\u202f]?%/u.test(after),
    };
  });
}
