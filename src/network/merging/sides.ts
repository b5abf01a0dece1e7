import { hashOfContent } from '../../platform/canonical.ts';
import type { Tx } from '../../platform/work.ts';
import type { Organisation } from '../queries.ts';
import { countRecords, type Records } from './queries.ts';

/** An organisation as it is compared with another: its profile, and how many records it has. */
export type Side = { readonly organisation: Organisation; readonly records: Records };

export async function sidesOf(tx: Tx, organisations: readonly Organisation[]): Promise<Side[]> {
  const sides: Side[] = [];
  for (const organisation of organisations)
    sides.push({ organisation, records: await countRecords(tx, organisation.id) });
  return sides;
}

/** Two organisations side by side, as a hash, whichever of them comes first. */
export function seenOfSides(sides: readonly Side[]): string {
  const shown = sides.map(({ organisation: one, records }) => ({
    ...{ id: one.id, kind: one.kind, name: one.name, shortName: one.shortName, otherNames: one.otherNames },
    ...{ jurisdiction: one.jurisdiction, municipality: one.municipality, legalForm: one.legalForm },
    ...{ registrationNumber: one.registrationNumber, foundedYear: one.foundedYear, fields: one.fields },
    ...{ website: one.website, contactEmail: one.contactEmail, mergedInto: one.mergedInto, records },
  }));
  return hashOfContent(shown.toSorted((one, other) => (one.id < other.id ? -1 : 1)));
}
