import type { Tx } from '../platform/work.ts';
import { definitionSchema } from './definition.ts';
import type { OpenDataParts } from './parts.ts';
import type { PublishedAction } from './published.ts';
import { type ActionRecords, publishedAction } from './published-action.ts';

/** The Action as the published views show it. Throws when there is none of that id. */
export async function getPublishedAction(
  tx: Tx,
  actionId: string,
  parts: OpenDataParts,
): Promise<PublishedAction> {
  const action = await tx
    .selectFrom('published.action')
    .select(['title', 'definition', 'loadedAt'])
    .where('id', '=', actionId)
    .executeTakeFirstOrThrow();
  const definition = definitionSchema.safeParse(action.definition).data;
  return publishedAction({
    title: action.title!,
    loadedAt: action.loadedAt!,
    definition,
    organisations: await listOrganisations(tx, actionId),
    periods: definition ? await parts.publishedPeriods(tx, actionId) : new Map(),
    demonstration: await isDemonstration(tx),
    baseUrl: parts.baseUrl,
  });
}

/** Whether the records of this database are invented. */
export async function isDemonstration(tx: Tx): Promise<boolean> {
  const instance = await tx.selectFrom('platform.instance').select('demonstration').executeTakeFirstOrThrow();
  return instance.demonstration;
}

async function listOrganisations(tx: Tx, actionId: string): Promise<ActionRecords['organisations']> {
  const rows = await tx
    .selectFrom('published.organisation')
    .select(['id', 'key', 'name', 'role', 'jurisdiction', 'registerName', 'registrationNumber'])
    .where('actionId', '=', actionId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(({ id, name, role, ...row }) => ({ id: id!, name: name!, role: role!, ...row }));
}
