import type { LadderStep } from '../../action/index.ts';
import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { RecommendationForm } from './schema.ts';

const refused = (code: string, field: string) => problem(code, {}, { field, status: 422 });

/**
 * What a recommendation says of itself fits together: it asks one body, which is of the registry or named; what a source said has a
 * language and was said already.
 * Problems: `recommendation_needs_addressee`, `recommendation_two_addressees`, `recommendation_said_in_future`, `original_needs_language`.
 */
export function mustFitTogether(form: RecommendationForm, today: PlainDate): void {
  const { addresseeId, addresseeName, saidOn, original, originalLanguage } = form;
  if (addresseeId === null && addresseeName === '')
    throw refused('recommendation_needs_addressee', 'addressee');
  if (addresseeId !== null && addresseeName !== '')
    throw refused('recommendation_two_addressees', 'addressee_name');
  if (saidOn !== null && saidOn > today) throw refused('recommendation_said_in_future', 'said_on');
  if (original !== '' && originalLanguage === null)
    throw refused('original_needs_language', 'original_language');
}

/** What is published stays published, and asks somebody. Problems: `recommendation_is_published`, `recommendation_needs_addressee`. */
export function mustBePublishable(one: {
  readonly state: 'draft' | 'published';
  readonly addresseeId: string | null;
}): void {
  if (one.state !== 'draft') throw problem('recommendation_is_published');
  if (one.addresseeId === null) throw problem('recommendation_needs_addressee');
}

/** A step has been taken when it is noted. Problem: `evidence_in_future`. */
export function mustHaveHappened(happenedOn: PlainDate, today: PlainDate): void {
  if (happenedOn > today) throw refused('evidence_in_future', 'happened_on');
}

/** What is corrected is an entry of the same recommendation that nobody has corrected yet. Problem: `evidence_not_correctable`. */
export function mustBeCorrectable(
  corrects: string | null,
  known: readonly { readonly id: string; readonly corrected: boolean }[],
): void {
  if (corrects !== null && !known.some(({ id, corrected }) => id === corrects && !corrected))
    throw refused('evidence_not_correctable', 'corrects');
}

/** The step of the ladder. Problem: `step_not_known`. */
export function mustBeStep(ladder: readonly LadderStep[], key: string): LadderStep {
  const step = ladder.find((one) => one.key === key);
  if (!step) throw refused('step_not_known', 'step');
  return step;
}

export type StatusPoint = { readonly happenedOn: PlainDate; readonly value: number };
export type Move<Point> = Point & {
  /** How far it came from the step before: below nought it went back. */
  readonly by: number;
};

/** The steps in the order in which they happened, each with how far it went from the one before; the first one from nought. */
export function movesOf<Point extends StatusPoint>(latestFirst: readonly Point[]): Move<Point>[] {
  return latestFirst
    .toReversed()
    .map((point, at, all) => ({ ...point, by: point.value - (at === 0 ? 0 : all[at - 1]!.value) }));
}

/** A body's name as names are compared: without case, marks and spaces at its ends. */
export function keyOfName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
