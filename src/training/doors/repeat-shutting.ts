import type { Work } from '../../platform/work.ts';
import { type Shut, saveDoorEnded } from './queries.ts';

/** Ends again the links at doors that had been ended after a backup was made. Answers how many there were. */
export async function repeatShutting({ tx }: Pick<Work, 'tx'>, shut: readonly Shut[]): Promise<number> {
  let repeated = 0;
  for (const { id, ...ended } of shut) if (await saveDoorEnded(tx, id, ended)) repeated++;
  return repeated;
}
