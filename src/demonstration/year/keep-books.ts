import {
  expenditurePapers,
  importBudget,
  listParticipants,
  loadRates,
  recordExpenditure,
} from '../../action/index.ts';
import { addDays, daysBetween, type PlainDate } from '../../platform/dates.ts';
import { jurisdictionFacts } from '../../platform/language/jurisdictions.ts';
import { chanceOf } from '../chance.ts';
import {
  budgetShares,
  budgetTransfer,
  moneyMark,
  partnerBudgets,
  rateBases,
  spendings,
} from '../invented/money.ts';
import { staff as members } from '../invented/staff.ts';
import type { Staff } from './hire-staff.ts';
import { layPaper } from './lay-paper.ts';
import { at, type Stage } from './stage.ts';

/** Plans rates for every month of the year, the partners' budgets, and what they spend. */
export async function planBooks(stage: Stage, staff: Staff): Promise<void> {
  const manager = staff.get('programme.manager')!;
  stage.timeline.plan(at(stage, -359, '06:00'), async (now) => {
    const work = stage.work(manager, now);
    await importBudget(work, {
      ...{ lines: budgetsOf(), kind: 'approved', datedOn: addDays(stage.today, -360) },
      reason: `The budget as it was signed (${moneyMark}).`,
    });
  });
  for (const [first, lines] of ratesOf(stage.today)) {
    const day = Math.max(-359, daysBetween(stage.today, first));
    stage.timeline.plan(at(stage, day, '05:30'), async (now) => {
      const source = `Invented rates (${moneyMark}), not InforEuro`;
      await loadRates(stage.work(manager, now), { lines, source });
    });
  }
  stage.timeline.plan(at(stage, -150, '09:30'), async (now) => {
    await importBudget(stage.work(manager, now), {
      ...{
        lines: budgetsOf(budgetTransfer.euros),
        kind: 'notification',
        datedOn: addDays(stage.today, -152),
      },
      reason: `More trips to events, fewer interpreters (${moneyMark}).`,
    });
  });
  const partners = await listParticipants(stage.tx, stage.actionId);
  for (const member of members.filter(({ roles }) => roles.includes('finance_officer'))) {
    const seat = partners.find(({ key }) => key === member.of)?.jurisdiction;
    planSpending(stage, staff, member.key, seat ? jurisdictionFacts(seat).currency : 'EUR');
  }
}

/** Rates of the months from before the year to its end, by the first day of the month: each a little above or below its base. */
function ratesOf(today: PlainDate): [PlainDate, string][] {
  const first = addDays(today, -400).slice(0, 7);
  const months = Array.from({ length: 17 }, (_, step) => monthAfter(first, step));
  return months
    .filter((month) => `${month}-01` <= today)
    .map((month, step) => {
      const lines = Object.entries(rateBases).map(([currency, base]) => {
        const wobble =
          currency === 'BAM' ? 1 : 1 + chanceOf(`rate ${currency} ${step}`).whole(-120, 120) / 10_000;
        return `${month}; ${currency}; ${(base * wobble).toFixed(currency === 'BAM' ? 5 : 4)}`;
      });
      return [`${month}-01`, lines.join('\n')];
    });
}

function monthAfter(month: string, step: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const index = year * 12 + number - 1 + step;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** The budget of every partner; the coordinator's after a transfer of so many euros. */
function budgetsOf(moved = 0): string {
  return Object.entries(partnerBudgets)
    .flatMap(([partner, euros], nth) =>
      budgetShares.map(([heading, percent, what, unit, units, why]) => {
        const more =
          nth > 0 ? 0 : heading === budgetTransfer.to ? moved : heading === budgetTransfer.from ? -moved : 0;
        const cents = Math.round(euros * percent) + more * 100;
        const inEuros = (minor: number) => (minor / 100).toFixed(2);
        return [
          ...[
            partner,
            heading,
            `${what} (${moneyMark})`,
            unit,
            String(units),
            inEuros(cents / units),
            inEuros(cents),
          ],
          ...[why, inEuros(Math.floor(cents / 2)), inEuros(cents - Math.floor(cents / 2))],
        ].join('; ');
      }),
    )
    .join('\n');
}

function planSpending(stage: Stage, staff: Staff, key: string, currency: string): void {
  const payer = staff.get(key)!;
  const chance = chanceOf(`spending ${key}`);
  for (let day = -335; day < -6; day += 29) {
    for (const [heading, what, least, most] of chance.some(spendings, chance.whole(2, 4))) {
      const euros = chance.whole(least * 100, most * 100);
      const base = currency === 'EUR' ? 1 : rateBases[currency as keyof typeof rateBases];
      const spentOn = addDays(stage.today, day - chance.whole(0, 12));
      const number = chance.whole(100, 999);
      stage.timeline.plan(at(stage, day, `11:${chance.whole(10, 59)}`), async (now) => {
        const work = stage.work(payer, now);
        const ownerId = await recordExpenditure(work, {
          heading,
          spent_on: spentOn,
          description: `${what} (${moneyMark})`,
          document_reference: `DEMO-${number}`,
          currency,
          amount: Math.round(euros * base),
          correction: false,
          supplier: `Supplier ${(number % 40) + 1} (${moneyMark})`,
          line: '',
          reason: `Agreed with the programme manager (${moneyMark})`,
        });
        // Every fifth document is there as a file, so that a sample has some of both.
        if (number % 5 === 0)
          await layPaper(stage, work, { owner: expenditurePapers, ownerId, title: `Invoice ${number}` });
      });
    }
  }
}
