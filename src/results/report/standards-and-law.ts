import type { PlainDate } from '../../platform/dates.ts';

/** What a donor report says of the law and of the figures of others that the Action keeps. Numbers of others are named and never summed. */
export type StandardsAndLaw = {
  /** National acts by jurisdiction: compared with their source until the end of the period, and in it. */
  readonly laws: readonly {
    readonly jurisdiction: string;
    readonly acts: number;
    readonly places: number;
    readonly compared: number;
  }[];
  /** Provisions of each instrument: all, and those that a lawyer has checked by the end of the period. */
  readonly provisions: readonly {
    readonly id: string;
    readonly instrument: string;
    readonly provisions: number;
    readonly verified: number;
    readonly inPeriod: number;
  }[];
  /** Series of others with a value that they gave for days of the period. */
  readonly series: readonly {
    readonly id: string;
    readonly publisher: string;
    readonly name: string;
    readonly values: number;
    readonly asOf: PlainDate | null;
  }[];
};
