import type { Work } from '../../platform/work.ts';
import { type Written, writeMessage } from './write-message.ts';

/** The mentor writes to the sub-grantee. Problems: those of `writeMessage`. */
export async function answerSubGrantee(work: Work, input: Written): Promise<void> {
  await writeMessage(work, 'answer', input);
}
