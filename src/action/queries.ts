import type { Tx } from '../platform/work.ts';
import type { EvaluationGrid } from './definition/grid.ts';
import type { ActionDefinition } from './definition/load-action.ts';

export type StoredAction = {
  id: string;
  slug: string;
  title: string;
  shortName: string;
  definition: ActionDefinition;
};

/** The Action of a slug as last loaded. */
export async function findAction(tx: Tx, slug: string): Promise<StoredAction | undefined> {
  return tx
    .selectFrom('action.action')
    .select(['id', 'slug', 'title', 'shortName', 'definition'])
    .where('slug', '=', slug)
    .$castTo<StoredAction>()
    .executeTakeFirst();
}

/** The Action's whole definition as last loaded. Throws when there is no such Action. */
export async function getDefinition(tx: Tx, actionId: string): Promise<ActionDefinition> {
  const { definition } = await tx
    .selectFrom('action.action')
    .select('definition')
    .where('id', '=', actionId)
    .$castTo<{ definition: ActionDefinition }>()
    .executeTakeFirstOrThrow();
  return definition;
}

/** An evaluation grid of the Action by its key, as a call takes it into its own frozen copy. */
export async function gridOf(tx: Tx, actionId: string, key: string): Promise<EvaluationGrid | undefined> {
  const { grids } = await getDefinition(tx, actionId);
  const found = grids.find((grid) => grid.key === key);
  return found && { key: found.key, title: found.title, sections: found.sections };
}
