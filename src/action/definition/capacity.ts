import { z } from 'zod';
import type { CrossFault } from './cross-fault.ts';
import { key, multilingual } from './texts.ts';

const statement = z.strictObject({ key, text: multilingual });
const area = z.strictObject({ key, name: multilingual, statements: z.array(statement).min(1).max(12) });

/** `capacity.yaml`: what an organisation asks itself about its own strength, by area. What was answered keeps its statements. */
export const capacityFile = z.strictObject({
  version: z.int().min(1),
  /** Days after a baseline within which the follow-up is asked for. */
  followUpDays: z.int().min(1).max(2000),
  /** At least three: fewer draw no figure. */
  areas: z.array(area).min(3).max(9),
});
export type CapacityFile = z.output<typeof capacityFile>;

/** Each area and each statement has a key of its own. */
export function capacityFaults({ capacity: { areas } }: { capacity: CapacityFile }): CrossFault[] {
  const seen = new Set<string>();
  const taken = (path: CrossFault['path'], own: string): CrossFault[] => {
    if (!seen.has(own)) {
      seen.add(own);
      return [];
    }
    return [{ in: 'capacity', path: ['areas', ...path, 'key'], expected: 'a key that is used once' }];
  };
  return areas.flatMap((one, at) => [
    ...taken([at], one.key),
    ...one.statements.flatMap((two, within) => taken([at, 'statements', within], two.key)),
  ]);
}
