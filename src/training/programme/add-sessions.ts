import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { addSession } from './add-session.ts';
import type { PatternForm } from './schema.ts';

/**
 * Adds a session on each chosen day for each part of the day that has a title, all at once or none. Returns their ids.
 * Problems: `pattern_without_part`, and those of `addSession`.
 */
export async function addSessions(
  work: Work,
  { gatheringId, form }: { gatheringId: string; form: PatternForm },
): Promise<string[]> {
  const { days, parts, ...same } = form;
  if (parts.length === 0) throw problem('pattern_without_part', {}, { field: 'morning_title' });
  const ids: string[] = [];
  for (const day of days)
    for (const one of parts) {
      const session = { ...same, ...one, day, version: 0, joinLink: null };
      ids.push(await addSession(work, { gatheringId, form: session }));
    }
  return ids;
}
