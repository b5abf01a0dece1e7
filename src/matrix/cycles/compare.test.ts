import { expect, it } from 'vitest';
import { type Asked, compareCycles } from './compare.ts';

const asked = (key: string, kind: Asked['kind'], more: Partial<Asked> = {}): Asked => ({
  key,
  kind,
  strand: 'law',
  text: `Does the law say ${key}?`,
  weight: 1,
  ...more,
});

it('two cycles compare on the questions both asked in the same words and both answered', () => {
  const earlier = [
    asked('a', '0'),
    asked('b', '50'),
    asked('dropped', '100'),
    asked('reworded', '100'),
    asked('unknown', 'no_data'),
  ];
  const later = [
    asked('a', '100'),
    asked('b', '50', { text: '  Does the law\nsay b? ' }),
    asked('new', '0'),
    asked('reworded', '0', { text: 'Does the law say otherwise?' }),
    asked('unknown', '0'),
  ];
  const { common, compared, earlier: before, later: now } = compareCycles(earlier, later);
  expect([common, compared]).toEqual([3, 2]);
  expect([before.strands.law.score, now.strands.law.score]).toEqual([25, 75]);
});

it('a question that moved to another strand is another question', () => {
  expect(compareCycles([asked('a', '0')], [asked('a', '100', { strand: 'practice' })]).common).toBe(0);
});

it('nothing common is no score', () => {
  expect(compareCycles([asked('a', '0')], [asked('b', '100')]).later.whole.score).toBeNull();
});
