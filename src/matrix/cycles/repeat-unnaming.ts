import { audit } from '../../platform/audit/audit.ts';
import type { Work } from '../../platform/work.ts';
import { cyclePermissions } from './permissions.ts';
import { isNamed, saveNamed, type Unnamed } from './queries-briefs.ts';

/** Takes the names off the briefs again that their assessors had taken off after a backup was made. Answers how many there were. */
export async function repeatUnnaming(
  work: Omit<Work, 'actionId'>,
  unnamed: readonly Unnamed[],
): Promise<number> {
  let repeated = 0;
  for (const { seatId, actionId } of unnamed) {
    if (!(await isNamed(work.tx, seatId))) continue;
    await saveNamed(work.tx, seatId, false, work.now);
    await audit(
      { ...work, actionId },
      cyclePermissions.nameAuthor.name,
      { kind: 'cycle_seat', id: seatId },
      { named: false, repeated: true },
    );
    repeated++;
  }
  return repeated;
}
