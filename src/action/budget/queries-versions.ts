import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import type { Tx, Work } from '../../platform/work.ts';
import type { BudgetLine } from './budget-line.ts';
import { bookedAt } from './queries-books.ts';
import type { VersionKind } from './rules-versions.ts';

export type BudgetVersion = {
  readonly id: string;
  readonly number: number;
  readonly kind: VersionKind;
  readonly datedOn: PlainDate;
  readonly reason: string;
  readonly setBy: string | null;
  readonly setAt: Instant;
  readonly totalMinor: number;
};

const columnsOfLine = [
  ...(['partnerId', 'heading', 'description', 'unit', 'units', 'unitValueMinor'] as const),
  ...(['amountMinor', 'years', 'justification'] as const),
] as const;

/** Every version of the budget, the one that holds first. */
export async function listBudgetVersions(tx: Tx, actionId: string): Promise<BudgetVersion[]> {
  return tx
    .selectFrom('action.budgetVersion as version')
    .leftJoin('people.person as person', 'person.id', 'version.setBy')
    .select(['version.id', 'version.number', 'version.kind', 'version.datedOn', 'version.reason'])
    .select(['version.setAt', 'person.name as setBy'])
    .select(
      sql<number>`(select coalesce(sum(amount_minor), 0)::int8 from action.budget_version_line l where l.version_id = version.id)`.as(
        'totalMinor',
      ),
    )
    .where('version.actionId', '=', actionId)
    .orderBy('version.number', 'desc')
    .execute();
}

/** The lines of a version, in the order in which they were entered. */
export async function listVersionLines(tx: Tx, versionId: string): Promise<BudgetLine[]> {
  const lines = await tx
    .selectFrom('action.budgetVersionLine')
    .select(columnsOfLine)
    .where('versionId', '=', versionId)
    .orderBy('position')
    .execute();
  return lines.map(plainUnits);
}

/** The lines of the budget as it is now: those of the latest version, or what was there before versions were kept. */
export async function listBudgetLines(tx: Tx, actionId: string): Promise<BudgetLine[]> {
  const [latest] = await listBudgetVersions(tx, actionId);
  if (latest) return listVersionLines(tx, latest.id);
  const lines = await tx
    .selectFrom('action.budgetLine')
    .select(columnsOfLine)
    .where('actionId', '=', actionId)
    .orderBy('id')
    .execute();
  return lines.map(plainUnits);
}

/** `12.0000` and `12` are one number of units. */
function plainUnits<Line extends { readonly units: string | null }>(line: Line): Line {
  return { ...line, units: line.units === null ? null : String(Number(line.units)) };
}

export async function insertBudgetVersion(
  { tx, actionId, actor, now }: Work,
  version: Pick<BudgetVersion, 'number' | 'kind' | 'datedOn' | 'reason'>,
  lines: readonly BudgetLine[],
  currency: string,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('action.budgetVersion')
    .values({ ...version, id, actionId, setBy: actor.personId, setAt: await bookedAt(tx, actionId, now) })
    .execute();
  await tx
    .insertInto('action.budgetVersionLine')
    .values(
      lines.map((line, at) => ({
        ...line,
        years: [...line.years],
        versionId: id,
        position: at + 1,
        currency,
      })),
    )
    .execute();
  return id;
}
