import type { Tx } from '../../../platform/work.ts';

/** Who runs the Action in a jurisdiction: whom one may ask where no service is listed. */
export async function listHelpers(tx: Tx, actionId: string, jurisdiction: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('published.organisation')
    .select(['name', 'jurisdictions'])
    .where('actionId', '=', actionId)
    .where('role', 'in', ['coordinator', 'implementing_partner'])
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.filter(({ jurisdictions }) => jurisdictions?.includes(jurisdiction)).map(({ name }) => name!);
}
