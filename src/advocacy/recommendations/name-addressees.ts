import { findOrganisation } from '../../network/index.ts';
import { newId } from '../../platform/ids.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { findAddressee, insertAddressee } from './queries-addressees.ts';
import { keyOfName } from './rules.ts';
import type { RecommendationForm } from './schema.ts';

type Body = { readonly organisationId: string } | { readonly name: string };

/**
 * The rows of the bodies that a recommendation asks, each once: made when one is asked for the first time, so that all that is asked
 * of it stands on one page. Problem: `organisation_not_known`.
 */
export async function nameAddressees(
  work: Work,
  { addresseeIds, addresseeNames }: Pick<RecommendationForm, 'addresseeIds' | 'addresseeNames'>,
): Promise<string[]> {
  const bodies: readonly Body[] = [
    ...addresseeIds.map((organisationId) => ({ organisationId })),
    ...addresseeNames.map((name) => ({ name })),
  ];
  const ids: string[] = [];
  for (const body of bodies) ids.push(await nameAddressee(work, body));
  return [...new Set(ids)];
}

async function nameAddressee({ tx, actionId, now }: Work, body: Body): Promise<string> {
  if ('organisationId' in body) {
    const known = await findOrganisation(tx, actionId, body.organisationId);
    if (known?.kind !== 'institution') throw problem('organisation_not_known', {}, { field: 'addressees' });
  }
  const by = 'organisationId' in body ? body : { nameKey: keyOfName(body.name) };
  const known = await findAddressee(tx, actionId, by);
  if (known) return known;
  await insertAddressee(tx, {
    id: newId(),
    actionId,
    organisationId: 'organisationId' in body ? body.organisationId : null,
    name: 'name' in body ? body.name : null,
    nameKey: 'name' in body ? keyOfName(body.name) : null,
    createdAt: now,
  });
  // Somebody else may have named it at the same moment: whoever came first is the one.
  return (await findAddressee(tx, actionId, by))!;
}
