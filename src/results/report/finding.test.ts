import { expect, it } from 'vitest';
import { type Finding, foldAlike } from './finding.ts';

it('Findings of a kind that is found often are behind the first of them, and none is lost', () => {
  const kind = (id: string, count: number): Finding[] =>
    Array.from({ length: count }, (_, index) => ({
      id,
      hard: false,
      href: `/staff/${id}/${index}`,
      values: {},
    }));
  const [seldom, often] = [kind('seldom', 3), kind('often', 4)];
  const mixed = [often[0]!, seldom[0]!, ...often.slice(1), ...seldom.slice(1)];
  const folded = foldAlike(mixed);
  expect(folded.map(({ href, alike }) => [href, alike.length])).toEqual([
    ['/staff/often/0', 3],
    ['/staff/seldom/0', 0],
    ['/staff/seldom/1', 0],
    ['/staff/seldom/2', 0],
  ]);
  expect(new Set(folded.flatMap(({ href, alike }) => [href, ...alike.map((one) => one.href)]))).toEqual(
    new Set(mixed.map(({ href }) => href)),
  );
});
