import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Judgement, mustBeIndependentLetter, stateAfter } from './rules.ts';
import { verdicts } from './schema.ts';

const verdict = fc.constantFrom(...verdicts);
const unanswered: Judgement = { description: null, contribution: null, significance: null };
const answer = fc.record({ description: verdict, contribution: verdict, significance: verdict });

describe('what an outcome is after what was answered', () => {
  it('is asked while nobody answered, and substantiated only when all agree on all', () => {
    expect(stateAfter([])).toBe('asked');
    expect(stateAfter([unanswered, unanswered])).toBe('asked');
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constant(unanswered), answer)), (answers) => {
        const said = answers.flatMap((one) => Object.values(one)).filter((one) => one !== null);
        const expected =
          said.length === 0
            ? 'asked'
            : said.every((one) => one === 'agree')
              ? 'substantiated'
              : said.some((one) => one === 'disagree')
                ? 'not_substantiated'
                : 'partly';
        expect(stateAfter(answers)).toBe(expected);
        expect(stateAfter(answers.toReversed())).toBe(expected);
      }),
    );
  });

  it('takes no letter of the organisation itself, however it is written, and none from the author', () => {
    const letter = {
      bodyName: 'Ombudsman',
      harvester: ['Bridge Youth Centre', 'BYC'],
      registeredBy: 'a',
      author: 'b',
    };
    expect(() => mustBeIndependentLetter(letter)).not.toThrow();
    for (const bodyName of [' bridge  YOUTH centre', 'byc'])
      expect(() => mustBeIndependentLetter({ ...letter, bodyName })).toThrow(
        expect.objectContaining({ code: 'substantiator_not_independent' }),
      );
    expect(() => mustBeIndependentLetter({ ...letter, registeredBy: 'b' })).toThrow(
      expect.objectContaining({ code: 'substantiator_is_author' }),
    );
  });
});
