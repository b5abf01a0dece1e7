export const bodyKinds = ['cso', 'institution', 'other'] as const;
/** What kind of organisation somebody comes from. */
export type BodyKind = (typeof bodyKinds)[number];
/** Institutions with a key role, as people recognise their own. */
export const institutionKinds = [
  'border_police',
  'other_police',
  'police',
  'prosecution',
  'court',
  'migration',
  'social_protection',
  'municipality',
  'independent',
] as const;
export type InstitutionKind = (typeof institutionKinds)[number];
/** What is counted by: the kinds of institution stand among the rest, and `institution` is any other; `police` is of either kind. */
export const bodies = ['cso', ...institutionKinds, 'institution', 'other'] as const;
export type Body = (typeof bodies)[number];
/** What people choose from for themselves or others: police are border police or other police. */
export const chosenBodies = bodies.filter((one) => one !== 'police');
