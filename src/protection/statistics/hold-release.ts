import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { lockRelease, type ReleaseRow } from './queries.ts';

/** The release, held until the transaction ends. Problem: `not_found`. */
export async function holdRelease({ tx, actionId }: Work, releaseId: string): Promise<ReleaseRow> {
  const found = await lockRelease(tx, actionId, releaseId);
  if (!found) throw problem('not_found');
  return found;
}
