import type { discloseTable } from '../../../platform/disclosure/disclose.ts';
import type { Work } from '../../../platform/work.ts';
import {
  beginBuild,
  finishBuild,
  type NextBuild,
  readBuildInput,
  refuseBuild,
  takeBuild,
} from '../queries-build.ts';
import { tellStatisticians } from '../tell-statisticians.ts';
import { buildTable } from './build-table.ts';

export type BuildNeeds = {
  readonly disclose: typeof discloseTable;
  readonly demonstration: boolean;
  readonly baseUrl: string;
};

/** Minutes after which a build that did not end is refused: its limits are shorter, so its thread or process ended. */
const mostMinutes = 15;

/**
 * Takes the next step of the release that waits longest, and asks for the next one: it begins, which its page shows, then it is built. Returns
 * whether there was one. A build that was ended with its process is tried again, and refused once its time is over.
 */
export async function buildNext(work: Work, needs: BuildNeeds): Promise<boolean> {
  const { tx, actionId, now } = work;
  const next = await takeBuild(tx, actionId);
  if (!next) return false;
  if (next.phase === 'waiting') await beginBuild(tx, next.id, now);
  else if (Date.parse(now) - Date.parse(next.phaseAt) > mostMinutes * 60_000)
    await refuseBuild(tx, next.id, 'no_time', now);
  else await build(work, needs, next);
  await work.enqueue('release.build', {});
  return true;
}

async function build(work: Work, needs: BuildNeeds, { id }: NextBuild): Promise<void> {
  const { tx, now } = work;
  const input = await readBuildInput(tx, id);
  const built = await buildTable(input, needs);
  if ('refused' in built) return refuseBuild(tx, id, built.refused, now);
  await finishBuild(tx, id, built, now);
  await tellStatisticians(work, needs, (one) => one !== input.preparedFor);
}
