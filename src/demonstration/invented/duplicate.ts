import { toLatin } from '../../platform/language/transliterate.ts';
import type { InventedOrganisation } from './organisation.ts';
import { organisationsOfMK } from './organisations-mk-rs.ts';

const [kept, key] = [organisationsOfMK[9]!, 'MK-10'] as const;

/** An invented organisation that registered a second time, in the other script and under another number: found, and merged. */
export const inventedDuplicate = {
  of: key,
  key: `${key}-B`,
  organisation: {
    ...kept,
    name: toLatin(kept.name),
    otherNames: [],
    certifier: 'Zoran Primerovski',
    member: null,
  } satisfies InventedOrganisation,
  /** Days from today. */
  registered: -206,
  merged: -170,
  reason:
    'The same journalists at the same address: a colleague registered them again in Latin script (demonstration).',
} as const;
