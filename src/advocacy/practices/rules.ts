import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Level, Status, Way } from './schema.ts';

const refused = (code: string, field: string) => problem(code, {}, { field });

/** A body is of the registry or named, and not both. Problems: `practice_needs_body`, `practice_two_bodies`. */
export function mustNameOneBody(form: { readonly bodyId: string | null; readonly bodyName: string }): void {
  if (form.bodyId === null && form.bodyName === '') throw refused('practice_needs_body', 'body');
  if (form.bodyId !== null && form.bodyName !== '') throw refused('practice_two_bodies', 'body_name');
}

/** What is written down has happened. Problem: `practice_in_future`. */
export function mustHaveHappened(day: PlainDate, today: PlainDate, field: string): void {
  if (day > today) throw refused('practice_in_future', field);
}

/**
 * An adoption fits together: a local or national one has its place, and what was adapted says how.
 * Problems: `adoption_needs_place`, `adoption_says_how`.
 */
export function mustFitTogether(form: {
  readonly level: Level;
  readonly jurisdiction: string | null;
  readonly territory: string;
  readonly way: Way;
  readonly adaptedHow: string;
}): void {
  if (form.level !== 'regional' && form.jurisdiction === null && form.territory === '')
    throw refused('adoption_needs_place', 'jurisdiction');
  if ((form.way === 'adapted') !== (form.adaptedHow !== ''))
    throw refused('adoption_says_how', 'adapted_how');
}

/** An adoption does not begin with its end. Problem: `adoption_begins_ended`. */
export function mustBegin(status: Status): void {
  if (status === 'ended') throw refused('adoption_begins_ended', 'status');
}

/** A practice is published once, with the document that it stands in. Problems: `practice_is_published`, `practice_needs_document`. */
export function mustBePublishable(state: 'draft' | 'published', documents: number): void {
  if (state !== 'draft') throw problem('practice_is_published');
  if (documents === 0) throw problem('practice_needs_document');
}

export type Standing = {
  readonly jurisdiction: string | null;
  readonly territory: string;
  readonly status: Status;
};
/** How many bodies of one place stand where. `jurisdiction` and `territory` both empty: the whole region. */
export type Spread = {
  readonly jurisdiction: string | null;
  readonly territory: string;
} & Readonly<Record<Status, number>>;

/** Where a practice has come: every one of the jurisdictions in their order, then other territories by name, the region last where it was adopted for all. */
export function spreadOf(adoptions: readonly Standing[], jurisdictions: readonly string[]): Spread[] {
  const places = new Map<string, Spread>();
  const placeOf = (jurisdiction: string | null, territory: string) => {
    const key = jurisdiction ?? `:${territory}`;
    const known = places.get(key) ?? {
      ...{ jurisdiction, territory: jurisdiction ? '' : territory },
      ...{ in_trial: 0, adopted: 0, ended: 0 },
    };
    places.set(key, known);
    return { key, known };
  };
  for (const code of jurisdictions) placeOf(code, '');
  const others = adoptions
    .filter(({ jurisdiction }) => jurisdiction === null)
    .map(({ territory }) => territory)
    .sort((a, b) => Number(a === '') - Number(b === '') || (a < b ? -1 : a > b ? 1 : 0));
  for (const territory of others) placeOf(null, territory);
  for (const { jurisdiction, territory, status } of adoptions) {
    const { key, known } = placeOf(jurisdiction, territory);
    places.set(key, { ...known, [status]: known[status] + 1 });
  }
  return [...places.values()];
}

/** In how many of the jurisdictions it is: where it began (`origin`, null for another territory), and where at least one body has it adopted now. */
export function reachedOf(
  adoptions: readonly Standing[],
  jurisdictions: readonly string[],
  origin: string | null,
): number {
  return spreadOf(adoptions, jurisdictions).filter(
    ({ jurisdiction, adopted }) =>
      jurisdiction !== null &&
      jurisdictions.includes(jurisdiction) &&
      (adopted > 0 || jurisdiction === origin),
  ).length;
}
