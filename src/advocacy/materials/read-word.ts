import { readDocx } from '../../platform/documents/read-docx.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep } from '../../platform/workflow/take-step.ts';
import { bodyFromWord, type FromWord, lengthOfWord } from './from-word.ts';
import { mostInTables } from './markup.ts';
import { lockMaterial } from './queries.ts';
import { longestBody } from './schema.ts';
import { materialWorkflow } from './workflow.ts';

/**
 * What a Word file says, as it would be typed; nothing is saved. Problems: `not_permitted`, `material_not_in_state`, `word_file_missing`,
 * `word_file_unread`, `word_file_empty`, `word_file_too_long` (max), those of `mustFitTables`.
 */
export async function readWord(
  work: Work,
  { materialId, content }: { materialId: string; content: Uint8Array | undefined },
): Promise<FromWord> {
  beginStep(work, materialWorkflow, 'edit', await lockMaterial(work.tx, work.actionId, materialId));
  const refused = (code: string, details = {}) => problem(code, details, { field: 'file' });
  if (!content?.length) throw refused('word_file_missing');
  const word = await readDocx(Buffer.from(content), mostInTables);
  if (!word) throw refused('word_file_unread');
  const tooLong = refused('word_file_too_long', { max: longestBody });
  // Spaces and empty lines are not kept: it may be longer before it is written.
  if (lengthOfWord(word) > 2 * longestBody) throw tooLong;
  const read = bodyFromWord(word);
  if (read.body.trim() === '') throw refused('word_file_empty');
  if (read.body.length > longestBody) throw tooLong;
  return read;
}
