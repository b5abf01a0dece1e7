import type { JobDefinition } from '../../platform/jobs/jobs.ts';
import { inviteByLoop } from './invite-by-loop.ts';
import { noteLoopAttendance } from './queries-run.ts';

export const loopJobWords: readonly string[] = ['loop.invite', 'loop.note_attendance'];

/** The learning loop after a decision was told, and each night who of the invited came. */
export function loopJobs({ baseUrl }: { readonly baseUrl: string }): JobDefinition[] {
  return [
    {
      word: 'loop.invite',
      run: (work, { callId }) => inviteByLoop(work, { baseUrl }, { callId: String(callId) }),
    },
    {
      word: 'loop.note_attendance',
      every: '20 3 * * *',
      run: (work) => noteLoopAttendance(work.tx, work.actionId),
    },
  ];
}
