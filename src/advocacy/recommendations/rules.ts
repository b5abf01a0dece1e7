import type { LadderStep } from '../../action/index.ts';
import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { RecommendationForm } from './schema.ts';

const refused = (code: string, field: string) => problem(code, {}, { field });

/**
 * What a recommendation says of itself fits together: it asks somebody, of the registry or by name; what a source said has a language
 * and was said already.
 * Problems: `recommendation_needs_addressee`, `recommendation_said_in_future`, `original_needs_language`.
 */
export function mustFitTogether(form: RecommendationForm, today: PlainDate): void {
  const { addresseeIds, addresseeNames, saidOn, original, originalLanguage } = form;
  if (addresseeIds.length + addresseeNames.length === 0)
    throw refused('recommendation_needs_addressee', 'addressees');
  if (saidOn !== null && saidOn > today) throw refused('recommendation_said_in_future', 'said_on');
  if (original !== '' && originalLanguage === null)
    throw refused('original_needs_language', 'original_language');
}

/** What is published stays published, and asks somebody. Problems: `recommendation_is_published`, `recommendation_needs_addressee`. */
export function mustBePublishable(one: {
  readonly state: 'draft' | 'published';
  readonly addressees: readonly unknown[];
}): void {
  if (one.state !== 'draft') throw problem('recommendation_is_published');
  if (one.addressees.length === 0) throw problem('recommendation_needs_addressee');
}

/** Whoever took a step or replied is asked for good. Problem: `addressee_has_history`. */
export function mustKeep(addresseeIds: readonly string[], withHistory: readonly string[]): void {
  if (withHistory.some((id) => !addresseeIds.includes(id)))
    throw refused('addressee_has_history', 'addressees');
}

/**
 * Who came to a step: the only one whom it asks, or those who were chosen. Problems: `recommendation_needs_addressee`, `addressee_not_asked`.
 */
export function whoCame(asked: readonly { readonly id: string }[], chosen: readonly string[]): string[] {
  if (asked.length === 0) throw problem('recommendation_needs_addressee');
  if (chosen.length === 0 && asked.length === 1) return [asked[0]!.id];
  if (chosen.length === 0 || !chosen.every((one) => asked.some(({ id }) => id === one)))
    throw refused('addressee_not_asked', 'addressees');
  return [...new Set(chosen)];
}

/** A step has been taken when it is noted, and not before its recommendation was said. Problems: `evidence_in_future`, `evidence_before_recommendation` (said). */
export function mustHaveHappened(happenedOn: PlainDate, today: PlainDate, saidOn: PlainDate | null): void {
  if (happenedOn > today) throw refused('evidence_in_future', 'happened_on');
  if (saidOn !== null && happenedOn < saidOn)
    throw problem('evidence_before_recommendation', { said: saidOn }, { field: 'happened_on' });
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
