import { expect, it } from 'vitest';
import { onCircle } from './on-circle.ts';

it('begins at the top, goes clockwise, and keeps its distance from the middle', () => {
  expect(onCircle(0, 100)).toEqual([]);
  expect(onCircle(4, 100)).toEqual([
    { x: 0, y: -100 },
    { x: 100, y: 0 },
    { x: 0, y: 100 },
    { x: -100, y: 0 },
  ]);
  for (const { x, y } of onCircle(7, 50)) expect(Math.hypot(x, y)).toBeCloseTo(50, 0);
});
