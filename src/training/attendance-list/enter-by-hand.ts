import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { keepCountedChanges, readCounted } from '../counted/keep-changes.ts';
import { lockGathering } from '../queries.ts';
import { mustStand } from '../rules.ts';
import { listPermissions } from './permissions.ts';
import { insertCheckIns, listHalfDays, listWrittenDown } from './queries.ts';
import { recount } from './queries-counts.ts';
import { mustHaveOpened } from './rules.ts';
import type { ByHandForm } from './schema.ts';

/**
 * Notes by hand who was at a half-day, with the reason why no code was scanned. Who is noted already stays as noted. Problems:
 * `not_permitted`, `not_found`, `gathering_withdrawn`, `no_such_half_day`, `check_in_too_early`, `participant_of_another_gathering`.
 */
export async function enterByHand(
  work: Work,
  { gatheringId, form }: { gatheringId: string; form: ByHandForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const gathering = await lockGathering(tx, actionId, gatheringId);
  mustBeAbleTo(actor, listPermissions.enterByHand, gathering);
  mustStand(gathering);
  const { day, part } = mustHaveOpened(await listHalfDays(tx, gatheringId), form.halfDay, now);
  const listed = new Map(
    (await listWrittenDown(tx, actionId, gatheringId)).map((person) => [person.id, person]),
  );
  const rows = [...new Set(form.participantIds)].map((participantId) => {
    const person = listed.get(participantId);
    if (!person) throw problem('participant_of_another_gathering', {}, { field: 'people' });
    return {
      id: newId(),
      gatheringId,
      participantId,
      day,
      part,
      way: 'hand' as const,
      happenedAt: now,
      receivedAt: now,
      recordedBy: actor.personId,
      doorId: null,
      reason: form.reason,
      organisationId: person.organisationId,
    };
  });
  const before = await readCounted(tx, actionId, gatheringId);
  const people = await insertCheckIns(tx, rows);
  if (people === 0) return;
  await recount(tx, gatheringId);
  // On the days of the event the list is still being written; later a frozen figure moves.
  if (before.frozen) {
    const after = await readCounted(tx, actionId, gatheringId);
    await keepCountedChanges(work, { before, after, reason: form.reason });
  }
  await audit(
    work,
    listPermissions.enterByHand.name,
    { kind: 'gathering', id: gatheringId },
    { day, part, people },
    { reason: form.reason },
  );
}
