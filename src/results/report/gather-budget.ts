import {
  type BudgetLine,
  byHeading,
  getDefinition,
  listBudgetVersions,
  listSpentOfLines,
  listVersionLines,
  type Participant,
  type SpentOfLine,
} from '../../action/index.ts';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { FinancialAround, FinancialLine } from './financial.ts';

type Asked = { readonly actionId: string; readonly endsOn: PlainDate; readonly frozenAt: Instant | null };

/** The budget of a report line by line, with its versions: as it was when the period was frozen, and no entry that was booked later. */
export async function gatherBudget(
  tx: Tx,
  { actionId, endsOn, frozenAt }: Asked,
  partners: readonly Participant[],
): Promise<Pick<FinancialAround, 'budget'>> {
  const versions = (await listBudgetVersions(tx, actionId)).filter(
    ({ setAt }) => frozenAt === null || setAt <= frozenAt,
  );
  const [latest] = versions;
  if (!latest) return {};
  const spent = await listSpentOfLines(tx, actionId, { until: endsOn, bookedUntil: frozenAt });
  const { action } = await getDefinition(tx, actionId);
  const withHeadings = [];
  for (const { id, number, kind, datedOn, reason } of versions.toReversed()) {
    const totals = byHeading(await listVersionLines(tx, id));
    const headings = [...totals].map(([heading, amountMinor]) => ({ heading, amountMinor }));
    withHeadings.push({ number, kind, datedOn, reason, headings });
  }
  const order = {
    partners: partners.map(({ id }) => id),
    headings: action.budgetHeadings.map(({ key }) => key),
  };
  return {
    budget: {
      lines: linesWithSpending(await listVersionLines(tx, latest.id), spent, order).map(
        ({ partnerId, ...line }) => ({
          ...line,
          partner: partners.find(({ id }) => id === partnerId)?.name ?? '',
        }),
      ),
      versions: withHeadings,
    },
  };
}

type Line = Omit<FinancialLine, 'partner'> & { readonly partnerId: string };

/**
 * Every line with what was spent of it, and a line without a description for what was booked under its heading alone; by partner and
 * heading in their order. What was spent is in exactly one line, so that the sums are those of budget and ledger.
 */
export function linesWithSpending(
  lines: readonly BudgetLine[],
  spent: readonly SpentOfLine[],
  order: { readonly partners: readonly string[]; readonly headings: readonly string[] },
): Line[] {
  const keyOf = (partnerId: string, heading: string, line: string) => [partnerId, heading, line].join('\n');
  const left = new Map(spent.map((one) => [keyOf(one.partnerId, one.heading, one.line), one]));
  const rows = lines.map((line): Line => {
    const { partnerId, heading, description, unit, units, unitValueMinor, amountMinor } = line;
    const key = keyOf(partnerId, heading, description);
    const spentMinor = left.get(key)?.spentMinor ?? 0;
    left.delete(key);
    return { partnerId, heading, description, unit, units, unitValueMinor, amountMinor, spentMinor };
  });
  const others = [...left.values()].map((one): Line => {
    const { partnerId, heading, line: description, spentMinor } = one;
    return {
      partnerId,
      heading,
      description,
      unit: '',
      units: null,
      unitValueMinor: null,
      amountMinor: 0,
      spentMinor,
    };
  });
  const place = ({ partnerId, heading }: Line) =>
    order.partners.indexOf(partnerId) * (order.headings.length + 1) + order.headings.indexOf(heading);
  return [...rows, ...others].sort((one, other) => place(one) - place(other));
}
