import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { type Problem, problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { preparePermission } from './permissions.ts';
import { insertRelease, listCountedStarts, listTaken } from './queries.ts';
import { type TableKey, tables } from './rules/families.ts';
import { takenBy } from './rules/free-tables.ts';
import { spansOf } from './rules/half-years.ts';

export type Prepared = {
  readonly tableKey: TableKey;
  readonly startsOn: string;
  readonly places: readonly string[];
};

/**
 * Asks for the one table of a family and half-year that was counted; its build begins at once. A refused table may be followed by another.
 * Returns the id. Problems: `release_not_counted`, `release_half_prepared`, `release_half_set_aside`, `release_half_signed` (number).
 */
export async function prepareRelease(work: Work, { tableKey, startsOn, places }: Prepared): Promise<string> {
  const { tx, actor, actionId, now } = work;
  mustBeAbleTo(actor, preparePermission, undefined);
  const found = spansOf(await listCountedStarts(tx, actionId)).find((one) => one.startsOn === startsOn);
  if (!found) throw problem('release_not_counted', {}, { field: 'table' });
  const id = newId();
  const row = {
    ...{ id, actionId, tableKey, family: tables[tableKey].family, places: [...places], ...found },
    ...{ preparedBy: actor.personId, preparedFor: actor.organisationId, preparedAt: now, phaseAt: now },
  };
  if (!(await insertRelease(tx, row))) throw await whyNot(work, { tableKey, startsOn });
  await work.enqueue('release.build', {});
  await audit(work, preparePermission.name, { kind: 'release', id }, { table: tableKey });
  return id;
}

/** There is one table for each family and half-year, ever. */
async function whyNot(
  { tx, actionId }: Work,
  { tableKey, startsOn }: Pick<Prepared, 'tableKey' | 'startsOn'>,
): Promise<Problem> {
  const taken = takenBy(await listTaken(tx, actionId), tableKey, startsOn);
  if (taken?.number) return problem('release_half_signed', { number: taken.number }, { field: 'table' });
  return problem(
    taken?.setAside ? 'release_half_set_aside' : 'release_half_prepared',
    {},
    { field: 'table' },
  );
}
