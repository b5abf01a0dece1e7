import { expect, it } from 'vitest';
import { problem } from '../problem.ts';
import { narrowTypes } from './narrow-types.ts';

it('A refused file is told the types of its field, and another problem stays as it is.', () => {
  const file = { sha256: 'a'.repeat(64), name: 'bill.docx' };
  const refused = problem('file_type_not_accepted', { kinds: 'PDF, Word' }, { field: 'bills', file });
  expect(narrowTypes('PDF', refused)).toMatchObject({ details: { kinds: 'PDF' }, field: 'bills', file });
  expect(narrowTypes(undefined, refused)).toBe(refused);
  const empty = problem('file_empty', {}, { field: 'bills' });
  expect(narrowTypes('PDF', empty)).toBe(empty);
});
