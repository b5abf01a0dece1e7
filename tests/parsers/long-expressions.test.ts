import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Expression, expressionsOf } from './expressions.ts';

/** What texts are made of; beside it what an expression itself names. */
const common = [...`a0 \t\n\r-.,()[]{}"'<>/\\@*#%&=+:;_|!жA–`, 'a ', '0 ', 'a.', '0.', 'a-', "'’-"];
/** So many signs, and milliseconds of work with four times as many: what takes more is asked for its growth. */
const usual = { length: 1_500, little: 2 };
/** Four times as much takes four times as long; what takes the square takes sixteen times as long. */
const more = 4;
const mostGrowth = 8;

/** Modules that put expressions together, and that a worker may have loaded before. */
const makers = ['platform/documents/write-csv.ts', 'platform/language/transliterate.ts'];

/** The words that an expression names, without its signs. */
function wordsIn({ source }: RegExp): string[] {
  const held = source
    .replace(/\\[pP]\{[^}]*\}|\\[dwsbDWSB]|\(\?<?[=!:]|\(\?<\w+>/g, '\0')
    .replace(/\\(.)/g, (_, sign: string) => String.fromCodePoint(0xe000 + sign.codePointAt(0)!));
  const words = held.match(/[^\0()[\]|?*+^$.{}]+/g) ?? [];
  const plain = words.map((word) =>
    word.replace(/[\ue000-\uf8ff]/g, (sign) => String.fromCodePoint(sign.codePointAt(0)! - 0xe000)),
  );
  const few = [...new Set(plain)].slice(0, 8);
  return [...few, ...few.map((word) => `${few[0]}${word}`)];
}

/** Each of many words many times, after nothing, a letter, or a word of the expression, and before what ends no match. */
function* longTexts(made: RegExp): Generator<(length: number) => string> {
  const own = wordsIn(made);
  const repeated = new Set([
    ...common,
    ...own,
    ...own.map((word) => `${word}a`),
    ...own.map((word) => `${word} `),
  ]);
  for (const before of ['', 'a', ...own.slice(0, 4)])
    for (const word of repeated)
      for (const after of made.source.includes('$') ? ['\u0001', '\n\u0001'] : ['\u0001'])
        yield (length) => before + word.repeat(Math.ceil(length / word.length)) + after;
}

/** Work, not waiting: on a busy machine anything may wait. */
function workOf(made: RegExp, text: string): number {
  const before = process.cpuUsage();
  if (made.global) text.replace(made, '');
  else made.test(text);
  return process.cpuUsage(before).user / 1000;
}

/** A text that the expression reads the slower the longer it is; undefined where there is none. */
function slowOn({ made }: Expression, { length, little } = usual): string | undefined {
  // What repeats nothing goes over a text once.
  if (!/[*+]|,\}/.test(made.source)) return undefined;
  for (const text of longTexts(made)) {
    if (workOf(made, text(length * more)) <= little) continue;
    let growth = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 3 && growth > mostGrowth; tries++) {
      const once = Math.max(0.1, workOf(made, text(length)));
      growth = Math.min(growth, workOf(made, text(length * more)) / once);
    }
    if (growth > mostGrowth) return JSON.stringify(text(8));
  }
  return undefined;
}

describe('A regular expression', () => {
  it('reads four times as much of the same in no more than eight times as long, whichever of the program it is.', async () => {
    await Promise.all(makers.map((file) => import(path.resolve('src', file))));
    const expressions = await expressionsOf('src');
    expect(makers.filter((file) => !expressions.some(({ at }) => at === file))).toEqual([]);
    const slow = expressions.flatMap((one) => {
      const text = slowOn(one);
      return text === undefined ? [] : [`${one.at} ${String(one.made).slice(0, 80)} on ${text}`];
    });
    expect(slow).toEqual([]);
    expect(expressions.length).toBeGreaterThan(500);
  });

  it('that looks through the rest again at each sign would be found.', () => {
    const at = 'a test';
    for (const made of [/\s*%$/, /[.,]+$/u, /\[(name|date)[^\]]*\]/u, /\S.*\t/, /[\w.]+@/g])
      expect(slowOn({ made, at }), String(made)).toBeDefined();
    for (const made of [/(?<!\s)\s*%$/, /(?<![.,])[.,]+$/u, /(?<![\w.])[\w.]+@/g])
      expect(slowOn({ made, at }), String(made)).toBeUndefined();
  });
});
