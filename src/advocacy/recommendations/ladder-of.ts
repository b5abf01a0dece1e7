import { getDefinition, type LadderStep } from '../../action/index.ts';
import type { Context } from '../../platform/http/route.ts';

/** The steps on which the Action follows its recommendations. */
export async function ladderOf({
  tx,
  actionId,
}: Pick<Context, 'tx' | 'actionId'>): Promise<readonly LadderStep[]> {
  return (await getDefinition(tx, actionId)).advocacy.ladder;
}
