import type { ProtectionFile, ServiceNeed } from '../../action/index.ts';
import { addDays, type PlainDate } from '../../platform/dates.ts';
import { searchKey } from '../../platform/language/search-key.ts';
import { problem } from '../../platform/problem.ts';
import { type PoliceTold, policeCodes, type ServiceContent } from './content.ts';

/** How much a reader may rely on an entry. `gone`: it is on no public page. */
export type Freshness = 'checked' | 'ring_first' | 'gone';

/** Days after a check within which a service of this need counts as checked. */
export function checkDaysOf({ checks }: ProtectionFile, need: ServiceNeed): number {
  return checks.days[need] ?? checks.otherDays;
}

/** Within its days checked; up to twice as long with a warning; after that gone. A day of the future is no check. */
export function freshnessOf(
  { checkedOn, checkDays }: { readonly checkedOn: PlainDate; readonly checkDays: number },
  today: PlainDate,
): Freshness {
  if (checkedOn > today) return 'gone';
  if (today <= addDays(checkedOn, checkDays)) return 'checked';
  return today <= addDays(checkedOn, 2 * checkDays) ? 'ring_first' : 'gone';
}

/** Whether more people are told of than before: that goes live at once. */
export function isUpwards(before: PoliceTold, after: PoliceTold): boolean {
  return policeCodes.indexOf(after) > policeCodes.indexOf(before);
}

/**
 * What of new content is danger and goes live at once, though nobody confirmed the rest: the police are told of more people, or the
 * place is withdrawn.
 */
export function dangerOf(listed: ServiceContent, now: ServiceContent): ServiceContent {
  const withdrawn = listed.placeKind === 'open' && now.placeKind !== 'open';
  return {
    ...listed,
    ...(isUpwards(listed.policeTold, now.policeTold) ? { policeTold: now.policeTold } : {}),
    ...(withdrawn ? { placeKind: now.placeKind, address: null, texts: { ...listed.texts, way: '' } } : {}),
  };
}

type Placed = {
  readonly areaId: string;
  readonly jurisdiction: string;
  readonly listed: ServiceContent | null;
};
/**
 * A service stays in its jurisdiction, and once it is listed in its town: nobody confirmed that it moved, and the page of the town is
 * what everybody reads. Problems: `service_area_elsewhere`, `service_listed_moved`.
 */
export function mustStay(found: Placed, area: { readonly id: string; readonly jurisdiction: string }): void {
  const field = { field: 'place' };
  if (area.jurisdiction !== found.jurisdiction) throw problem('service_area_elsewhere', {}, field);
  if (found.listed && area.id !== found.areaId) throw problem('service_listed_moved', {}, field);
}

/** Problem: `service_address_of_closed_place`, `service_way_of_closed_place`, `service_phone_missing`, `service_ages`. */
export function mustBeReachable(
  content: Pick<ServiceContent, 'placeKind' | 'address' | 'phones' | 'ageFrom' | 'ageTo' | 'texts'>,
): void {
  const { placeKind, address, phones, ageFrom, ageTo, texts } = content;
  if (placeKind !== 'open' && address)
    throw problem('service_address_of_closed_place', {}, { field: 'address' });
  if (placeKind !== 'open' && texts.way)
    throw problem('service_way_of_closed_place', {}, { field: 'text_way' });
  if (phones.length === 0 && (placeKind !== 'open' || !address))
    throw problem('service_phone_missing', {}, { field: 'phones' });
  if (ageFrom !== null && ageTo !== null && ageFrom > ageTo)
    throw problem('service_ages', {}, { field: 'age_to' });
}

/** The states of an entry, and what leads from one to the next (`workflow.ts` says who may). */
export const serviceStates = ['draft', 'listed', 'suspended', 'closed'] as const;
export type ServiceState = (typeof serviceStates)[number];

/** What a reader is told first of an entry. */
export type Mark = Exclude<Freshness, 'gone'> | 'suspended' | 'closed';

/** Undefined for what is on no public page: a draft, and what was not confirmed for too long. */
export function markOf(state: ServiceState, freshness: Freshness): Mark | undefined {
  if (state === 'closed') return 'closed';
  if (state === 'draft' || freshness === 'gone') return undefined;
  return state === 'suspended' ? 'suspended' : freshness;
}

/** A service as everybody may know it. */
export type PublicService = {
  readonly need: ServiceNeed;
  readonly content: ServiceContent;
  readonly checkedOn: PlainDate;
  /** So many days the check counts. */
  readonly checkDays: number;
  readonly mark: Mark;
};

/** A town, valley or border stretch in which a service is listed. */
export type PublicArea = { readonly slug: string; readonly name: string; readonly services: number };

export const toldCodes = ['yes', 'no', 'not_known'] as const;
/** What professionals alone may see: whether authorities are told at all, the workers' own phone, a remark. */
export type Discreet = {
  readonly told: (typeof toldCodes)[number];
  readonly phone: string;
  readonly remark: string;
};

/** The last part of an area's address: its name in Latin letters. */
export function slugOf(name: string): string {
  return searchKey(name)
    .split(' ')
    .join('-')
    .slice(0, 60)
    .replace(/(?<!-)-+$/, '');
}

/** The text that says to keepers and readers how an entry stands. */
export function standingKey(
  {
    state,
    checkedOn,
    checkDays,
  }: {
    readonly state: ServiceState;
    readonly checkedOn: PlainDate | null;
    readonly checkDays: number | null;
  },
  today: PlainDate,
): string {
  if (state !== 'listed' || checkedOn === null || checkDays === null) return `service.state.${state}`;
  const freshness = freshnessOf({ checkedOn, checkDays }, today);
  return freshness === 'gone'
    ? 'service.check.gone'
    : `services.${freshness === 'checked' ? 'checked_on' : freshness}`;
}

/** Whether what was written last waits for another organisation. */
export function hasUnconfirmed({
  content,
  listed,
}: {
  readonly content: ServiceContent;
  readonly listed: ServiceContent | null;
}): boolean {
  return listed !== null && canonical(content) !== canonical(listed);
}

/** Whether it waits for a check by this organisation: written by another, and not confirmed as it now is, or not confirmed lately. */
export function waitsForCheck(
  service: {
    readonly state: ServiceState;
    readonly writerId: string;
    readonly content: ServiceContent;
    readonly listed: ServiceContent | null;
    readonly checkedOn: PlainDate | null;
    readonly checkDays: number | null;
  },
  organisationId: string,
  today: PlainDate,
): boolean {
  const { state, writerId, checkedOn, checkDays } = service;
  if (state === 'closed' || writerId === organisationId) return false;
  if (state !== 'listed' || hasUnconfirmed(service) || checkedOn === null || checkDays === null) return true;
  return freshnessOf({ checkedOn, checkDays }, today) !== 'checked';
}

const canonical = (content: ServiceContent) =>
  JSON.stringify(Object.entries(content).toSorted(([a], [b]) => (a < b ? -1 : 1)));
