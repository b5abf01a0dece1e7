import { describe, expect, it } from 'vitest';
import { besideText, paragraphOf, passagesOf } from './passages.ts';

describe('the paragraphs of a text', () => {
  it('are its blocks in order, without their signs', () => {
    const body =
      '## Law\n\nNobody **answers**\nat night.[^1]\n\n- one\n- two\n\n> Said others.\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n[^1]: Act 7.';
    expect(passagesOf(body)).toEqual([
      'Law',
      'Nobody answers at night.',
      'one two',
      'Said others.',
      'a b - - 1 2',
    ]);
  });

  it('have no words where they only point to a footnote', () => {
    expect(passagesOf('[^1]\n\n[^1]: Act 7.')).toEqual(['']);
  });
});

describe('a comment', () => {
  const comment = { passage: 'Nobody answers.', paragraph: 3 };

  it('stays beside its paragraph when others come before it and its lines are broken elsewhere', () => {
    const passages = passagesOf('New.\n\nNew.\n\nNew.\n\nNobody\nanswers.');
    expect(paragraphOf(comment, passages)).toBe(4);
  });

  it('has no paragraph when a word of it was changed or it was removed', () => {
    expect(paragraphOf(comment, passagesOf('Law.\n\nCourts.\n\nNobody answered.'))).toBeUndefined();
    expect(paragraphOf(comment, [])).toBeUndefined();
  });

  it('is beside the nearest of two paragraphs with the same words, the first where both are as near', () => {
    const twice = 'Nobody answers.';
    expect(paragraphOf(comment, [twice, 'Law.', 'Law.', twice])).toBe(4);
    expect(paragraphOf(comment, ['Law.', twice, 'Law.', twice])).toBe(2);
  });

  it('is kept when its paragraph went, in the order in which the paragraphs were', () => {
    const [late, early, there] = [
      { passage: 'Gone.', paragraph: 9 },
      { passage: 'Gone too.', paragraph: 2 },
      { passage: 'Law.', paragraph: 1 },
    ];
    const { beside, changed } = besideText([late, early, there, { ...there }], ['Law.']);
    expect(beside.get(1)).toHaveLength(2);
    expect(changed).toEqual([early, late]);
  });
});
