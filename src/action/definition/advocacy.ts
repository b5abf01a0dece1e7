import { z } from 'zod';
import type { CrossFault } from './cross-fault.ts';
import { key, multilingual } from './texts.ts';

/** A step of the ladder on which recommendations are followed: below nought what goes against them. */
const step = z.strictObject({ key, value: z.int().min(-100).max(100), name: multilingual });
export type LadderStep = z.output<typeof step>;

/** `advocacy.yaml`: how far a recommendation can come, from the worst to the best. */
export const advocacyFile = z.strictObject({ ladder: z.array(step).min(3) });
export type AdvocacyFile = z.output<typeof advocacyFile>;

/** The steps rise, each has its own key, and one of them is where every recommendation begins. */
export function advocacyFaults({ advocacy: { ladder } }: { advocacy: AdvocacyFile }): CrossFault[] {
  const fault = (path: CrossFault['path'], expected: string): CrossFault => ({
    in: 'advocacy',
    path: ['ladder', ...path],
    expected,
  });
  const faults = ladder.flatMap(({ key: own, value }, at) => [
    ...(at > 0 && value <= ladder[at - 1]!.value
      ? [fault([at, 'value'], `more than ${ladder[at - 1]!.value}, the value of the step before`)]
      : []),
    ...(ladder.findIndex((one) => one.key === own) < at
      ? [fault([at, 'key'], 'a key that is used once')]
      : []),
  ]);
  if (!ladder.some(({ key: own, value }) => value === 0 && own === 'nothing'))
    faults.push(fault([], 'a step nothing with the value 0: where each begins'));
  return faults;
}
