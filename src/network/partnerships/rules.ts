import type { ActionOrganisation } from '../../action/index.ts';
import { addDays, type PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { OrganisationKind } from '../schema.ts';
import type { Origins } from './queries-origins.ts';
import type { PartnershipForm, PartySort } from './schema.ts';

/** What an organisation of the registry is among the parties unless its form says more: as the Action's definition has it, if it does. */
export function sortOf(kind: OrganisationKind, defined?: ActionOrganisation['kind']): PartySort {
  if (defined === 'intergovernmental') return 'international';
  return kind === 'institution' ? 'state_body' : 'cso';
}

/** A memorandum is often signed before it takes effect, and no one plans it years ahead. */
const daysAhead = 366;

/** Whether people work in it already. One that begins later counts nowhere and is not public. */
export function hasBegun({ beganOn }: { readonly beganOn: PlainDate }, today: PlainDate): boolean {
  return beganOn <= today;
}

/**
 * What a partnership says of itself fits together: it begins within a year and does not end before, at least two parties work in it, and
 * it lies in one jurisdiction, over a border in two, unless it reaches over the region.
 * Problems: `partnership_in_future`, `partnership_ends_before`, `partnership_needs_two`, `partnership_needs_jurisdiction`,
 * `partnership_needs_two_sides`, `partnership_has_one_side`.
 */
export function mustFitTogether(form: PartnershipForm, today: PlainDate): void {
  const { beganOn, endedOn, level, jurisdiction, organisationIds, others } = form;
  const refused = (code: string, field: string) => problem(code, {}, { field });
  if (beganOn > addDays(today, daysAhead)) throw refused('partnership_in_future', 'began_on');
  if (endedOn !== null && endedOn < beganOn) throw refused('partnership_ends_before', 'ended_on');
  if (organisationIds.length + others.length < 2) throw refused('partnership_needs_two', 'party-1');
  if ((level === 'local' || level === 'national') && jurisdiction === null)
    throw refused('partnership_needs_jurisdiction', 'jurisdiction');
  const { otherJurisdiction } = form;
  if (level === 'cross_border') {
    if (jurisdiction === null) throw refused('partnership_needs_two_sides', 'jurisdiction');
    if (otherJurisdiction === null || otherJurisdiction === jurisdiction)
      throw refused('partnership_needs_two_sides', 'other_jurisdiction');
  } else if (otherJurisdiction !== null) throw refused('partnership_has_one_side', 'other_jurisdiction');
}

/** What it grew out of is one of the records that whoever says so can see, or was said before. Problem: `partnership_origin_not_known`. */
export function mustBeKnownOrigin(
  { agreementId, gatheringId }: Pick<PartnershipForm, 'agreementId' | 'gatheringId'>,
  { agreements, gatherings }: Origins,
  before: Pick<PartnershipForm, 'agreementId' | 'gatheringId'> = { agreementId: null, gatheringId: null },
): void {
  const known = (list: Origins['agreements'], id: string | null, old: string | null) =>
    id === null || id === old || list.some((one) => one.id === id);
  const refused = (field: string) => problem('partnership_origin_not_known', {}, { field });
  if (!known(agreements, agreementId, before.agreementId)) throw refused('agreement');
  if (!known(gatherings, gatheringId, before.gatheringId)) throw refused('gathering');
}

/** What came of a partnership happened while it ran or after, and has happened. Problem: `partnership_result_outside`. */
export function mustHaveHappened(happenedOn: PlainDate, beganOn: PlainDate, today: PlainDate): void {
  if (happenedOn < beganOn || happenedOn > today)
    throw problem('partnership_result_outside', {}, { field: 'happened_on' });
}

type Marked = { readonly publishedOn: PlainDate | null };
/** Problem: `partnership_is_public`. */
export function mustBeShut({ publishedOn }: Marked): void {
  if (publishedOn !== null) throw problem('partnership_is_public');
}
/** Everybody reads who works together, not who intends to. Problem: `partnership_not_begun`. */
export function mustHaveBegun(of: { readonly beganOn: PlainDate }, today: PlainDate): void {
  if (!hasBegun(of, today)) throw problem('partnership_not_begun', {}, { field: 'began_on' });
}
/** Problem: `partnership_not_public`. */
export function mustBeOpen({ publishedOn }: Marked): void {
  if (publishedOn === null) throw problem('partnership_not_public');
}

/** How many lie in each jurisdiction; one over a border on both its sides, those of the region in none. */
export function countByJurisdiction(
  partnerships: readonly {
    readonly jurisdiction: string | null;
    readonly otherJurisdiction: string | null;
  }[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { jurisdiction, otherJurisdiction } of partnerships)
    for (const side of [jurisdiction, otherJurisdiction])
      if (side) counts.set(side, (counts.get(side) ?? 0) + 1);
  return counts;
}
