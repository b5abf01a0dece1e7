import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

/** A paragraph, list item or table cell of a document, as it reads: without code, addresses of links and quotations. */
export type DocumentText = { readonly at: string; readonly text: string };

/** Our own documents: what tests read as their material is left out. */
export function documents(): string[] {
  return execFileSync('git', ['ls-files', '*.md'], { encoding: 'utf8' })
    .split('\n')
    .filter((file) => file !== '' && !file.startsWith('tests/'));
}

/** The texts of a document, each with its line. Code reads as one word, and so does a quotation. */
export function documentTexts(file: string): DocumentText[] {
  const lines = fs
    .readFileSync(file, 'utf8')
    .replace(/```[\s\S]*?```/g, (code) => code.replace(/[^\n]/g, ''))
    .split('\n');
  return lines.flatMap((line, index) =>
    (line.startsWith('|') ? line.split('|') : [line])
      .map(plain)
      .filter((text) => /\p{L}/u.test(text))
      .map((text) => ({ at: `${file}:${index + 1}`, text })),
  );
}

const plain = (text: string) =>
  text
    .trim()
    .replace(/^([-*#]+|\d+\.) /, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/`[^`]*`/g, 'X')
    .replace(/\*+/g, '')
    .replace(/[“"][^”"]*[”"]/g, 'Q');
