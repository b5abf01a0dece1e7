import { describe, expect, it } from 'vitest';
import { chanceOf } from '../../src/platform/audit/testing.ts';
import { parsersOfBytes } from './of-bytes.ts';
import { readersOfNarrative } from './of-narrative.ts';
import { parsersOfText } from './of-text.ts';
import { ofText, type Parser } from './parser.ts';

/** What every language is made of, beside the words of its own. */
const common = [
  'a',
  '0',
  ' ',
  '(',
  '"',
  "'",
  ',',
  '\n',
  '<',
  '>',
  '%',
  'ж',
  '-',
  '.',
  '{',
  '&',
  '/',
  ';',
  '=',
];
/** So many signs, and milliseconds of work: what takes more is asked for its growth. */
const usual = { length: 20_000, little: 100 };
/** Four times as much takes four times as long; what takes the square takes sixteen times as long. */
const more = 4;
const mostGrowth = 8;

/** Work, not waiting: on a busy machine anything may wait. */
async function workOf({ check }: Parser, repeated: string, times: number): Promise<number> {
  const input = Buffer.from(`a${repeated.repeat(times)}b1`);
  const before = process.cpuUsage();
  try {
    await check(input);
  } catch {
    // What is read wrongly is told by the other tests.
  }
  return process.cpuUsage(before).user / 1000;
}

/** Each word many times, and as many times two of them in turn. */
function repeatsFor(parser: Parser): readonly string[] {
  const chance = chanceOf(20_261_127);
  const words = [...new Set([...common, ...parser.words])].filter((word) => word !== '');
  const any = () => words[chance(words.length)]!;
  return [...words, ...words.map(() => any() + any())];
}

/** What the parser reads the slower the longer it is. Of each the best of three counts: what is slow by itself is slow again. */
async function slowIn(
  parser: Parser,
  repeats: readonly string[],
  { length, little } = usual,
): Promise<string[]> {
  const slow: string[] = [];
  for (const repeated of repeats) {
    const times = Math.ceil(length / repeated.length);
    // The first time also makes the parser warm: an engine that compiles what it meets again would hide the growth.
    if ((await workOf(parser, repeated, times)) <= little) continue;
    let growth = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 3 && growth > mostGrowth; tries++) {
      const once = await workOf(parser, repeated, times);
      growth = Math.min(growth, (await workOf(parser, repeated, times * more)) / once);
    }
    if (growth > mostGrowth) slow.push(repeated);
  }
  return slow;
}

describe('a parser of ours', () => {
  it.each(
    [...parsersOfText, ...parsersOfBytes, ...readersOfNarrative].map(
      (parser) => [parser.name, parser] as const,
    ),
  )('of %s reads four times as much of the same in no more than eight times as long', async (_, parser) => {
    expect(await slowIn(parser, repeatsFor(parser))).toEqual([]);
  });

  it('that looks through the rest again at each sign would be found', async () => {
    const check = (text: string) => void text.replace(/<[^>]*>/g, '');
    const tags = ofText({ name: 'tags', source: /^$/, seeds: [], words: [], check });
    expect(await slowIn(tags, ['<', 'a'], { length: 10_000, little: 2 })).toEqual(['<']);
  });
});
