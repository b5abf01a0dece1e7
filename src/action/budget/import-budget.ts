import { audit } from '../../platform/audit/audit.ts';
import { hashOfContent } from '../../platform/canonical.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { getContract } from '../contract/queries.ts';
import { getDefinition, listPartners } from '../queries.ts';
import type { BudgetLine } from './budget-line.ts';
import { importBudgetPermission } from './permissions.ts';
import { lockBudget, replaceLines } from './queries.ts';
import { shareBooks } from './queries-books.ts';
import {
  type BudgetVersion,
  insertBudgetVersion,
  listBudgetLines,
  listBudgetVersions,
  listVersionLines,
} from './queries-versions.ts';
import { type BudgetFault, mostBudgetLines, readBudget } from './read-budget.ts';
import {
  byHeading,
  changesOf,
  type HeadingMove,
  type LineChange,
  movesOf,
  mustBeVersion,
  neededFor,
} from './rules-versions.ts';
import type { ImportForm } from './schema.ts';

/** What a pasted budget would change, before anything is stored. */
export type WeighedBudget = {
  readonly faults: readonly BudgetFault[];
  readonly typed: readonly BudgetLine[];
  /** All lines of the budget as it would be. */
  readonly after: readonly BudgetLine[];
  readonly changes: readonly LineChange[];
  readonly moves: readonly HeadingMove[];
  readonly needed: 'notification' | 'addendum';
  /** The versions there are, the latest first. */
  readonly earlier: readonly BudgetVersion[];
};

/** Reads a budget and compares it with what is there. The lines of the partners that it names are replaced, the other partners' stay. */
export async function weighBudget(
  { tx, actionId }: Pick<Work, 'tx' | 'actionId'>,
  pasted: string,
): Promise<WeighedBudget> {
  const { action } = await getDefinition(tx, actionId);
  const { currency, budgetHeadings: headings } = action;
  const read = readBudget(pasted, { partners: await listPartners(tx, actionId), headings, currency });
  const before = await listBudgetLines(tx, actionId);
  const named = new Set(read.lines.map(({ partnerId }) => partnerId));
  const after = [...before.filter(({ partnerId }) => !named.has(partnerId)), ...read.lines];
  const earlier = await listBudgetVersions(tx, actionId);
  const base = earlier.find(({ kind }) => kind !== 'notification');
  const { transferPercent } = await getContract(tx, actionId);
  const moves = base
    ? movesOf(byHeading(await listVersionLines(tx, base.id)), byHeading(after), headings, transferPercent)
    : [];
  return {
    faults: read.faults,
    typed: read.lines,
    ...{ after, moves, earlier },
    changes: changesOf(before, after),
    needed: neededFor(moves),
  };
}

/** What a page shows of a budget: its lines, and what they change. */
export function seenOfBudget({ typed, changes, moves }: WeighedBudget): string {
  return hashOfContent({ typed, changes, moves });
}

/**
 * Takes a budget in as the next version. Returns its number. Problems: `not_permitted`, `budget_empty`, `budget_moved_on`,
 * `changed_since_shown`, those of `readBudget` (the first, with its line) and of `mustBeVersion`.
 */
export async function importBudget(work: Work, form: ImportForm): Promise<number> {
  mustBeAbleTo(work.actor, importBudgetPermission, undefined);
  const { tx, actionId } = work;
  await shareBooks(tx, actionId);
  await lockBudget(tx, actionId);
  const { action } = await getDefinition(tx, actionId);
  const weighed = await weighBudget(work, form.lines);
  const { typed, after, earlier, faults } = weighed;
  const [fault] = faults;
  if (fault)
    throw problem(`budget_${fault.fault}`, { line: fault.line, max: mostBudgetLines }, { field: 'lines' });
  if (typed.length === 0) throw problem('budget_empty', {}, { field: 'lines' });
  const latest = earlier[0]?.number ?? 0;
  if (form.seen !== undefined && form.seen !== latest)
    throw problem('budget_moved_on', {}, { field: 'lines' });
  mustBeSeen(form.shown, seenOfBudget(weighed));
  const version = { kind: form.kind, datedOn: form.datedOn, reason: form.reason };
  mustBeVersion(version, { ...weighed, today: dayIn(zone, work.now) });
  const number = latest + 1;
  await replaceLines(work, typed, action.currency);
  await insertBudgetVersion(work, { ...version, number }, after, action.currency);
  const totalMinor = after.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const partners = new Set(typed.map(({ partnerId }) => partnerId)).size;
  await audit(
    work,
    importBudgetPermission.name,
    { kind: 'action', id: actionId },
    {
      version: number,
      kind: form.kind,
      lines: typed.length,
      partners,
      totalMinor,
      currency: action.currency,
    },
    { reason: form.reason },
  );
  return number;
}
