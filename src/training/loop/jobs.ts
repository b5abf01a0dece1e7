import type { JobDefinition } from '../../platform/jobs/jobs.ts';
import { inviteByLoop } from './invite-by-loop.ts';

export const loopJobWords: readonly string[] = ['loop.invite'];

/** The learning loop after a decision was told. */
export function loopJobs({ baseUrl }: { readonly baseUrl: string }): JobDefinition[] {
  return [
    {
      word: 'loop.invite',
      run: (work, { callId }) => inviteByLoop(work, { baseUrl }, { callId: String(callId) }),
    },
  ];
}
