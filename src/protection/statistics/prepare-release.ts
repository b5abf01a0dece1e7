import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { preparePermission } from './permissions.ts';
import { insertRelease, listCountedStarts } from './queries.ts';
import { type TableKey, tables } from './rules/families.ts';
import { type Span, spanKey, spansOf } from './rules/half-years.ts';

export type Prepared = {
  readonly tableKey: TableKey;
  readonly span: string;
  readonly places: readonly string[];
};

/** Asks for a table of a half-year or year that was counted; its build begins at once. Returns the id. Problems: `release_not_counted`, `release_already_there`. */
export async function prepareRelease(work: Work, { tableKey, span, places }: Prepared): Promise<string> {
  const { tx, actor, actionId, now } = work;
  mustBeAbleTo(actor, preparePermission, undefined);
  const found = await findSpan(work, span);
  if (!found) throw problem('release_not_counted', {}, { field: 'span' });
  const id = newId();
  const row = {
    ...{ id, actionId, tableKey, family: tables[tableKey].family, places: [...places], ...found },
    ...{ preparedBy: actor.personId, preparedFor: actor.organisationId, preparedAt: now, phaseAt: now },
  };
  if (!(await insertRelease(tx, row))) throw problem('release_already_there', {}, { field: 'table' });
  await work.enqueue('release.build', {});
  await audit(work, preparePermission.name, { kind: 'release', id }, { table: tableKey });
  return id;
}

async function findSpan({ tx, actionId }: Work, span: string): Promise<Span | undefined> {
  return spansOf(await listCountedStarts(tx, actionId)).find((one) => spanKey(one) === span);
}
