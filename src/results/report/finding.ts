import type { PlainDate } from '../../platform/dates.ts';
import type { Facts } from './facts.ts';
import type { Section } from './sections.ts';

/** Something for which the report would come back. A hard one must be mended before it is submitted; of a soft one a person decides. */
export type Finding = {
  readonly id: string;
  readonly hard: boolean;
  readonly href: string;
  readonly section?: Section;
  /** What the sentence `results.finding.<id>` names. */
  readonly values: Readonly<Record<string, string | number>>;
};

export type Checked = {
  readonly reportId: string;
  readonly periodId: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly today: PlainDate;
  readonly frozen: boolean;
  /** What the report is filled with; undefined when it was never filled. */
  readonly facts: Facts | undefined;
  /** What it would be filled with now, as one text to be compared. */
  readonly current: boolean;
  readonly narratives: ReadonlyMap<string, string>;
  /** Texts of the report on the period before. */
  readonly narrativesBefore: ReadonlyMap<string, string>;
  readonly factsBefore: Facts | undefined;
  /** Figures that moved when the report was last filled: what it was before, where that is a number. */
  readonly moved: readonly { readonly label: string; readonly before: number; readonly now: number }[];
  readonly contract: {
    readonly number: string | null;
    readonly startsOn: PlainDate | null;
    readonly endsOn: PlainDate | null;
    readonly reportDays: number;
  };
  /** The last day of the period before; null when there is none. */
  readonly periodBeforeEndsOn: PlainDate | null;
  readonly openQuestions: number;
};
