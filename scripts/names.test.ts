import { describe, expect, it } from 'vitest';
import { checkNames, type Dictionary, findNames, readNames } from './names.ts';

const names: Dictionary = [
  { name: 'house', instead: 'instance', except: ['src/demonstration/'] },
  { name: 'make line', instead: 'makeConcurrencyLimiter' },
  { name: 'wall', instead: 'limit', unless: 'wall clock' },
  { name: 'letter', instead: 'mail template', in: ['src/tasks/'] },
];
const found = (source: string, file = 'src/grants/pay.ts') => findNames(file, source, names);

describe('the rule on names', () => {
  it('finds no name of the dictionary in this repository', async () => {
    expect(await checkNames()).toBeUndefined();
  });

  it('finds a planted name in an identifier, a comment and the name of a file', () => {
    expect(found('export type WholeHouse = { open: boolean };')).toEqual([
      "src/grants/pay.ts: 'WholeHouse' says 'house'; say instance",
    ]);
    expect(found('// The house opens.')).toHaveLength(1);
    expect(found('', 'tests/support/people-house.ts')).toHaveLength(1);
    expect(found('const usual = makeLine({ atOnce: 2 });')).toHaveLength(1);
  });

  it('leaves words that only contain such a name, and what stands in quotes', () => {
    expect(found("const warehouse = 'the house'; const makeLines = `house`;")).toEqual([]);
  });

  it('leaves a phrase in which such a name means itself', () => {
    expect(found('const at = wallClock(zone);')).toEqual([]);
    expect(found('const wallOf = 1;')).toHaveLength(1);
  });

  it('keeps to the places of a name', () => {
    expect(found('const letter = 1;')).toEqual([]);
    expect(found('const letter = 1;', 'src/tasks/remind.ts')).toHaveLength(1);
    expect(found('const house = 1;', 'src/demonstration/training.ts')).toEqual([]);
  });

  it('has a dictionary that says for each name what to say instead', () => {
    expect(readNames().filter(({ instead }) => instead === '')).toEqual([]);
  });
});
