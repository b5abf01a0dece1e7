import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

/** Read here by the letters alone, and by nothing that the program reads them with. */
const files = fs
  .readdirSync('messages', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.po'))
  .map((name) => path.join('messages', name));
const msgfmt = spawnSync('msgfmt', ['--version']).status === 0;

type Entry = { readonly lines: readonly string[]; readonly at: number };
/** Entries stand apart by an empty line. */
function entriesOf(file: string): Entry[] {
  const entries: { lines: string[]; at: number }[] = [];
  let open: { lines: string[]; at: number } | undefined;
  for (const [at, line] of fs.readFileSync(file, 'utf8').split('\n').entries()) {
    if (line.trim() === '') open = undefined;
    else {
      if (!open) {
        open = { lines: [], at: at + 1 };
        entries.push(open);
      }
      open.lines.push(line);
    }
  }
  return entries;
}
/** The text after a word such as `msgid`, its further lines joined. */
function textOf({ lines }: Entry, word: string): string | undefined {
  const at = lines.findIndex((line) => line.startsWith(`${word} "`));
  if (at < 0) return undefined;
  const parts = [lines[at]!.slice(word.length + 1)];
  for (const line of lines.slice(at + 1)) {
    if (!line.startsWith('"')) break;
    parts.push(line);
  }
  return parts.map((part) => JSON.parse(part) as string).join('');
}

function headerFaults(locale: string, header: string): string[] {
  const declared = /^Language: (.+)$/m.exec(header)?.[1] ?? 'und';
  const language = (tag: string) => new Intl.Locale(tag.replace('_', '-').replace(/@.*$/, '')).language;
  return [
    ...(header.includes('charset=utf-8') ? [] : ['no charset']),
    ...(language(declared) === language(locale) ? [] : [`says that it is ${declared}`]),
  ];
}
function entryFaults(entry: Entry, locale: string, holdsDrafts: boolean): string[] {
  const draft = entry.lines.some((line) => /^#,.*\bfuzzy\b/.test(line));
  // Plural forms stand inside the message (ICU): a plural of gettext's own would be shown to nobody.
  const plural = entry.lines.some((line) => line.startsWith('msgid_plural'));
  return [
    ...(textOf(entry, 'msgstr') ? [] : ['has no text']),
    ...(plural ? ['has a plural that nobody reads'] : []),
    ...(draft && locale === 'en' ? ['is the source, and marked as a draft'] : []),
    ...(draft && !holdsDrafts ? ['is a draft in a file that holds none'] : []),
  ];
}

it('every PO file says its language and its letters, and holds each message once, with a text', () => {
  const faults: string[] = [];
  let messages = 0;
  for (const file of files) {
    const [head, ...entries] = entriesOf(file);
    const header = head && textOf(head, 'msgid') === '' ? (textOf(head, 'msgstr') ?? '') : '';
    const locale = path.basename(file, '.po');
    faults.push(...headerFaults(locale, header).map((what) => `${file}: ${what}`));
    const seen = new Set<string>();
    for (const entry of entries) {
      const id = `${textOf(entry, 'msgctxt') ?? ''} ${textOf(entry, 'msgid') ?? '?'}`;
      const what = entryFaults(entry, locale, header.includes('X-Drafts: fuzzy'));
      if (seen.has(id)) what.push('stands twice');
      seen.add(id);
      messages += 1;
      faults.push(...what.map((one) => `${file}:${entry.at}${id}: ${one}`));
    }
  }
  expect(faults).toEqual([]);
  expect(messages).toBeGreaterThan(10_000);
});

it.runIf(msgfmt)('every PO file is taken by gettext’s own msgfmt', () => {
  const faults = files.flatMap((file) => {
    const { status, stderr } = spawnSync(
      'msgfmt',
      ['--check-format', '--check-domain', '-o', '/dev/null', file],
      {
        encoding: 'utf8',
      },
    );
    return status === 0 ? [] : [`${file}: ${stderr}`];
  });
  expect(faults).toEqual([]);
});
