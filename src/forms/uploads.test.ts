import { expect, it } from 'vitest';
import { buildForm } from './testing.ts';
import { acceptUploads, kindsOfField } from './uploads.ts';

const papers = buildForm().sections.at(-1)!;
const pdf = { sha256: 'a'.repeat(64), size: 1000, type: 'application/pdf', name: 'statute.pdf' };

function send(file: Partial<typeof pdf>, attachments = {}) {
  return acceptUploads(papers, { 'q.statute': [{ ...pdf, ...file }] }, { attachments });
}

it('refuses a file of another kind, one too large, and one too many, at the question’s field', () => {
  expect(() => send({ type: 'text/html' })).toThrow(
    expect.objectContaining({
      code: 'file_type_not_accepted',
      field: 'q.statute',
      file: { ...pdf, type: 'text/html' },
    }),
  );
  expect(() => send({ size: 5_000_001 })).toThrow(expect.objectContaining({ code: 'file_too_large' }));
  const there = { statute: [{ ...pdf, id: '1', sha256: 'b'.repeat(64) }] };
  expect(() => send({}, there)).toThrow(expect.objectContaining({ code: 'too_many_files' }));
});

it('takes a good file for its question, and the same file sent again is not a second one', () => {
  expect(send({})).toEqual([{ question: 'statute', file: pdf }]);
  expect(send({}, { statute: [{ ...pdf, id: '1' }] })).toEqual([]);
  expect(send({ name: 'renamed.pdf' }, { statute: [{ ...pdf, id: '1' }] })).toEqual([]);
  // Something new is said of it: it comes in the place of the earlier one, which counts no second time.
  const there = { attachments: { statute: [{ ...pdf, id: '1' }] } };
  const renewed = acceptUploads(papers, { 'q.statute': [pdf] }, there, (file) => file === pdf);
  expect(renewed).toEqual([{ question: 'statute', file: pdf }]);
  expect(acceptUploads(papers, { other: [pdf] }, { attachments: {} })).toEqual([]);
});

it('names the types that a file field takes, and none for what is no file field', () => {
  expect(kindsOfField(papers, 'q.statute')).toBe('PDF');
  expect(kindsOfField(papers, 'q.other')).toBeUndefined();
  expect(kindsOfField(undefined, 'q.statute')).toBeUndefined();
});
