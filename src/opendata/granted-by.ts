import type { PublishedAction, PublishedGrant, PublishedOrganisation } from './published.ts';

/** The partner that granted a sub-grant, as the Action names it; the lead where that is not told. */
export function grantedBy(
  { lead, partners }: Pick<PublishedAction, 'lead' | 'partners'>,
  grant: Pick<PublishedGrant, 'grantedBy'>,
): PublishedOrganisation {
  const known = [lead, ...partners].find(({ id }) => id !== undefined && id === grant.grantedBy?.id);
  return known ?? grant.grantedBy ?? lead;
}
