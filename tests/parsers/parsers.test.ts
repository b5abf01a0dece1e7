import { describe, expect, it } from 'vitest';
import { chanceOf } from '../../src/platform/audit/testing.ts';
import { mutate } from './mutate.ts';
import { parsersOfBytes } from './of-bytes.ts';
import { parsersOfText } from './of-text.ts';

// `npm run prove -- parsers` looks for more, led by which branches an input reaches.
const rounds = 400;

describe('a parser of ours', () => {
  it.each([...parsersOfText, ...parsersOfBytes].map((parser) => [parser.name, parser] as const))(
    'of %s keeps its promises for whatever it is given',
    async (_, parser) => {
      const chance = chanceOf(20_261_126);
      const known: Buffer[] = parser.seeds.map((seed) => Buffer.from(seed));
      const faults: string[] = [];
      for (let round = -known.length; round < rounds; round++) {
        const input = round < 0 ? known[round + known.length]! : mutate(chance, parser, known);
        try {
          await parser.check(input);
          if (round % 4 === 0) known.push(input);
        } catch (error) {
          faults.push(`${error}: ${JSON.stringify(input.toString('latin1').slice(0, 300))}`);
        }
      }
      expect(faults.slice(0, 5)).toEqual([]);
    },
  );
});
