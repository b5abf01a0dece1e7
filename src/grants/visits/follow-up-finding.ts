import type { Work } from '../../platform/work.ts';
import { type Done, finishFinding } from './finish-finding.ts';

/** The sub-grantee records what it did about a finding; the partner's officers are told. Problems: those of `finishFinding`. */
export async function followUpFinding(work: Work, input: Done): Promise<void> {
  await finishFinding(work, 'follow_up', input);
}
