import type { Cast, Side } from '../../../tests/support/cast.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import { listPool } from '../assessment/queries-pool.ts';
import { buildEligible, buildPublishedCall, times } from '../testing.ts';
import { drawAssessorsOfCall } from './draw-assessors.ts';

/** A draw for a call of one application, in which Cene alone takes part. Returns its id. */
export async function buildDraw(
  cast: Cast,
  { side, file }: { side: Side; file: StoredFile },
): Promise<string> {
  const call = await buildPublishedCall(cast, { side });
  await buildEligible(cast, call, { side, file });
  const work = cast.work(side.elira, times.after);
  const pool = await listPool(work.tx, cast.actionId);
  const leftOut = pool.map(({ id }) => id).filter((id) => id !== side.cene.personId);
  return drawAssessorsOfCall(work, { callId: call.callId, leftOut });
}
