import type { Tx } from '../platform/work.ts';
import type { OrganisationKind } from './schema.ts';

/** The coordinator and the partners without an address for everybody, in the order of the Action. */
export async function listWithoutContact(
  tx: Tx,
  actionId: string,
): Promise<
  {
    readonly id: string;
    readonly organisationId: string;
    readonly name: string;
    readonly kind: OrganisationKind;
  }[]
> {
  const rows = await tx
    .selectFrom('network.organisation as o')
    .innerJoin('published.organisation as shown', 'shown.id', 'o.id')
    .select(['o.id', 'o.name', 'o.kind'])
    .where('o.actionId', '=', actionId)
    .where('shown.role', 'in', ['coordinator', 'implementing_partner'])
    .where('o.contactEmail', 'is', null)
    .orderBy('shown.position')
    .orderBy('o.id')
    .execute();
  return rows.map((row) => ({ ...row, organisationId: row.id }));
}
