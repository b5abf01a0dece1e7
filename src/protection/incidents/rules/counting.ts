import type { StandingCode } from '../codes.ts';
import { type Count, count, sum } from './units.ts';

/** From which standing on an incident counts: what a second person has looked at. */
export const countsFrom = 'one_source';
const rising: readonly StandingCode[] = ['one_source', 'corroborated', 'verified'];

/** An incident as far as counting asks. */
export type Counted = {
  readonly id: string;
  readonly state: string;
  readonly standing: StandingCode;
  readonly sources: readonly { readonly mayCount: boolean }[];
  /** What they agreed to, once retention took them: a source that is added later cannot agree for them. */
  readonly mayCount: boolean | null;
  readonly people: Count<'person'>;
  readonly hurt: Count<'person_event'>;
};

/** Why an incident is in no count; undefined where it counts. One source that did not agree keeps it out. */
export function whyNotCounted(
  { state, standing, sources, mayCount }: Pick<Counted, 'state' | 'standing' | 'sources' | 'mayCount'>,
  from: StandingCode = countsFrom,
): 'not_recorded' | 'not_asked' | 'unchecked' | 'not_held_true' | undefined {
  if (state !== 'recorded') return 'not_recorded';
  const agreed =
    mayCount !== false && (sources.length > 0 ? sources.every((one) => one.mayCount) : mayCount === true);
  if (!agreed) return 'not_asked';
  if (standing === 'unchecked') return 'unchecked';
  return rising.indexOf(standing) >= rising.indexOf(from) ? undefined : 'not_held_true';
}

export type Totals = { readonly [U in 'incident' | 'person' | 'person_event']: Count<U> };

/** The totals of incidents that count, each once however often it is among them. Read as "at least": by their minimums. */
export function totalsOf(records: readonly Counted[], from: StandingCode = countsFrom): Totals {
  const counting = [...new Map(records.map((one) => [one.id, one])).values()].filter(
    (one) => whyNotCounted(one, from) === undefined,
  );
  return {
    incident: sum(
      'incident',
      counting.map(() => count('incident', { low: 1, high: 1 })),
    ),
    person: sum(
      'person',
      counting.map(({ people }) => people),
    ),
    person_event: sum(
      'person_event',
      counting.map(({ hurt }) => hurt),
    ),
  };
}
