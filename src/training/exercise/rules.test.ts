import { describe, expect, it } from 'vitest';
import { dealt, mustBeWhole, opens } from './rules.ts';
import { testExercise } from './testing.ts';

const first = () => 0;
const roles = [{ people: 1 }, { people: 2 }, { people: 1 }];

describe('dealing roles', () => {
  it('gives each role one person before any has two, and no more than planned', () => {
    expect([...dealt(roles, [], ['a', 'b', 'c'], first)]).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
    expect([...dealt(roles, [], ['a', 'b', 'c', 'd', 'e'], first).values()]).toEqual([1, 2, 3, 2]);
  });
  it('goes by lot', () => {
    expect([...dealt(roles, [], ['a', 'b', 'c'], (n) => n - 1).keys()]).toEqual(['c', 'b', 'a']);
  });
  it('deals what is free, also where more have a role than planned', () => {
    expect([...dealt(roles, [1, 1, 2], ['d', 'e', 'f'], first)]).toEqual([
      ['d', 3],
      ['e', 2],
    ]);
    expect(dealt(roles, [1, 2, 2, 3], ['d'], first).size).toBe(0);
  });
});

describe('an exercise that can be played', () => {
  it('has two roles with briefs and a stage with its text', () => {
    mustBeWhole(testExercise);
    const [role] = testExercise.roles;
    for (const change of [
      { roles: [role!] },
      { stages: [] },
      { roles: [role!, { ...role!, brief: '' }] },
      { stages: [{ ...testExercise.stages[0]!, happens: '' }] },
    ])
      expect(() => mustBeWhole({ ...testExercise, ...change })).toThrow('exercise_unfinished');
  });
});

describe('stages', () => {
  it('open one after the other, and once', () => {
    expect(opens(1, 0, 2)).toBe(true);
    expect(opens(1, 1, 2)).toBe(false);
    for (const [stage, opened] of [
      [2, 0],
      [3, 2],
    ] as const)
      expect(() => opens(stage, opened, 2)).toThrow('stage_not_next');
  });
});
