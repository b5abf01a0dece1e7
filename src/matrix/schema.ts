/** What a standard is about: the four Ps, and data. The order is that of the pages. */
export const areas = ['prevention', 'protection', 'prosecution', 'partnership', 'data'] as const;
export type Area = (typeof areas)[number];

export const instrumentKinds = [
  'treaty',
  'directive',
  'regulation',
  'framework_decision',
  'ruling',
  'guidance',
  'proposal',
  'policy',
  'report',
] as const;
export type InstrumentKind = (typeof instrumentKinds)[number];

/** What an instrument is worth by itself, the strongest first. */
export const instrumentStatuses = ['binding', 'guidance', 'proposal', 'expired'] as const;
export type InstrumentStatus = (typeof instrumentStatuses)[number];

/** What an instrument is to one jurisdiction, the strongest first. */
export const bindings = [
  'party',
  'applied_domestically',
  'acquis_target',
  'soft_law',
  'proposal',
  'not_applicable',
] as const;
export type Binding = (typeof bindings)[number];

/** The places within Bosnia and Herzegovina that make law of their own. */
export const subJurisdictions = ['state', 'federation', 'republika_srpska', 'brcko'] as const;
export type SubJurisdiction = (typeof subJurisdictions)[number];

export const lawFields = ['criminal', 'trafficking', 'asylum', 'foreigners', 'migration', 'other'] as const;
export type LawField = (typeof lawFields)[number];
export const lawSubjects = [
  'smuggling',
  'trafficking',
  'irregular_entry',
  'detention',
  'expulsion',
  'asylum',
  'other',
] as const;
export type LawSubject = (typeof lawSubjects)[number];
/** What a text in a language is worth: the law itself, a translation of the state's, somebody's, a machine's. */
export const translations = ['original', 'official', 'unofficial', 'machine'] as const;
export type Translation = (typeof translations)[number];

/** What a series of others holds: numbers, the level of preparation in words, or progress in words. */
export const seriesKinds = ['count', 'level', 'progress'] as const;
export type SeriesKind = (typeof seriesKinds)[number];
