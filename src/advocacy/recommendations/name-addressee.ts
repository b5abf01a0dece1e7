import { findOrganisation } from '../../network/index.ts';
import { newId } from '../../platform/ids.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { findAddressee, insertAddressee } from './queries.ts';
import { keyOfName } from './rules.ts';
import type { RecommendationForm } from './schema.ts';

/**
 * The row of the body that a recommendation asks: made when it is asked for the first time, so that all that is asked of it stands on
 * one page. Problem: `organisation_not_known`.
 */
export async function nameAddressee(
  { tx, actionId, now }: Work,
  { addresseeId: organisationId, addresseeName }: Pick<RecommendationForm, 'addresseeId' | 'addresseeName'>,
): Promise<string> {
  if (organisationId !== null) {
    const known = await findOrganisation(tx, actionId, organisationId);
    if (known?.kind !== 'institution')
      throw problem('organisation_not_known', {}, { field: 'addressee', status: 422 });
  }
  const by = organisationId !== null ? { organisationId } : { nameKey: keyOfName(addresseeName) };
  const known = await findAddressee(tx, actionId, by);
  if (known) return known;
  await insertAddressee(tx, {
    id: newId(),
    actionId,
    organisationId,
    name: organisationId === null ? addresseeName : null,
    nameKey: organisationId === null ? keyOfName(addresseeName) : null,
    createdAt: now,
  });
  // Somebody else may have named it at the same moment: whoever came first is the one.
  return (await findAddressee(tx, actionId, by))!;
}
