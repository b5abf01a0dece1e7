/** Codes of incidents. `migrations/0460`, `0775` and `0776` hold the same lists: what is not in them is stored nowhere. */
export const incidentKinds = ['violation', 'crime'] as const;
export type IncidentKind = (typeof incidentKinds)[number];

export const peopleKinds = ['women', 'men', 'girls', 'boys', 'not_known'] as const;
export type PeopleKind = (typeof peopleKinds)[number];
/** People who are counted beside all others, and never among them. */
export const lossKinds = ['dead', 'missing'] as const;
export type LossKind = (typeof lossKinds)[number];

export const groupCodes = [
  'south_asia',
  'middle_east',
  'north_africa',
  'sub_saharan_africa',
  'central_asia',
  'turkey_caucasus',
  'other',
] as const;
export type GroupCode = (typeof groupCodes)[number];

export const placeKinds = [
  'crossing',
  'green_border',
  'water',
  'forest',
  'road',
  'town',
  'centre',
  'detention',
] as const;
export const directions = ['entering', 'leaving', 'inside', 'not_known'] as const;
export const partsOfDay = ['morning', 'afternoon', 'evening', 'night', 'not_known'] as const;

/** Violations as PRAB has them, then crimes of the route. */
export const actCodes = [
  'pushback',
  'chain_pushback',
  'asylum_denied',
  'arbitrary_detention',
  'physical_abuse',
  'sexual_violence',
  'humiliation',
  'dogs',
  'extortion',
  'theft',
  'property_destroyed',
  'family_separated',
  'abandoned',
  'ransom',
  'robbery',
  'debt_bondage',
  'forced_labour',
  'sexual_exploitation',
  'dangerous_transport',
] as const;
export type ActCode = (typeof actCodes)[number];
export const perpetrators = [
  'border_police',
  'other_police',
  'army',
  'foreign_officers',
  'guard',
  'smuggler',
  'trafficker',
  'traveller',
  'resident',
  'family',
  'not_known',
] as const;
export const consequences = [
  'none_known',
  'injury',
  'death',
  'missing',
  'detained',
  'lost_property',
  'not_known',
] as const;

/** The five questions of DTM on exploitation, asked of the group as a whole. */
export const indicatorCodes = [
  'unpaid_work',
  'forced_work',
  'job_offer',
  'arranged_marriage',
  'held',
] as const;
export type IndicatorCode = (typeof indicatorCodes)[number];
export const indicatorAnswers = ['yes', 'no', 'not_asked'] as const;
export type IndicatorAnswer = (typeof indicatorAnswers)[number];
export const mechanismCodes = ['referred', 'declined', 'not_possible'] as const;

/** How people travelled, which dangers they met, and in which band of euro each paid: never an amount, a provider or a channel. */
export const means = ['on_foot', 'road', 'water', 'rail', 'other'] as const;
export const dangers = ['closed_space', 'driving', 'water', 'weather', 'weapons'] as const;
export const priceBands = ['under_500', 'under_2000', 'under_5000', 'from_5000'] as const;

export const sourceKinds = [
  'person_affected',
  'witness',
  'partner',
  'health_worker',
  'media',
  'authority',
  'own_observation',
] as const;
export const reliabilities = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
export const credibilities = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'] as const;

/** What a second monitor found, the weakest first; the last two are no steps of it. */
export const standings = [
  'unchecked',
  'one_source',
  'corroborated',
  'verified',
  'not_confirmed',
  'wrong',
] as const;
export type StandingCode = (typeof standings)[number];
export const assessed = ['one_source', 'corroborated', 'verified', 'not_confirmed', 'wrong'] as const;
export const standingReasons = [
  'sources_agree',
  'papers_seen',
  'place_seen',
  'authority_confirmed',
  'sources_differ',
  'source_not_reached',
  'entered_twice',
] as const;

/** Which borders a jurisdiction has. An Action elsewhere, and a demonstration, has those with its other jurisdictions. */
const borders: Readonly<Record<string, readonly string[]>> = {
  AL: ['ME', 'XK', 'MK', 'GR', 'IT'],
  BA: ['HR', 'RS', 'ME'],
  XK: ['AL', 'ME', 'MK', 'RS'],
  ME: ['HR', 'BA', 'RS', 'XK', 'AL'],
  MK: ['XK', 'RS', 'BG', 'GR', 'AL'],
  RS: ['HU', 'RO', 'BG', 'MK', 'XK', 'ME', 'BA', 'HR'],
};
/** Neighbours that are none of the Action's jurisdictions. */
export const outerNeighbours = ['HR', 'HU', 'RO', 'BG', 'GR', 'IT'] as const;

export function neighboursOf(jurisdiction: string, places: readonly string[]): readonly string[] {
  return borders[jurisdiction] ?? places.filter((one) => one !== jurisdiction);
}
