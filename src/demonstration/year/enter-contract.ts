import { recordContract } from '../../action/index.ts';
import { addDays } from '../../platform/dates.ts';
import { recordReceived } from '../../results/index.ts';
import { foundation, moneyMark, ownFunds, partnerBudgets } from '../invented/money.ts';
import type { Staff } from './hire-staff.ts';
import { at, type Stage } from './stage.ts';

/** Two invented sources of what the contribution does not pay: three fifths are own funds. */
function cofinancingOf(rest: number): string {
  const own = Math.round(rest * 0.6);
  return [
    [ownFunds, own],
    [foundation, rest - own],
  ]
    .map(([source, minor]) => `${source}; ${(Number(minor) / 100).toFixed(2)}`)
    .join('\n');
}

/**
 * Plans the contract's facts: two invented years, the sum of the partners' budgets, and the limits as we propose them; and the first
 * pre-financing, two fifths of the contribution.
 */
export function planContract(stage: Stage, staff: Staff): void {
  const manager = staff.get('programme.manager')!;
  const total = Object.values(partnerBudgets).reduce((sum, euros) => sum + euros * 100, 0);
  const contribution = Math.round(total * 0.9);
  // Their share of each budget.
  const thirdParties = Math.round(total * 0.26);
  const prefinancing = Math.round(contribution * 0.4);
  stage.timeline.plan(at(stage, -355, '10:00'), (now) =>
    recordReceived(stage.work(manager, now), {
      number: 1,
      receivedOn: addDays(stage.today, -356),
      amountMinor: prefinancing,
      reference: `DEMO 1 (${moneyMark})`,
    }),
  );
  stage.timeline.plan(at(stage, -360, '10:00'), (now) =>
    recordContract(stage.work(manager, now), {
      number: `DEMO-0000/000-000 (${moneyMark})`,
      startsOn: addDays(stage.today, -365),
      endsOn: addDays(stage.today, 365),
      contactPerson: `Ana Primerović, programme manager (${moneyMark})`,
      totalMinor: total,
      contributionMinor: contribution,
      cofinancing: cofinancingOf(total - contribution),
      thirdPartiesTotalMinor: thirdParties,
      thirdPartyCeilingMinor: 60_000_00,
      prefinancingMinor: prefinancing,
      furtherMinor: Math.round(contribution * 0.5),
      transferPercent: 25,
      warningPercent: 90,
      reportDays: 60,
      reason: `Invented, so that the status can be tried (${moneyMark}).`,
    }),
  );
}
