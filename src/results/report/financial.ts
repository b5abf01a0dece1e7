import type { BudgetLine, Contract, FundingRow, VersionKind } from '../../action/index.ts';
import type { PlainDate } from '../../platform/dates.ts';
import type { ForecastRow } from '../payments/rules-forecast.ts';
import type { ReportKind } from './sections.ts';

/** What the financial report says beside the expenditure: the contract with its addenda, and the forecast of the period that follows. Amounts in minor units. */
export type FinancialAround = {
  readonly contract: ContractFacts;
  /** Every version of the contract that was entered, the first one first. */
  readonly versions: readonly (ContractFacts & { readonly setOn: PlainDate; readonly reason: string })[];
  readonly next: { readonly startsOn: PlainDate; readonly endsOn: PlainDate };
  /** Nothing where the contract ends with the period. */
  readonly forecast: readonly (Pick<ForecastRow, 'heading' | 'partnerId' | 'amountMinor'> & {
    readonly partner: string;
  })[];
  /** What was received beside the contribution; absent where a period was frozen or a report submitted before that was kept. */
  readonly funding?: FundingFacts;
  /** The budget line by line, and its versions, as they were when the period was frozen. Absent where no version was entered. */
  readonly budget?: BudgetFacts;
};
export type FundingFacts = {
  /** Of the contribution, from the first day of the report and until its last. */
  readonly contribution: { readonly inPeriod: number; readonly received: number };
  readonly others: readonly FundingRow[];
};
export type BudgetFacts = {
  readonly lines: readonly FinancialLine[];
  /** The first one first, each with the amounts of its headings. */
  readonly versions: readonly {
    readonly number: number;
    readonly kind: VersionKind;
    readonly datedOn: PlainDate;
    readonly reason: string;
    readonly headings: readonly { readonly heading: string; readonly amountMinor: number }[];
  }[];
};
/** A line of a partner's budget with what was spent of it until the end of the period; without a description: of the heading as a whole. */
export type FinancialLine = Pick<
  BudgetLine,
  'heading' | 'description' | 'unit' | 'units' | 'unitValueMinor' | 'amountMinor'
> & { readonly partner: string; readonly spentMinor: number };
export type ContractFacts = Pick<
  Contract,
  'number' | 'startsOn' | 'endsOn' | 'totalMinor' | 'contributionMinor'
>;

/** Which outline a report has: that of the final one where its period ends with the contract. */
export function kindOf(endsOn: PlainDate, contract: Pick<Contract, 'endsOn'>): ReportKind {
  return contract.endsOn !== null && endsOn >= contract.endsOn ? 'final' : 'interim';
}

/** What is forecast under a heading, of one partner or of all. */
export function forecastOfHeading(
  { forecast }: Pick<FinancialAround, 'forecast'>,
  heading: string,
  partnerId?: string,
): number {
  return forecast
    .filter((one) => one.heading === heading && (partnerId === undefined || one.partnerId === partnerId))
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}
