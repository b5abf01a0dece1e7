import type { ActionDefinition, Contract } from '../../action/index.ts';
import type { PlainDate } from '../../platform/dates.ts';
import type { Language } from '../../platform/language/language.ts';
import type { Amounts, Obstacle } from './rules.ts';
import type { ForecastRow, NextPeriod } from './rules-forecast.ts';
import type { Position, ReceivedEntry } from './rules-position.ts';

/** Everything that the page, the workbook and a request for payment show. Amounts in minor units of `currency`. */
export type PaymentContent = {
  readonly asOf: PlainDate;
  readonly currency: string;
  /** Of the Action's definition, whose headings are named; absent in requests that were made before that was kept. */
  readonly definitionSha256?: string;
  readonly contract: Pick<
    Contract,
    | 'number'
    | 'totalMinor'
    | 'contributionMinor'
    | 'lastSpentPercent'
    | 'beforeSpentPercent'
    | 'forecastPercent'
    | 'ceilingPercent'
  >;
  readonly received: readonly ReceivedEntry[];
  /** Undefined while the contract's amounts are not entered. */
  readonly position?: Position;
  readonly amounts?: Amounts;
  /** By the latest accepted report. */
  readonly accepted?: { readonly period: string; readonly spentMinor: number };
  readonly period: NextPeriod;
  readonly forecast: readonly (ForecastRow & { readonly partner: string })[];
  /** When the rule may be met at the rate of spending of the last days. */
  readonly burn: {
    readonly days: number;
    readonly financedMinor: number;
    readonly metOn?: PlainDate;
    /** At this rate it is not met by the last day of the contract, which is this one. */
    readonly notBy?: PlainDate;
  };
  /** The coordinator has entered the contract: its terms are no proposals of ours. Absent in requests that were made before that was kept. */
  readonly isConfirmed?: boolean;
  /** The request that this one takes the place of, and why. */
  readonly replaces?: { readonly number: number; readonly reason: string };
  /** Why no request can be made. */
  readonly obstacle?: Obstacle;
};

/** What the tables of the page and of the workbook are made of. */
export type PaymentTables = {
  readonly language: Language;
  readonly definition: ActionDefinition;
  readonly content: PaymentContent;
};
