import { countChoices } from '../../network/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import { searchKey } from '../../platform/language/search-key.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { isListed } from '../attendance-list/queries.ts';
import { recount } from '../attendance-list/queries-counts.ts';
import { keepCountedChanges, readCounted } from '../counted/keep-changes.ts';
import { lockGathering } from '../queries.ts';
import { mustStand } from '../rules.ts';
import { tieParticipantPermission } from './permissions.ts';
import { findParticipant, listParticipants, type Participant, saveTie } from './queries.ts';
import type { TieForm } from './schema.ts';

/**
 * Says for which organisation of the registry somebody comes, or that it is in none; with `all`, of everybody in this gathering who
 * typed the same name and stood where this one stood. Where people are counted from the list, they are counted anew, and where a frozen period holds them with a reason. Returns of how
 * many it was said. Problems: `not_found` (also whose name was taken out), `not_permitted`, `gathering_withdrawn`,
 * `organisation_not_known`, `reason_for_counted`.
 */
export async function tieParticipant(
  work: Work,
  { participantId, form: { organisationId, all, reason = '' } }: { participantId: string; form: TieForm },
): Promise<number> {
  const { tx, actor, actionId, now } = work;
  const found = await findParticipant(tx, actionId, participantId);
  if (!found) throw problem('not_found');
  const gathering = await lockGathering(tx, actionId, found.gatheringId);
  mustBeAbleTo(actor, tieParticipantPermission, gathering);
  mustStand(gathering);
  const one = await findParticipant(tx, actionId, participantId);
  if (!one || one.emptiedAt) throw problem('not_found');
  if (organisationId && (await countChoices(tx, actionId, [organisationId])) === 0)
    throw problem('organisation_not_known', {}, { field: 'organisationId' });
  const ids = (all ? await namesakes(work, one) : [one]).map(({ id }) => id);
  const before = await readCounted(tx, actionId, gathering.id);
  await saveTie(tx, ids, organisationId, now);
  if (await isListed(tx, gathering.id)) {
    await recount(tx, gathering.id);
    if (before.frozen) {
      const after = await readCounted(tx, actionId, gathering.id);
      await keepCountedChanges(work, { before, after, reason });
    }
  }
  const subject = { kind: 'gathering', id: gathering.id };
  const details = { people: ids.length, ...(organisationId ? { organisation: organisationId } : {}) };
  await audit(work, tieParticipantPermission.name, subject, details, { reason });
  return ids.length;
}

/** Everybody of the gathering who typed the same name of an organisation, in whichever script, and stands where this one stands. */
async function namesakes({ tx, actionId }: Work, one: Participant): Promise<Participant[]> {
  return sameTyped(one, await listParticipants(tx, actionId, one.gatheringId));
}

export function sameTyped(one: Participant, among: readonly Participant[]): Participant[] {
  const key = searchKey(one.organisationName);
  const same = among.filter(
    (other) =>
      !other.emptiedAt &&
      key !== '' &&
      searchKey(other.organisationName) === key &&
      other.organisationId === one.organisationId,
  );
  return same.some(({ id }) => id === one.id) ? same : [one, ...same];
}
