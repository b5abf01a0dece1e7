import type { Work } from '../../platform/work.ts';
import { insertEvent } from './queries.ts';

/**
 * Writes what happened to an incident into the trail of the area, with the hour and no person. The common trail, which every page's role
 * reads, gets nothing of it. Call it last: it takes the end of the chain until the transaction ends.
 */
export async function writeEvent({ tx, actionId, now }: Work, word: string, recordId: string): Promise<void> {
  await insertEvent(tx, { actionId, at: now, word, recordId });
}
