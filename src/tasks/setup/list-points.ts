import type { SetupPoint, SetupSource } from '../../platform/setup.ts';
import type { Tx } from '../../platform/work.ts';

/** The points of every area, in their order. */
export async function listPoints(
  sources: readonly SetupSource[],
  asking: { readonly tx: Tx; readonly actionId: string },
): Promise<SetupPoint[]> {
  const points: SetupPoint[] = [];
  for (const source of sources) points.push(...(await source(asking)));
  return points;
}
