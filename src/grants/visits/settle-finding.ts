import type { Work } from '../../platform/work.ts';
import { type Done, finishFinding } from './finish-finding.ts';

/** The grant officer records what the partner did about a finding; the sub-grantee is told. Problems: those of `finishFinding`. */
export async function settleFinding(work: Work, input: Done): Promise<void> {
  await finishFinding(work, 'settle', input);
}
