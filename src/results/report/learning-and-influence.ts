import type { PlainDate } from '../../platform/dates.ts';
import type { MeasuredKind } from '../measure.ts';

/** What a donor report says of learning, influence and what was published, from the records of the period. Nobody is named. */
export type LearningAndInfluence = {
  /** Trainings and gatherings whose test closed or that were evaluated: five people or more, else null. */
  readonly learning: readonly {
    readonly id: string;
    readonly title: string;
    readonly paired: number | null;
    readonly gained: number | null;
    readonly given: number | null;
  }[];
  /** What changed by the next call, as everybody may know it: all together, in full fives. Missing in what was frozen before it was noted. */
  readonly changes?: readonly {
    readonly criterion: string;
    readonly wasTaught: boolean;
    readonly organisations: number;
    readonly before: number;
    readonly after: number;
  }[];
  readonly concluded: readonly {
    readonly id: string;
    readonly title: string;
    readonly startsOn: PlainDate;
    readonly conclusions: number;
    /** How many of them are published recommendations today. */
    readonly became: number;
  }[];
  readonly engagements: readonly { readonly kind: string; readonly number: number }[];
  readonly outcomes: readonly {
    readonly id: string;
    readonly title: string;
    readonly direction: string;
    readonly happenedOn: PlainDate;
    readonly state: string;
  }[];
  /** What media reported in the period about publications and gatherings. */
  readonly echoes: readonly {
    readonly kind: MeasuredKind;
    readonly pageId: string;
    readonly label: string;
    readonly appearedOn: PlainDate;
  }[];
  /** Practices that are published, with who came to adopt them and who gave them up in the period. */
  readonly practices: readonly {
    readonly id: string;
    readonly title: string;
    readonly adopted: number;
    readonly ended: number;
  }[];
};
