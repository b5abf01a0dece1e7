import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { toLatin } from '../src/platform/language/transliterate.ts';
import { readTermbase } from '../src/platform/messages/termbase.ts';

const glossary = fs.readFileSync('GLOSSARY.md', 'utf8');
const { words } = readTermbase('messages/termbase.yaml');

/** The rows of the table that begins with this head, cell by cell. */
function rowsUnder(head: string): string[][] {
  const [, after = ''] = glossary.split(`\n${head}\n`);
  const rows = after.split('\n').slice(1);
  return rows.slice(0, rows.indexOf('')).map((row) => row.slice(2, -2).split(' | '));
}

it('the glossary has the words of the termbase in every language', () => {
  const listed = rowsUnder('| en | sq | mk | sr-Cyrl | sr-Latn | bs | hr | cnr |');
  const agreed = Object.entries(words).map(([term, { sq, mk, 'sr-Cyrl': cyrillic = '', bs, hr, cnr }]) => [
    ...[term, sq, mk, cyrillic, toLatin(cyrillic)],
    ...[bs, hr, cnr],
  ]);
  const byTerm = (a: readonly unknown[], b: readonly unknown[]) => (String(a[0]) < String(b[0]) ? -1 : 1);
  expect(listed.toSorted(byTerm)).toEqual(agreed.toSorted(byTerm));
});

it('every term is explained, with a source, and stands in the code under the name given', () => {
  const explained = glossary.split('\n').flatMap((line) => {
    const cells = line.split(' | ');
    return cells.length === 4 && !line.startsWith('| ---') && !line.startsWith('| term') ? [cells] : [];
  });
  expect(explained.map(([term]) => term!.slice(2)).toSorted()).toEqual(Object.keys(words).toSorted());
  const code = ['src', 'migrations', 'actions'].flatMap(readAll).join('\n');
  const names = explained.flatMap(([, inCode]) =>
    [...inCode!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!),
  );
  expect(names.filter((name) => !code.includes(name))).toEqual([]);
  expect(explained.filter(([, , meaning, source]) => !meaning || !source)).toEqual([]);
});

function readAll(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|sql|yaml)$/.test(name))
    .map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
}
