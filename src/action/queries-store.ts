import type { Instant } from '../platform/dates.ts';
import { newId } from '../platform/ids.ts';
import type { Tx } from '../platform/work.ts';
import type { ActionDefinition } from './definition/load-action.ts';

/** The Action of a slug as stored, locked until the transaction ends. */
export async function findStoredAction(
  tx: Tx,
  slug: string,
): Promise<{ id: string; sha256: string } | undefined> {
  return tx
    .selectFrom('action.action')
    .select(['id', 'definitionSha256 as sha256'])
    .where('slug', '=', slug)
    .forUpdate()
    .executeTakeFirst();
}

/** Writes the Action as it is now, and its version beside the earlier ones. */
export async function saveAction(
  tx: Tx,
  action: {
    id: string;
    slug: string;
    title: string;
    shortName: string;
    definition: ActionDefinition;
    sha256: string;
    now: Instant;
  },
): Promise<void> {
  const { id, slug, title, shortName, sha256, now } = action;
  const definition = JSON.stringify(action.definition);
  const present = { title, shortName, definition, definitionSha256: sha256, loadedAt: now };
  await tx
    .insertInto('action.action')
    .values({ id, slug, ...present })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(present))
    .execute();
  await tx
    .insertInto('action.definitionVersion')
    .values({ actionId: id, sha256, definition, loadedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export type DefinedParticipant = {
  readonly key: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: 'partner' | 'institution' | 'contracting_authority';
  readonly role: 'coordinator' | 'implementing_partner' | 'associate' | 'contracting_authority';
  readonly jurisdiction: string | null;
  readonly jurisdictions: readonly string[];
  readonly searchKey: string;
  readonly sortKey: string;
};

/** Brings the organisations and their parts in line with the definition, by key. Who is no longer named stays an organisation. */
export async function keepParticipants(
  tx: Tx,
  actionId: string,
  participants: readonly DefinedParticipant[],
  now: Instant,
): Promise<void> {
  for (const [position, participant] of participants.entries()) {
    const organisationId = await keepOrganisation(tx, actionId, participant, now);
    const part = { role: participant.role, jurisdictions: [...participant.jurisdictions], position };
    await tx
      .insertInto('action.participation')
      .values({ actionId, organisationId, ...part })
      .onConflict((conflict) => conflict.columns(['actionId', 'organisationId']).doUpdateSet(part))
      .execute();
  }
  const keys = participants.map(({ key }) => key);
  await tx
    .deleteFrom('action.participation')
    .where('actionId', '=', actionId)
    .where('organisationId', 'in', (gone) =>
      gone
        .selectFrom('network.organisation')
        .select('id')
        .where('actionId', '=', actionId)
        .where('key', 'is not', null)
        .where('key', 'not in', keys),
    )
    .execute();
}

async function keepOrganisation(
  tx: Tx,
  actionId: string,
  { key, name, shortName, kind, role, jurisdiction, searchKey, sortKey }: DefinedParticipant,
  now: Instant,
): Promise<string> {
  const defined = {
    name,
    shortName,
    kind,
    jurisdiction,
    searchKey,
    sortKey,
    associate: role === 'associate',
    updatedAt: now,
  };
  const { id } = await tx
    .insertInto('network.organisation')
    .values({ id: newId(), actionId, key, ...defined, confirmedAt: now, createdAt: now })
    .onConflict((conflict) => conflict.columns(['actionId', 'key']).doUpdateSet(defined))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
