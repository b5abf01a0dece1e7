import { audit } from '../platform/audit/audit.ts';
import { hashOfContent } from '../platform/canonical.ts';
import { newId } from '../platform/ids.ts';
import { searchKey } from '../platform/language/search-key.ts';
import { sortKey } from '../platform/language/sort-key.ts';
import { mustBeAbleTo } from '../platform/permissions.ts';
import type { Work } from '../platform/work.ts';
import type { ActionDefinition } from './definition/load-action.ts';
import type { ActionOrganisation } from './definition/organisations.ts';
import { storeActionPermission } from './permissions.ts';
import { type DefinedParticipant, findStoredAction, keepParticipants, saveAction } from './queries-store.ts';

/**
 * Stores an Action's definition, and its organisations under their keys. The same content is stored once: a second call
 * changes nothing. Every version is kept, and no organisation is ever deleted, because records refer to it; one that left the
 * definition is no longer a participant. Returns the Action's id and whether anything was stored. Problems: `not_permitted`.
 */
export async function storeAction(
  work: Omit<Work, 'actionId'>,
  definition: ActionDefinition,
): Promise<{ actionId: string; changed: boolean }> {
  mustBeAbleTo(work.actor, storeActionPermission, undefined);
  const { tx, now } = work;
  const sha256 = hashOfContent(definition);
  const stored = await findStoredAction(tx, definition.action.slug);
  if (stored?.sha256 === sha256) return { actionId: stored.id, changed: false };
  const actionId = stored?.id ?? newId();
  const { slug, title, shortName } = definition.action;
  await saveAction(tx, { id: actionId, slug, title, shortName, definition, sha256, now });
  await keepParticipants(tx, actionId, participantsOf(definition), now);
  await audit(
    { ...work, actionId },
    storeActionPermission.name,
    { kind: 'action', id: actionId },
    { sha256 },
  );
  return { actionId, changed: true };
}

/** The funder first, then the organisations in their order. */
function participantsOf({ action }: ActionDefinition): DefinedParticipant[] {
  const funder = {
    key: action.funder.key,
    name: action.funder.name,
    shortName: null,
    kind: 'contracting_authority',
    role: 'contracting_authority',
    jurisdiction: null,
    jurisdictions: [],
  } as const;
  const rest = action.organisations.map((one) => ({
    key: one.key,
    name: one.name,
    shortName: one.shortName ?? null,
    kind: kindOf(one),
    role: one.role,
    jurisdiction: one.seat,
    jurisdictions: one.jurisdictions,
  }));
  return [funder, ...rest].map((one) => ({
    ...one,
    searchKey: searchKey([one.name, one.shortName].filter(Boolean).join(' ')),
    sortKey: sortKey(one.name, 'en'),
  }));
}

function kindOf({ role }: ActionOrganisation): 'partner' | 'institution' {
  return role === 'associate' ? 'institution' : 'partner';
}
