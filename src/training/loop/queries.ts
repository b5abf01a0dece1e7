import type { Instant } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';

export type Tie = {
  readonly criterion: string;
  readonly moduleId: string;
  readonly code: string;
  readonly title: string;
  readonly retiredAt: Instant | null;
};

/** Which module teaches which criterion, by the codes of the modules. */
export async function listTies(tx: Tx, actionId: string, moduleId?: string): Promise<Tie[]> {
  return tx
    .selectFrom('training.moduleCriterion as tie')
    .innerJoin('training.module as module', 'module.id', 'tie.moduleId')
    .select(['tie.criterion', 'tie.moduleId', 'module.code', 'module.title', 'module.retiredAt'])
    .where('module.actionId', '=', actionId)
    .$if(moduleId !== undefined, (query) => query.where('tie.moduleId', '=', moduleId!))
    .orderBy('module.code')
    .orderBy('tie.criterion')
    .execute();
}

export async function saveTies(
  tx: Tx,
  moduleId: string,
  { tied, loosed }: { tied: readonly string[]; loosed: readonly string[] },
  by: { tiedBy: string; tiedAt: Instant },
): Promise<void> {
  if (loosed.length > 0)
    await tx
      .deleteFrom('training.moduleCriterion')
      .where('moduleId', '=', moduleId)
      .where('criterion', 'in', [...loosed])
      .execute();
  if (tied.length > 0)
    await tx
      .insertInto('training.moduleCriterion')
      .values(tied.map((criterion) => ({ moduleId, criterion, ...by })))
      .execute();
}
