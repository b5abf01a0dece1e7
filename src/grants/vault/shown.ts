import { getDefinition } from '../../action/index.ts';
import { dayIn } from '../../platform/dates.ts';
import type { Context } from '../../platform/http/route.ts';
import { zone } from '../../platform/zone.ts';
import type { ShownDocument, ShownDocuments } from './pages/vault-page.tsx';
import { listVaultDocuments, type VaultDocument } from './queries.ts';
import { nameOfType, remindersOf, validityOn } from './rules.ts';

/** Documents with the names of their types, and whether they are valid today. */
export async function shownOf<Document extends VaultDocument>(
  { tx, actionId, language, now }: Pick<Context, 'tx' | 'actionId' | 'language' | 'now'>,
  documents: readonly Document[],
): Promise<(Document & ShownDocument)[]> {
  const definition = await getDefinition(tx, actionId);
  const { before } = remindersOf(definition);
  return documents.map((one) => ({
    ...one,
    typeName: nameOfType(definition, language, one.type),
    validity: one.state === 'current' ? validityOn(one, dayIn(zone, now), before) : undefined,
  }));
}

/** All documents of an organisation, those in use apart from those of before. */
export async function shownInVault(
  context: Parameters<typeof shownOf>[0],
  organisationId: string,
): Promise<ShownDocuments> {
  const all = await shownOf(context, await listVaultDocuments(context.tx, organisationId));
  return {
    current: all.filter(({ state }) => state === 'current'),
    earlier: all.filter(({ state }) => state !== 'current'),
  };
}
