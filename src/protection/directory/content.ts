import type { ServiceNeed } from '../../action/index.ts';

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
