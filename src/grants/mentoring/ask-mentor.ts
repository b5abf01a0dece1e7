import type { Work } from '../../platform/work.ts';
import { type Written, writeMessage } from './write-message.ts';

/** The sub-grantee writes to its mentor. Problems: those of `writeMessage`, and `mentor_left`. */
export async function askMentor(work: Work, input: Written): Promise<void> {
  await writeMessage(work, 'ask', input);
}
