import { describe, expect, it } from 'vitest';
import { staged, tables } from '../../tests/support/stage.ts';
import { listAgreements } from './agreements/queries-list.ts';
import { agreementSorts } from './agreements/schema.ts';
import { listCalls } from './calls/queries.ts';
import { listReports } from './reports/queries.ts';
import { buildAgreement, buildApprovedReport, buildCall } from './testing.ts';

/** A list read page by page, one row each. */
async function walked<Row extends { id: string }>(page: (after: object) => Promise<Row[]>): Promise<Row[]> {
  const seen: Row[] = [];
  for (;;) {
    const last = seen.at(-1);
    const [row] = await page(last ? { after: last.id } : {});
    if (!row) return seen;
    seen.push(row);
  }
}
const falling = (numbers: readonly (number | string)[]) =>
  expect(numbers).toEqual([...numbers].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0)));

describe('a list in another order', () => {
  it(
    'shows each call once, those with more applications or a later deadline first',
    staged(async (cast) => {
      for (const deadline_on of ['2026-02-15', '2026-02-25', '2026-02-20'])
        await buildCall(cast, { form: { deadline_on } });
      for (const sort of ['deadline', 'received'] as const) {
        const asked = { actionId: cast.actionId, reach: 'all', sort, limit: 1 } as const;
        const calls = await walked((after) => listCalls(tables(cast), { ...asked, ...after }));
        expect(new Set(calls.map(({ id }) => id)).size).toBe(3);
        falling(calls.map((call) => (sort === 'deadline' ? call.deadlineAt! : call.submitted)));
      }
    }),
  );

  it(
    'shows each agreement and each report once',
    staged(async (cast) => {
      const first = await buildAgreement(cast);
      const second = await buildAgreement(cast);
      for (const { periods } of [second, first]) await buildApprovedReport(cast, periods[0]!, {});
      for (const sort of agreementSorts) {
        const asked = { actionId: cast.actionId, reach: 'all', sort, limit: 1 } as const;
        const rows = await walked((after) => listAgreements(tables(cast), { ...asked, ...after }));
        expect(rows.map(({ id }) => id).sort()).toEqual([first.agreementId, second.agreementId].sort());
      }
      for (const sort of ['newest', 'due'] as const) {
        const asked = { actionId: cast.actionId, reach: 'all', sort, limit: 1 } as const;
        const rows = await walked((after) => listReports(tables(cast), { ...asked, ...after }));
        expect(rows).toHaveLength(2);
      }
    }),
  );
});
