import { criteriaOfGrids, getDefinition } from '../../action/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import { hashOfContent } from '../../platform/canonical.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { lockModule } from '../curriculum/queries.ts';
import { tieModulePermission } from './permissions.ts';
import { listTies, saveTies } from './queries.ts';
import type { TieForm } from './schema.ts';

/** The keys as the form carries them, to see that nobody changed them meanwhile: '' where none is tied. */
export const seenOf = (keys: readonly string[]) => (keys.length === 0 ? '' : hashOfContent([...keys].sort()));

/**
 * Says which criteria of the evaluation grids a module teaches: those given, and no other.
 * Problems: `not_found`, `not_permitted`, `changed_meanwhile`, `criterion_not_known`.
 */
export async function tieModule(
  work: Work,
  { moduleId, form: { seen, criteria } }: { moduleId: string; form: TieForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  await lockModule(tx, actionId, moduleId);
  mustBeAbleTo(actor, tieModulePermission, undefined);
  const before = (await listTies(tx, actionId, moduleId)).map(({ criterion }) => criterion);
  if (seen !== seenOf(before)) throw problem('changed_meanwhile');
  const { grids } = await getDefinition(tx, actionId);
  // What a grid of before asked for stays tied, though no grid of today has it.
  const known = new Set([...criteriaOfGrids(grids).map(({ key }) => key), ...before]);
  if (criteria.some((one) => !known.has(one)))
    throw problem('criterion_not_known', {}, { field: 'criteria' });
  const wanted = [...new Set(criteria)];
  const tied = wanted.filter((one) => !before.includes(one));
  const loosed = before.filter((one) => !wanted.includes(one));
  if (tied.length + loosed.length === 0) return;
  await saveTies(tx, moduleId, { tied, loosed }, { tiedBy: actor.personId, tiedAt: now });
  await audit(
    work,
    tieModulePermission.name,
    { kind: 'module', id: moduleId },
    { tied: tied.length, loosed: loosed.length },
  );
}
