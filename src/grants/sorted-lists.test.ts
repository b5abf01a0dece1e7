import { describe, expect, it } from 'vitest';
import { staged, tables } from '../../tests/support/stage.ts';
import { listAgreements } from './agreements/queries-list.ts';
import { agreementSorts } from './agreements/schema.ts';
import { listOwn } from './applications/queries-lists.ts';
import { type OwnFilter, ownSorts } from './applications/schema.ts';
import { listCalls } from './calls/queries.ts';
import { listReports } from './reports/queries-list.ts';
import { communicateDecision } from './selection/decide.ts';
import {
  buildAgreement,
  buildApprovedReport,
  buildAssessed,
  buildCall,
  buildDecision,
  buildDraft,
  buildPublishedCall,
  buildSubmitted,
  times,
} from './testing.ts';

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
        const asked = { actionId: cast.actionId, reach: 'all', today: '2026-01-01', sort, limit: 1 } as const;
        const rows = await walked((after) => listReports(tables(cast), { ...asked, ...after }));
        expect(rows).toHaveLength(2);
      }
    }),
  );

  it(
    'shows an organisation each of its applications once, in every order',
    staged(async (cast) => {
      const call = await buildPublishedCall(cast);
      await buildDraft(cast, await buildPublishedCall(cast), { gaps: true });
      await buildSubmitted(cast, call);
      const { cso } = cast.organisations;
      for (const sort of ownSorts) {
        const rows = await walked((after) => listOwn(tables(cast), cso, { sort, ...after }, 1));
        expect([sort, rows.map(({ state }) => state).sort()]).toEqual([sort, ['draft', 'submitted']]);
      }
      const largest = await listOwn(tables(cast), cso, { sort: 'amount' }, 10);
      expect(largest.map(({ state }) => state)).toEqual(['submitted', 'draft']);
    }),
  );

  it(
    'tells nobody a decision by its filter before the decision was told',
    staged(async (cast) => {
      const call = await buildPublishedCall(cast);
      await buildAssessed(cast, call);
      await buildDecision(cast, call, { silent: true });
      const found = (state: OwnFilter['state']) =>
        listOwn(tables(cast), cast.organisations.cso, { state }, 10);
      for (const state of ['awarded', 'reserve', 'rejected'] as const) expect(await found(state)).toEqual([]);
      expect(await found('eligible')).toHaveLength(1);
      await communicateDecision(cast.work(cast.elira, times.decided), { callId: call.callId });
      expect([await found('eligible'), (await found('awarded')).length]).toEqual([[], 1]);
    }),
  );
});
