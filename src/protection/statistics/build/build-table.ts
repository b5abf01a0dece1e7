import type { discloseTable } from '../../../platform/disclosure/disclose.ts';
import type { Disclosed, Limits, Refusal } from '../../../platform/disclosure/types.ts';
import type { PublishedCell, ReleaseContent } from '../content.ts';
import type { BuildInput } from '../queries-build.ts';
import { all, tables, unitOf } from '../rules/families.ts';
import { countedStandings, type RefusalReason, ruleOf } from '../rules/rule.ts';
import { linesOfTable, orderOf } from './order.ts';

/** Milliseconds for each step of a build. */
export const buildLimits: Limits = { protect: 60_000, audit: 120_000, integers: 120_000 };

export type Built =
  | { readonly content: ReleaseContent; readonly cells: readonly PublishedCell[] }
  | { readonly refused: RefusalReason };

const reasons: Readonly<Record<Refusal, RefusalReason>> = {
  nothing_left: 'nothing_left',
  too_large: 'too_large',
  audit_failed: 'not_safe',
  contradiction: 'not_safe',
  audit_not_ended: 'no_time',
  thread_ended: 'no_time',
  thread_not_started: 'not_started',
};

/** Builds one table: what may be shown of it. Nothing passes without an audit that ended. */
export async function buildTable(
  input: BuildInput,
  { disclose, demonstration }: { readonly disclose: typeof discloseTable; readonly demonstration: boolean },
): Promise<Built> {
  const { family } = tables[input.tableKey];
  const unit = unitOf[family];
  const rule = ruleOf(unit);
  const organisations = new Set(input.behind.map(({ organisationId }) => organisationId)).size;
  if (organisations < rule.organisations) return { refused: 'few_organisations' };
  if (input.behind.reduce((sum, one) => sum + one.people, 0) < rule.people) return { refused: 'few_people' };
  const found = await disclose(orderOf(input, buildLimits));
  if ('refused' in found) return { refused: reasons[found.refused] };
  if (!found.audit.ended) return { refused: 'no_time' };
  if (!found.audit.passed) return { refused: 'not_safe' };
  const cells = cellsOf(input, found);
  if (cells.every(({ value }) => value === null)) return { refused: 'nothing_left' };
  const { rows, columns } = tables[input.tableKey];
  const lines = linesOfTable(input);
  return {
    cells,
    content: {
      ...{ format: 'mostura-release-1', table: input.tableKey, family, unit },
      ...{ from: input.startsOn, until: input.endsOn, rows: rows ? lines.rows : [] },
      columns: columns === null ? [] : lines.columns,
      ...{ cells, organisations, standings: countedStandings, rule, demonstration },
    },
  };
}

/** The cells that are published. Of a table of totals its last column alone. */
function cellsOf(input: BuildInput, { shown }: Exclude<Disclosed, { refused: Refusal }>): PublishedCell[] {
  const { rows, columns } = linesOfTable(input);
  const inner = tables[input.tableKey].columns !== null;
  return [...rows, all].flatMap((row, r) =>
    [...columns, all].flatMap((column, c): PublishedCell[] =>
      inner || column === all ? [{ row, column, value: shown[r]![c]! }] : [],
    ),
  );
}
