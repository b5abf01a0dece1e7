/** The kinds of documents in the library of an Action. */
export const documentKinds = [
  'contract',
  'annex',
  'addendum',
  'template',
  'letter',
  'minutes',
  'procedure',
  'other',
] as const;
export type DocumentKind = (typeof documentKinds)[number];
