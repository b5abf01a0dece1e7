import { problem } from '../platform/problem.ts';
import type { Tx } from '../platform/work.ts';
import type { EvaluationGrid } from './definition/grid.ts';
import type { ActionDefinition } from './definition/load-action.ts';

const definitions = new Map<string, ActionDefinition>();
const kept = new Map<string, ActionDefinition>();

/**
 * This process works with the definition as it is stored now until it ends: a newer program that is brought in beside it may store
 * words that this one does not know. Throws `not_found` (404).
 */
export async function keepDefinition(tx: Tx, actionId: string): Promise<void> {
  kept.delete(actionId);
  kept.set(actionId, await getDefinition(tx, actionId));
}

/**
 * The Action's definition that this process keeps, otherwise as last stored, under the public's role too. Its content is read once a
 * process for each version. Throws `not_found` (404).
 */
export async function getDefinition(tx: Tx, actionId: string): Promise<ActionDefinition> {
  const own = kept.get(actionId);
  if (own) return own;
  const { sha256 } = await tx
    .selectFrom('published.action')
    .select('definitionSha256 as sha256')
    .where('id', '=', actionId)
    .executeTakeFirstOrThrow(() => problem('not_found'));
  const key = `${actionId} ${sha256}`;
  const known = definitions.get(key);
  if (known) return known;
  const { definition } = await tx
    .selectFrom('published.action')
    .select('definition')
    .where('id', '=', actionId)
    .executeTakeFirstOrThrow();
  const read = definition as unknown as ActionDefinition;
  if (definitions.size >= 20) definitions.delete(definitions.keys().next().value!);
  definitions.set(key, read);
  return read;
}

/** The hash of the definition that is stored now. Throws `not_found`. */
export async function definitionHash(tx: Tx, actionId: string): Promise<string> {
  const { sha256 } = await tx
    .selectFrom('published.action')
    .select('definitionSha256 as sha256')
    .where('id', '=', actionId)
    .executeTakeFirstOrThrow(() => problem('not_found'));
  return sha256!;
}

/** The Action's definition as it was under a hash: every version is kept. Throws `not_found`. */
export async function findDefinition(tx: Tx, actionId: string, sha256: string): Promise<ActionDefinition> {
  const { definition } = await tx
    .selectFrom('action.definitionVersion')
    .select('definition')
    .where('actionId', '=', actionId)
    .where('sha256', '=', sha256)
    .executeTakeFirstOrThrow(() => problem('not_found'));
  return definition as unknown as ActionDefinition;
}

/** An evaluation grid of the Action by its key, as a call takes it into its own frozen copy. */
export async function gridOf(tx: Tx, actionId: string, key: string): Promise<EvaluationGrid | undefined> {
  const { grids } = await getDefinition(tx, actionId);
  const found = grids.find((grid) => grid.key === key);
  return found && { key: found.key, title: found.title, sections: found.sections };
}

export type Participant = {
  readonly id: string;
  readonly key: string | null;
  readonly name: string;
  readonly shortName: string | null;
  readonly role: 'coordinator' | 'implementing_partner' | 'associate' | 'contracting_authority';
  readonly jurisdiction: string | null;
  readonly jurisdictions: readonly string[];
  readonly website: string | null;
};

/** The organisations with a part in the Action, in the order of its definition, the funder first. */
export async function listParticipants(tx: Tx, actionId: string): Promise<Participant[]> {
  const rows = await tx
    .selectFrom('published.organisation')
    .select(['id', 'key', 'name', 'shortName', 'role', 'jurisdiction', 'jurisdictions', 'website'])
    .where('actionId', '=', actionId)
    .orderBy('position')
    .orderBy('name')
    .execute();
  return rows as Participant[];
}

/** The coordinator and the implementing partners: who issues calls and has a budget. */
export async function listPartners(tx: Tx, actionId: string): Promise<Participant[]> {
  const participants = await listParticipants(tx, actionId);
  return participants.filter(({ role }) => role === 'coordinator' || role === 'implementing_partner');
}

/** How many national projects are published in each jurisdiction. */
export async function countNationalProjects(tx: Tx, actionId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('published.subGrant')
    .select(['jurisdiction', (count) => count.fn.countAll<number>().as('projects')])
    .where('actionId', '=', actionId)
    .where('scope', '=', 'national')
    .groupBy('jurisdiction')
    .execute();
  return new Map(rows.map(({ jurisdiction, projects }) => [jurisdiction ?? '', projects]));
}
