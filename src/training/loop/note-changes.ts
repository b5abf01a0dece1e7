import { type ToldScores, toldScoresOf } from '../../grants/index.ts';
import { dayIn } from '../../platform/dates.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { changesOf, type ToldCall, underKeptNames } from './changes.ts';
import type { Tie } from './queries.ts';
import { insertChanges, listEarlierRuns, listKept, listTaught } from './queries-change.ts';

/** Notes what changed since earlier calls for those who applied again in this one, whose decision was told. Part of the job of the loop. */
export async function noteChanges(
  { tx, actionId, now }: Work,
  { callId, told, ties }: { callId: string; told: ToldScores; ties: readonly Tie[] },
): Promise<void> {
  const kept = await listKept(tx);
  const earlier: ToldCall[] = [];
  for (const id of await listEarlierRuns(tx, actionId, callId)) {
    const before = await toldScoresOf(tx, id);
    if (before) earlier.push(underKeptNames(before, kept));
  }
  const changes = changesOf(underKeptNames(told, kept), earlier, {
    criteria: new Set(ties.map(({ criterion }) => criterion)),
    taught: await listTaught(tx, actionId),
    dayOf: (instant) => dayIn(zone, instant),
  });
  await insertChanges(tx, { actionId, callId, notedAt: now }, changes);
}
