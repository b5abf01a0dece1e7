import type { PlainDate } from '../../platform/dates.ts';
import type { Element } from './xml.ts';

/** `id`: the rule of the IATI ruleset, or `own.…` where it has none. `message` is a message key. `path` leads to the place. */
export type Finding = {
  readonly id: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly path: string;
};
/** One rule about one activity: the paths at which it is broken, none when it is kept. */
export type Rule = {
  readonly id: string;
  readonly severity: 'error' | 'warning';
  /** Message key after `opendata.finding.`. */
  readonly message: string;
  broken(activity: Element, today: PlainDate): readonly string[];
};
