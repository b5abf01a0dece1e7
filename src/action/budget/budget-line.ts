/** A line of the budget. Amounts in minor units of the Action's currency. */
export type BudgetLine = {
  readonly partnerId: string;
  readonly heading: string;
  readonly description: string;
  readonly unit: string;
  /** Number of units as decimal text; null with `unitValueMinor` for a lump sum. */
  readonly units: string | null;
  readonly unitValueMinor: number | null;
  readonly amountMinor: number;
  /** Of the amount, what is planned for each year of the Action, the first one first; empty where that is not known. */
  readonly years: readonly number[];
  readonly justification: string;
};
