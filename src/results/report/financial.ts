import type { Contract } from '../../action/index.ts';
import type { PlainDate } from '../../platform/dates.ts';
import type { ForecastRow } from '../payments/rules-forecast.ts';

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
};
export type ContractFacts = Pick<
  Contract,
  'number' | 'startsOn' | 'endsOn' | 'totalMinor' | 'contributionMinor'
>;

/** The last report of the contract: its period ends with it. */
export function isFinal(endsOn: PlainDate, { contract }: Pick<FinancialAround, 'contract'>): boolean {
  return contract.endsOn !== null && endsOn >= contract.endsOn;
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
