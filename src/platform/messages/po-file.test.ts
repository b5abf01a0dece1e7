import { readFileSync } from 'node:fs';
import { po } from 'gettext-parser';
import { describe, expect, it } from 'vitest';
import { locales } from '../language/language.ts';
import { findPoSource, listAreas, poPath, readPo } from './po-file.ts';

const files = listAreas('messages').flatMap((area) =>
  locales.filter((locale) => locale !== 'sr-Latn').map((locale) => poPath('messages', area, locale)),
);

describe('the PO files', () => {
  it.each(files)(
    '%s comes back byte for byte from a PO library, with the header that editors need',
    (file) => {
      const source = readFileSync(file, 'utf8');
      const table = po.parse(source);
      expect(`${po.compile(table, { foldLength: 0 }).toString('utf8').trimEnd()}\n`).toBe(source);
      expect(table.headers).toMatchObject({
        'MIME-Version': '1.0',
        'Content-Type': 'text/plain; charset=utf-8',
        'Content-Transfer-Encoding': '8bit',
        Language: file.split('/').at(-1)!.replace('.po', ''),
      });
      expect(Object.keys(table.headers ?? {}).map((name) => name.toLowerCase())).not.toContain('x-generator');
    },
  );
});

describe('a message of a translation', () => {
  const entry = (flags: string) => `${flags}msgid "k"\nmsgstr "Emri"\n`;
  const draftOf = (header: string, flags: string) =>
    readPo(`msgid ""\nmsgstr ""\n${header}\n${entry(flags)}`).messages[0]?.draft;
  it('is a draft when it is fuzzy, and in a file whose drafts were never marked', () => {
    expect(draftOf('"Language: sq\\n"\n', '')).toBe(true);
    expect(draftOf('"Language: sq\\n"\n"X-Drafts: fuzzy\\n"\n', '#, icu-message-format, fuzzy\n')).toBe(true);
    expect(draftOf('"Language: sq\\n"\n"X-Drafts: fuzzy\\n"\n', '#, icu-message-format\n')).toBe(false);
  });
  it('is never a draft in English', () => {
    expect(draftOf('"Language: en\\n"\n', '')).toBe(false);
  });
  it('is a draft everywhere until someone reviews it', () => {
    const source = findPoSource('messages', 'ui', 'sq')!;
    expect(readPo(source).messages.some(({ draft }) => draft)).toBe(true);
  });
});
