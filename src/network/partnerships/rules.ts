import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { OrganisationKind } from '../schema.ts';
import type { PartnershipForm, PartySort } from './schema.ts';

/** What an organisation of the registry is among the parties. */
export function sortOf(kind: OrganisationKind): PartySort {
  return kind === 'institution' ? 'state_body' : 'cso';
}

/**
 * What a partnership says of itself fits together: it began already and did not end before, at least two parties work in it, and
 * it lies in one jurisdiction unless it reaches over a border or the region.
 * Problems: `partnership_in_future`, `partnership_ends_before`, `partnership_needs_two`, `partnership_needs_jurisdiction`.
 */
export function mustFitTogether(form: PartnershipForm, today: PlainDate): void {
  const { beganOn, endedOn, level, jurisdiction, organisationIds, others } = form;
  const refused = (code: string, field: string) => problem(code, {}, { field, status: 422 });
  if (beganOn > today) throw refused('partnership_in_future', 'began_on');
  if (endedOn !== null && endedOn < beganOn) throw refused('partnership_ends_before', 'ended_on');
  if (organisationIds.length + others.length < 2) throw refused('partnership_needs_two', 'party-1');
  if ((level === 'local' || level === 'national') && jurisdiction === null)
    throw refused('partnership_needs_jurisdiction', 'jurisdiction');
}

/** What came of a partnership happened while it ran or after, and has happened. Problem: `partnership_result_outside`. */
export function mustHaveHappened(happenedOn: PlainDate, beganOn: PlainDate, today: PlainDate): void {
  if (happenedOn < beganOn || happenedOn > today)
    throw problem('partnership_result_outside', {}, { field: 'happened_on', status: 422 });
}

type Marked = { readonly publishedOn: PlainDate | null };
/** Problem: `partnership_is_public`. */
export function mustBeShut({ publishedOn }: Marked): void {
  if (publishedOn !== null) throw problem('partnership_is_public');
}
/** Problem: `partnership_not_public`. */
export function mustBeOpen({ publishedOn }: Marked): void {
  if (publishedOn === null) throw problem('partnership_not_public');
}

/** How many lie in each jurisdiction; those over a border or the region lie in none. */
export function countByJurisdiction(
  partnerships: readonly { readonly jurisdiction: string | null }[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { jurisdiction } of partnerships)
    if (jurisdiction) counts.set(jurisdiction, (counts.get(jurisdiction) ?? 0) + 1);
  return counts;
}
