import { type BudgetAnswer, lineTotal } from '../../forms/index.ts';
import type { Texts } from '../invented/sentences.ts';

type Line = BudgetAnswer['lines'][number];

/**
 * A budget that asks for exactly this amount: the total is the least that leaves the co-financing share, indirect costs are the
 * most that the rules allow (none where `bare`), and one line with odd units and cents takes what is left.
 */
export function makeBudget(
  { costs, unit }: Texts,
  wanted: {
    requestedMinor: number;
    coFinancingPercent: number;
    indirectPercent: number;
    months: number;
    bare: boolean;
  },
): BudgetAnswer {
  const { requestedMinor, coFinancingPercent, indirectPercent, months, bare } = wanted;
  const total = leastTotal(requestedMinor, coFinancingPercent);
  const indirect = bare ? 0 : Math.floor((total * indirectPercent) / (100 + indirectPercent));
  const direct = total - indirect;
  const line = (heading: string, description: string, per: string, units: string, share: number): Line => ({
    heading,
    description,
    unit: per,
    units,
    rateMinor: Math.max(1, Math.floor((direct * share) / Number(units))),
  });
  const most = [
    line('human_resources', costs.coordinator, unit.month, String(months), 0.34),
    line('human_resources', costs.adviser, unit.month, '4.5', 0.17),
    line('travel', costs.travel, unit.trip, '7', 0.08),
    line('equipment', costs.equipment, unit.piece, '3', 0.09),
    line('local_office', costs.office, unit.month, String(months), 0.11),
    line('other_costs', costs.services, unit.piece, '12.25', 0.13),
  ];
  const spent = most.reduce((sum, one) => sum + lineTotal(one)!, 0);
  const rest: Line = {
    heading: 'other_costs',
    description: costs.printing,
    unit: unit.flat,
    units: '1',
    rateMinor: direct - spent,
  };
  const overhead: Line = {
    heading: 'indirect',
    description: costs.indirect,
    unit: unit.flat,
    units: '1',
    rateMinor: indirect,
  };
  return { lines: [...most, rest, ...(indirect > 0 ? [overhead] : [])], requestedMinor };
}

/** The least total of which the request leaves the share, in whole cents. */
function leastTotal(requested: number, percent: number): number {
  let total = Math.ceil((requested * 100) / (100 - percent));
  while (total - requested < Math.ceil((total * percent) / 100)) total += 1;
  return total;
}
