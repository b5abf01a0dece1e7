import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { getDefinition, listPartners } from '../queries.ts';
import { importBudgetPermission } from './permissions.ts';
import { lockBudget, replaceLines } from './queries.ts';
import { readBudget } from './rules.ts';
import type { ImportForm } from './schema.ts';

/**
 * Takes a pasted budget in: the lines of every partner it names are replaced, the other partners' stay. The same paste twice is
 * one. Returns the number of lines. Problems: `not_permitted`, `budget_empty`, and those of `readBudget`.
 */
export async function importBudget(work: Work, { lines: pasted }: ImportForm): Promise<number> {
  mustBeAbleTo(work.actor, importBudgetPermission, undefined);
  const { tx, actionId } = work;
  await lockBudget(tx, actionId);
  const { action } = await getDefinition(tx, actionId);
  const { currency, budgetHeadings: headings } = action;
  const lines = readBudget(pasted, { partners: await listPartners(tx, actionId), headings, currency });
  if (lines.length === 0) throw problem('budget_empty', {}, { field: 'lines' });
  await replaceLines(work, lines, currency);
  const totalMinor = lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const partners = new Set(lines.map(({ partnerId }) => partnerId)).size;
  await audit(
    work,
    importBudgetPermission.name,
    { kind: 'action', id: actionId },
    { lines: lines.length, partners, totalMinor, currency },
  );
  return lines.length;
}
