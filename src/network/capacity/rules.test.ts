import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf, followUpDue, meanOf, mustBeAnswered, nextRound, type Scores } from './rules.ts';
import { answersOf, noteLength, startForm } from './schema.ts';
import { questionnaire } from './testing.ts';

const [first] = questionnaire.areas;
const scores = (all: Record<string, number | null>): Scores => new Map(Object.entries(all));

describe('what was answered', () => {
  it('must be one of the answers, and a note needs its answer', () => {
    for (const [typed, wrong] of [
      [{ 'score-one_a': '5' }, 'score-one_a'],
      [{ 'score-one_a': '1.5' }, 'score-one_a'],
      [{ 'note-one_b': 'Minutes.' }, 'score-one_b'],
      [{ 'score-one_a': '2', 'note-one_a': 'x'.repeat(noteLength + 1) }, 'note-one_a'],
    ] as const)
      expect(answersOf(first!.statements, typed).wrong).toBe(wrong);
    expect(
      answersOf(first!.statements, { 'score-one_a': 'na', 'score-other': '9', 'note-one_a': ' No staff. ' }),
    ).toEqual({ given: [{ statement: 'one_a', score: null, note: 'No staff.' }], wrong: undefined });
  });
  it('is whole when every statement has a score or does not apply', () => {
    expect(() => mustBeAnswered(questionnaire, scores({ one_a: 1, two_a: 2 }))).toThrow(
      expect.objectContaining({ code: 'capacity_incomplete' }),
    );
    mustBeAnswered(questionnaire, scores({ one_a: 1, one_b: null, two_a: 2 }));
  });
  it('is accompanied by a body with a name', () => {
    expect(startForm.safeParse({ mode: 'accompanied', companion: ' ' }).success).toBe(false);
    expect(startForm.safeParse({ mode: 'self' }).success).toBe(true);
  });
});

describe('means and changes', () => {
  it('of nothing are nothing, and what does not apply is in none', () => {
    expect(meanOf([])).toBeUndefined();
    expect(meanOf([null, undefined])).toBeUndefined();
    expect(meanOf([1, null, 4])).toEqual({ value: 2.5, count: 2 });
  });
  it('compare the statements that were scored both times alone', () => {
    const before = scores({ one_a: 1, one_b: 4, two_a: null });
    const after = scores({ one_a: 3, two_a: 4 });
    expect(changesOf(questionnaire.areas, before, after)).toEqual([
      { area: 'project', before: { value: 1, count: 1 }, after: { value: 3, count: 1 }, change: 2 },
      { area: 'two', before: undefined, after: undefined, change: undefined },
    ]);
  });
  it('turn round with their sign, and never leave 1 to 4', () => {
    const some = fc.dictionary(fc.constantFrom('one_a', 'one_b', 'two_a'), fc.constantFrom(1, 2, 3, 4, null));
    fc.assert(
      fc.property(some, some, (a, b) => {
        const there = changesOf(questionnaire.areas, scores(a), scores(b));
        const back = changesOf(questionnaire.areas, scores(b), scores(a));
        for (const [at, { change, before }] of there.entries()) {
          expect((change ?? 0) + (back[at]!.change ?? 0)).toBe(0);
          if (before) expect(before.value >= 1 && before.value <= 4).toBe(true);
        }
      }),
    );
  });
});

describe('the rounds', () => {
  it('begin with one baseline, and every later one follows it up', () => {
    expect(nextRound([])).toBe('baseline');
    expect(nextRound([{ round: 'baseline' }])).toBe('follow_up');
  });
  it('ask for a follow-up after the baseline was finished, until one is begun', () => {
    const baseline = { round: 'baseline', doneOn: '2026-01-10' } as const;
    expect(followUpDue([{ round: 'baseline', doneOn: null }], 300)).toBeUndefined();
    expect(followUpDue([baseline], 300)).toBe('2026-11-06');
    expect(followUpDue([{ round: 'follow_up', doneOn: null }, baseline], 300)).toBeUndefined();
  });
});
