import { audit } from '../../platform/audit/audit.ts';
import { type Instant, toInstant } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { Problem, problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { isInFrozenPeriod } from '../counted/queries.ts';
import { lockGathering } from '../queries.ts';
import { mustStand } from '../rules.ts';
import { holdersOf } from './holders-of.ts';
import { listPermissions } from './permissions.ts';
import { insertCheckIns, isNoted, type Listed, listHalfDays } from './queries.ts';
import { recount } from './queries-counts.ts';
import { type HalfDay, mustHaveOpened } from './rules.ts';
import type { Scan } from './schema.ts';

/** What became of a scan: written now, known before, or why it could not be written. */
export type Noted = {
  readonly id: string;
  readonly result: 'noted' | 'known' | 'refused';
  readonly problem?: string;
  /** Of whoever was noted, to be shown to whoever scans; a code of another gathering names nobody. */
  readonly name?: string;
};

/** Who notes: somebody at work, or whoever holds the link of a door. */
export type By =
  | { readonly recordedBy: string; readonly doorId: null }
  | { readonly recordedBy: null; readonly doorId: string };

/**
 * Notes who was there by the codes that were scanned, also hours after, and also when the same scans come again: each is written once,
 * and one person once a half-day. A scan that cannot be written does not hold the others up: also one that would move a frozen figure,
 * for which a reason is asked by hand (`scan_after_freezing`). Problems of the whole: `not_permitted`, `not_found`, `gathering_withdrawn`.
 */
export async function checkIn(
  work: Work,
  { gatheringId, scans }: { gatheringId: string; scans: readonly Scan[] },
): Promise<Noted[]> {
  const { tx, actor, actionId } = work;
  const gathering = await lockGathering(tx, actionId, gatheringId);
  mustBeAbleTo(actor, listPermissions.checkIn, gathering);
  mustStand(gathering);
  return noteAll(work, listPermissions.checkIn.name, {
    gatheringId,
    scans,
    by: { recordedBy: actor.personId, doorId: null },
  });
}

/** Notes the scans of a gathering that is locked and stands. */
export async function noteAll(
  work: Work,
  word: string,
  { gatheringId, scans, by }: { gatheringId: string; scans: readonly Scan[]; by: By },
): Promise<Noted[]> {
  const { tx, actionId } = work;
  const halfDays = await listHalfDays(tx, gatheringId);
  const holderOf = await holdersOf(tx, { actionId, gatheringId });
  const frozen = await isInFrozenPeriod(tx, gatheringId);
  const noted: Noted[] = [];
  for (const scan of scans)
    noted.push(await note(work, { person: holderOf(scan.code), halfDays, frozen, scan, by }));
  const written = noted.filter(({ result }) => result === 'noted').length;
  if (written === 0) return noted;
  await recount(tx, gatheringId);
  await audit(work, word, { kind: 'gathering', id: gatheringId }, { people: written });
  return noted;
}

async function note(
  { tx, now }: Work,
  {
    person,
    halfDays,
    frozen,
    scan,
    by,
  }: { person: Listed | undefined; halfDays: readonly HalfDay[]; frozen: boolean; scan: Scan; by: By },
): Promise<Noted> {
  try {
    if (!person) throw problem('code_of_another_gathering');
    const { day, part } = mustHaveOpened(halfDays, scan.halfDay, now);
    if (frozen && !(await isNoted(tx, { id: scan.id, participantId: person.id, day, part })))
      throw problem('scan_after_freezing');
    const fresh = await insertCheckIns(tx, [
      {
        id: scan.id,
        gatheringId: person.gatheringId,
        participantId: person.id,
        day,
        part,
        way: 'scan',
        happenedAt: notAfter(toInstant(scan.at), now),
        receivedAt: now,
        ...by,
        reason: '',
        organisationId: person.organisationId,
      },
    ]);
    return { id: scan.id, result: fresh === 1 ? 'noted' : 'known', name: person.name };
  } catch (error) {
    if (error instanceof Problem) return { id: scan.id, result: 'refused', problem: error.code };
    throw error;
  }
}

/** A phone's clock may be wrong: nothing was scanned after it was sent. */
function notAfter(at: Instant, now: Instant): Instant {
  return at > now ? now : at;
}
