import { canonicalJson, sha256 } from '../platform/canonical.ts';
import { type Answers, submittedAnswers } from './answers.ts';
import type { FormDefinition } from './definition.ts';
import type { Attachment } from './problems.ts';

export type CanonicalContent = { readonly content: string; readonly sha256: string };

/**
 * The content of a submission in one form of bytes, and its SHA-256 (hex). Anyone with the text can check it:
 * JSON after RFC 8785 (keys sorted by UTF-16 code units, no spaces, UTF-8), every text in Unicode NFC, with these members:
 * - `about`: what the record adds (call, lot, organisation), texts by name;
 * - `form`: key, version and SHA-256 of the definition the answers belong to;
 * - `answers`: by question key; amounts as `{minor, currency}`, days as `YYYY-MM-DD`, hidden and empty ones left out;
 * - `annexes`: question, name, size in bytes and SHA-256 of each file, ordered by question, hash and name.
 */
export function canonicalContent(submission: {
  about: Readonly<Record<string, string>>;
  form: FormDefinition;
  answers: Answers;
  attachments: Readonly<Record<string, readonly Attachment[]>>;
}): CanonicalContent {
  const { about, form, answers, attachments } = submission;
  const annexes = Object.entries(attachments)
    .flatMap(([question, files]) =>
      files.map(({ name, size, sha256: hash }) => ({ question, name, size, sha256: hash })),
    )
    .sort((a, b) => inOrder(orderOf(a), orderOf(b)));
  const content = canonicalJson({
    about,
    form: { key: form.key, version: form.version, sha256: hashOfForm(form) },
    answers: submittedAnswers(form, answers),
    annexes,
  });
  return { content, sha256: sha256(content) };
}

/** SHA-256 of a form's definition in the same canonical JSON. */
export function hashOfForm(form: FormDefinition): string {
  return sha256(canonicalJson(form));
}

function orderOf(annex: { question: string; name: string; sha256: string }): string {
  return `${annex.question}\n${annex.sha256}\n${annex.name.normalize('NFC')}`;
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
