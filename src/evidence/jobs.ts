import type { JobDefinition } from '../platform/jobs/jobs.ts';
import { evidencePermissions } from './permissions.ts';
import { type Signing, signHead } from './sign-head.ts';

const { name: word } = evidencePermissions.signHead;
export const evidenceJobWords: readonly string[] = [word];

/** The area's jobs: the head of the audit trail is signed every night, and at a start of which the night was missed. */
export function evidenceJobs(signing: Signing): JobDefinition[] {
  return [
    {
      word,
      every: '10 3 * * *',
      atStart: true,
      run: async (work) => {
        await signHead(work, signing);
      },
    },
  ];
}
