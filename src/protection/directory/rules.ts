import type { ProtectionFile, ServiceNeed } from '../../action/index.ts';
import { addDays, type PlainDate } from '../../platform/dates.ts';
import { searchKey } from '../../platform/language/search-key.ts';
import { problem } from '../../platform/problem.ts';

/** For whom a service is; none chosen: for everyone. */
export const forWhomCodes = [
  'women',
  'men',
  'girls',
  'boys',
  'families',
  'children_alone',
  'trafficking_victims',
  'violence_survivors',
] as const;
export const documentCodes = ['none', 'any_paper', 'state_document', 'registration', 'not_known'] as const;
export const interpreterCodes = ['none', 'on_call', 'by_phone', 'at_hours', 'not_known'] as const;
export const costCodes = ['free', 'paid', 'not_known'] as const;
export const accessCodes = ['walk_in', 'ring_first', 'through_worker'] as const;
export const stepCodes = ['yes', 'no', 'not_known'] as const;
/** The place is public; it is kept secret and only a contact is known here; or there is none to go to. */
export const placeKinds = ['open', 'front_gate', 'phone_only'] as const;
export type PlaceKind = (typeof placeKinds)[number];
/**
 * When the police are told, from the least to the most. There is no word for "never": `not_known` holds the services that do not tell
 * and those that were not asked, so that the services that are left are no list of those that do not.
 */
export const policeCodes = ['not_known', 'if_crime', 'if_child', 'always'] as const;
export type PoliceTold = (typeof policeCodes)[number];

/** What people of a service speak, each named in itself. */
export const spokenLanguages: Readonly<Record<string, string>> = {
  ar: 'العربية',
  fa: 'فارسی',
  prs: 'دری',
  ps: 'پښتو',
  ur: 'اردو',
  kmr: 'Kurmancî',
  ckb: 'کوردیی ناوەندی',
  bn: 'বাংলা',
  tr: 'Türkçe',
  fr: 'Français',
  en: 'English',
  ru: 'Русский',
  uk: 'Українська',
  so: 'Soomaali',
  ti: 'ትግርኛ',
  am: 'አማርኛ',
  hi: 'हिन्दी',
  pa: 'ਪੰਜਾਬੀ',
  ne: 'नेपाली',
  es: 'Español',
  sq: 'Shqip',
  bs: 'Bosanski',
  hr: 'Hrvatski',
  cnr: 'Crnogorski',
  mk: 'Македонски',
  sr: 'Српски / Srpski',
};

export type Hours = { readonly day: number; readonly opens: string; readonly closes: string };
export const textKinds = ['way', 'bring', 'happens'] as const;
export type TextKind = (typeof textKinds)[number];

/** What is said of a service: codes, numbers and hours, and three short texts in one language. */
export type ServiceContent = {
  readonly provider: string;
  readonly need: ServiceNeed;
  readonly placeKind: PlaceKind;
  /** Only of an open place. Of any other it is not stored. */
  readonly address: string | null;
  readonly phones: readonly string[];
  readonly forWhom: readonly (typeof forWhomCodes)[number][];
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly languages: readonly string[];
  readonly interpreter: (typeof interpreterCodes)[number];
  readonly documents: (typeof documentCodes)[number];
  readonly cost: (typeof costCodes)[number];
  readonly access: (typeof accessCodes)[number];
  readonly stepFree: (typeof stepCodes)[number];
  readonly always: boolean;
  readonly hours: readonly Hours[];
  readonly policeTold: PoliceTold;
  readonly textLocale: string;
  readonly texts: Readonly<Record<TextKind, string>>;
};

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

/** Problem: `service_address_of_closed_place`, `service_phone_missing`, `service_ages`. */
export function mustBeReachable(
  content: Pick<ServiceContent, 'placeKind' | 'address' | 'phones' | 'ageFrom' | 'ageTo'>,
): void {
  const { placeKind, address, phones, ageFrom, ageTo } = content;
  if (placeKind !== 'open' && address)
    throw problem('service_address_of_closed_place', {}, { field: 'address' });
  if (phones.length === 0 && (placeKind !== 'open' || !address))
    throw problem('service_phone_missing', {}, { field: 'phones' });
  if (ageFrom !== null && ageTo !== null && ageFrom > ageTo)
    throw problem('service_ages', {}, { field: 'age_to' });
}

/** Words for streets, squares and houses in the languages that keepers write in: they lead to a place that is kept secret. */
const placeWords = new Set(
  'ul rr str bb kat floor road avenue street square entrance trg trga trgu ulaz ulazu hyrja hyrjen sheshi sheshin sokak sokaku lagja lagjen'
    .split(' ')
    .map(searchKey),
);
const placeStems = ['ulic', 'rrug', 'bulevar', 'plostad', 'naselj'].map(searchKey);

function leadsToPlace(text: string): boolean {
  return searchKey(text)
    .split(' ')
    .some((word) => placeWords.has(word) || placeStems.some((stem) => word.startsWith(stem)));
}

/**
 * What a free text must not hold: numbers and hours, which have fields of their own where they cannot drift; addresses of pages and
 * mails; and, where the place is not public, words that lead there.
 */
export function textFault(text: string, placeKind: PlaceKind): 'number' | 'link' | 'place' | undefined {
  const plain = text.normalize('NFKC');
  if (/\p{N}/u.test(text + plain)) return 'number';
  if (/@|:\/\/|www\.|\p{L}\.(com|org|net|eu|al|ba|me|mk|rs|xk|info)\b/iu.test(plain)) return 'link';
  if (placeKind !== 'open' && leadsToPlace(plain)) return 'place';
  return undefined;
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
  return searchKey(name).split(' ').join('-').slice(0, 60).replace(/-+$/, '');
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

const canonical = (content: ServiceContent) =>
  JSON.stringify(Object.entries(content).toSorted(([a], [b]) => (a < b ? -1 : 1)));
