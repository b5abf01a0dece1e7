import { expect, it } from 'vitest';
import { advocacyFaults, type LadderStep } from './advocacy.ts';

const step = (key: string, value: number): LadderStep => ({ key, value, name: { en: key } });
const faultsOf = (...ladder: LadderStep[]) =>
  advocacyFaults({ advocacy: { ladder } }).map(({ path, expected }) => `${path.join('.')}: ${expected}`);

it('a ladder that falls, says a step twice, or does not begin at nought is refused', () => {
  expect(faultsOf(step('back', -50), step('nothing', 0), step('done', 100))).toEqual([]);
  expect(faultsOf(step('nothing', 0), step('back', -50))[0]).toBe(
    'ladder.1.value: more than 0, the value of the step before',
  );
  expect(faultsOf(step('nothing', 0), step('nothing', 10))[0]).toBe('ladder.1.key: a key that is used once');
  expect(faultsOf(step('back', -50), step('done', 100))).toEqual([
    'ladder: a step nothing with the value 0: where each begins',
  ]);
});
