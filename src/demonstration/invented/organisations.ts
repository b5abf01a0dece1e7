import type { InventedOrganisation } from './organisation.ts';
import { organisationsOfBA, organisationsOfME } from './organisations-ba-me.ts';
import { organisationsOfMK, organisationsOfRS } from './organisations-mk-rs.ts';
import { organisationsOfAL, organisationsOfXK } from './organisations-sq.ts';

/** Every invented civil society organisation, sixteen in each jurisdiction. */
export const inventedOrganisations: readonly InventedOrganisation[] = [
  ...organisationsOfAL,
  ...organisationsOfBA,
  ...organisationsOfXK,
  ...organisationsOfME,
  ...organisationsOfMK,
  ...organisationsOfRS,
];

/** What every description of an invented organisation ends with. */
export const inventedMark = 'Invented for the demonstration.';

/** The organisations whose people use the platform in English, because visitors sign in as them. */
export const visited: readonly string[] = ['RS-01', 'ME-04', 'RS-09'];
