import { addDays, type PlainDate } from '../../../platform/dates.ts';
import type { StandingCode } from '../codes.ts';

/** An incident as far as it decides what its pages show. */
export type ShownState = { readonly state: string; readonly standing: StandingCode };

/** What a reader is told first: where it is in its life, or, of a record, how well it was found founded. */
export function tagOf({ state, standing }: ShownState): StandingCode | 'draft' | 'withdrawn' {
  if (state === 'recorded') return standing;
  return state === 'draft' ? 'draft' : 'withdrawn';
}

/** What a form that changes it was filled from: a draft has no versions, and a form of the draft is none of the record. */
export function readVersion({
  state,
  version,
}: {
  readonly state: string;
  readonly version: number;
}): number {
  return state === 'draft' ? 0 : version;
}

/** Which of its three faces a page has: the summary to confirm, the record, or that it was withdrawn. */
export function faceOf({ state }: Pick<ShownState, 'state'>): 'summary' | 'record' | 'withdrawn' {
  if (state === 'draft') return 'summary';
  return state === 'recorded' ? 'record' : 'withdrawn';
}

/** The last day on which its writer alone sees a record; undefined once colleagues see it. The policy of the store decides the same. */
export function quietUntil(toOn: PlainDate | null, today: PlainDate): PlainDate | undefined {
  const last = toOn && addDays(toOn, 14);
  return last && last >= today ? last : undefined;
}
