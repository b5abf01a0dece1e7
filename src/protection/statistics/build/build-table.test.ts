import { describe, expect, it } from 'vitest';
import type { discloseTable } from '../../../platform/disclosure/disclose.ts';
import type { Audit, Disclosed, Order } from '../../../platform/disclosure/types.ts';
import type { BuildInput } from '../queries-build.ts';
import { buildTable } from './build-table.ts';

const atom = { what: 'men', place: 'RS', doer: '' };
const people = (...of: number[]): BuildInput => ({
  ...{ tableKey: 'people', startsOn: '2026-01-01', endsOn: '2026-06-30', places: ['RS'] },
  preparedFor: 'o-0',
  atoms: of.map((value, at) => ({ ...atom, organisationId: `o-${at}`, value })),
  behind: of.map((count, at) => ({ organisationId: `o-${at}`, people: count })),
});
const passed: Audit = { passed: true, ended: true, failed: [], bounds: [] };

/** An engine that shows every number, and says this of its audit. */
function engine(audit: Audit, shows = true) {
  const orders: Order[] = [];
  const disclose: typeof discloseTable = async (order) => {
    orders.push(order);
    const shown = order.table.cells.map((line) => line.map(({ value }) => (shows ? value : null)));
    return { shown, way: 'optimal', primary: [], cuts: 0, gap: 0, audit } satisfies Disclosed;
  };
  return { orders, needs: { disclose, demonstration: false } };
}

describe('A table is refused', () => {
  it('where fewer than three organisations or fewer than fifty people are behind it, and built of just as many', async () => {
    const { needs, orders } = engine(passed);
    expect(await buildTable(people(400, 400), needs)).toEqual({ refused: 'few_organisations' });
    expect(await buildTable(people(16, 16, 17), needs)).toEqual({ refused: 'few_people' });
    expect(orders).toEqual([]);
    expect(await buildTable(people(16, 17, 17), needs)).toMatchObject({
      cells: expect.arrayContaining([{ row: 'all', column: 'all', value: 50 }]),
    });
  });

  it('where its audit failed or did not end, whatever would be shown, and where nothing would be', async () => {
    const refused = async (audit: Audit, shows = true) =>
      buildTable(people(40, 40, 40), engine(audit, shows).needs);
    expect(await refused({ ...passed, passed: false })).toEqual({ refused: 'not_safe' });
    expect(await refused({ ...passed, ended: false })).toEqual({ refused: 'no_time' });
    expect(await refused(passed, false)).toEqual({ refused: 'nothing_left' });
  });
});

it('A number is shown from ten on, of three organisations, of which none has more than 85 %', async () => {
  const { needs, orders } = engine(passed);
  for (const tableKey of ['people', 'acts', 'crimes', 'deaths', 'methods_prices'] as const)
    await buildTable({ ...people(40, 40, 40), tableKey, atoms: [] }, needs);
  expect(orders.map(({ rule }) => rule)).toEqual(
    Array.from({ length: 5 }, () => ({
      ...{ least: 10, sources: 3, share: { numerator: 85, denominator: 100 } },
    })),
  );
});
