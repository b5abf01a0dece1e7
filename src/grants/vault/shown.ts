import { getDefinition } from '../../action/index.ts';
import { dayIn } from '../../platform/dates.ts';
import type { Context } from '../../platform/http/route.ts';
import { zone } from '../../platform/zone.ts';
import type { ShownDocument } from './pages/vault-page.tsx';
import { listVaultDocuments, type VaultDocument } from './queries.ts';
import { nameOfType, remindersOf, validityOn } from './rules.ts';

type Looking = Pick<Context, 'tx' | 'actionId' | 'language' | 'now'>;
/** Documents with the names of their types, and whether they are valid today. */
export async function shownOf(
  { tx, actionId, language, now }: Looking,
  documents: readonly VaultDocument[],
): Promise<ShownDocument[]> {
  const definition = await getDefinition(tx, actionId);
  const { before } = remindersOf(definition);
  return documents.map((one) => ({
    ...one,
    typeName: nameOfType(definition, language, one.type),
    validity: validityOn(one, dayIn(zone, now), before),
  }));
}

/** All documents of an organisation. */
export const shownInVault = async (context: Looking, organisationId: string): Promise<ShownDocument[]> =>
  shownOf(context, await listVaultDocuments(context.tx, organisationId));
