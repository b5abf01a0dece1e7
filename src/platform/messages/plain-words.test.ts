import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMessage } from './check-message.ts';
import { plainFaults, plainRules, readings } from './plain-words.ts';

const rulesOf = (text: string) => plainFaults(text).map(({ rule }) => rule);

describe('the check of plain words', () => {
  it.each([
    ['role', 'Whoever holds the event learns of it.'],
    ['stands', 'What stands behind the number'],
    ['no-more', 'This link is valid no more.'],
    ['old-words', 'Write it anew.'],
    ['least', 'Least share of the costs'],
    ['state', 'The report is in a state in which this cannot be done.'],
    ['oneself', 'Here one can sign in.'],
    ['event', 'Gatherings'],
    ['email', 'We sent you a mail.'],
    ['two-step', 'Your second step'],
    ['submit', 'Hand in the report'],
    ['withdraw', 'Take it back'],
    ['active', 'The agreement is under way.'],
    ['co-financing', 'Own contribution'],
    ['verdict', 'No verdict yet'],
    ['semicolons', 'One; two; three.'],
    ['length', `${'word '.repeat(26)}.`],
  ])('finds a text against the rule %s', (rule, text) => {
    expect(rulesOf(text)).toContain(rule);
  });

  it('has a planted fault above for every rule', () => {
    expect(plainRules.length).toBe(15);
  });

  it('leaves plain texts alone', () => {
    const texts = [
      'Minimum co-financing',
      'At least 80% of four half-days',
      'No more than 60,000 euro',
      'It stands for peace',
    ];
    for (const text of texts) expect(rulesOf(text), text).toEqual([]);
  });

  it('counts words by sentence, not by text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 25 }), fc.integer({ min: 1, max: 6 }), (words, sentences) => {
        const text = Array(sentences)
          .fill(`${Array(words).fill('word').join(' ')}.`)
          .join(' ');
        expect(rulesOf(text)).toEqual([]);
      }),
    );
  });
});

it('a message is read in each of its branches', () => {
  const message = readMessage('{count, plural, one {# CSO} other {# CSOs}} in {place}');
  expect(typeof message === 'string' ? message : readings(message)).toEqual([
    '1 CSO in {place}',
    '1 CSOs in {place}',
  ]);
});
