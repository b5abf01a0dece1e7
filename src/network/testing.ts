import { newId } from '../platform/ids.ts';
import type { Tx } from '../platform/work.ts';
import { keysOf } from './rules.ts';
import type { OrganisationKind } from './schema.ts';

const built = '2026-01-15T09:00:00.000Z';

/** A confirmed organisation of the registry, a CSO of Serbia unless said otherwise. Returns the id. */
export async function buildOrganisation(
  tx: Tx,
  organisation: {
    actionId: string;
    kind?: OrganisationKind;
    name?: string;
    otherNames?: string[];
    jurisdiction?: string | null;
    registrationNumber?: string | null;
    fields?: string[];
    worksIn?: string[];
    confirmedAt?: string | null;
  },
): Promise<string> {
  const id = newId();
  const {
    kind = 'cso',
    name = 'Organisation of the tests',
    otherNames = [],
    jurisdiction = 'RS',
  } = organisation;
  await tx
    .insertInto('network.organisation')
    .values({
      registrationNumber: null,
      fields: ['migration'],
      worksIn: jurisdiction ? [jurisdiction] : [],
      confirmedAt: built,
      ...organisation,
      id,
      kind,
      name,
      otherNames,
      jurisdiction,
      ...keysOf({ name, shortName: null, otherNames }),
      createdAt: built,
      updatedAt: built,
    })
    .execute();
  return id;
}
