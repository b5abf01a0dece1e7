import { listControllers } from '../people/index.ts';
import type { Context } from '../platform/http/route.ts';

/** Who answers for the data of a record of a call: the coordinator, and the partners of its jurisdiction. */
export function controllersOf(
  { tx, actionId }: Pick<Context, 'tx' | 'actionId'>,
  { jurisdiction }: { readonly jurisdiction: string | null },
): Promise<string[]> {
  return listControllers(tx, actionId, jurisdiction);
}
