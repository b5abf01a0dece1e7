import { describe, expect, it } from 'vitest';
import { mergeSource } from './merge-keys.ts';
import { readPo } from './po-file.ts';

const head = (locale: string, more = '') => `msgid ""\nmsgstr ""\n"Language: ${locale}\\n"\n${more}\n`;
const english = `${head('en')}msgid "b"\nmsgstr "Second {n}"\n\nmsgid "a"\nmsgstr "First"\n`;
const marked = '"X-Drafts: fuzzy\\n"\n';

describe('merging new keys', () => {
  it('never invents a text', () => {
    const { source, added, removed } = mergeSource(english, undefined, 'mk');
    expect(readPo(source)).toEqual({
      language: 'mk',
      marked: true,
      messages: [
        { key: 'b', text: '', draft: true },
        { key: 'a', text: '', draft: true },
      ],
    });
    expect({ added, removed }).toEqual({ added: 2, removed: [] });
  });
  it('keeps what was translated and the notes of translators, and drops what English no longer has', () => {
    const old = `${head('mk', marked)}# Види го речникот\nmsgid "a"\nmsgstr "Прво"\n\nmsgid "gone"\nmsgstr "Старо"\n`;
    const { source, added, removed } = mergeSource(english, old, 'mk');
    expect(source).toContain('# Види го речникот\n#. First\nmsgid "a"\nmsgstr "Прво"\n');
    expect(source).toContain('#. Second {n}\n#, fuzzy, icu-message-format\nmsgid "b"\nmsgstr ""\n');
    expect({ added, removed }).toEqual({ added: 1, removed: ['gone'] });
  });
  it('marks every text as a draft in a file whose drafts were never marked', () => {
    const { source } = mergeSource(english, `${head('mk')}msgid "b"\nmsgstr "Второ {n}"\n`, 'mk');
    expect(source).toContain('#, fuzzy, icu-message-format\nmsgid "b"\n');
    expect(source).toContain('"X-Drafts: fuzzy\\n"');
  });
  it('keeps the mark of a draft, and the word of the person who took it away', () => {
    const old = `${head('mk', marked)}#, fuzzy\nmsgid "b"\nmsgstr "Второ {n}"\n\nmsgid "a"\nmsgstr "Прво"\n`;
    expect(readPo(mergeSource(english, old, 'mk').source).messages.map(({ draft }) => draft)).toEqual([
      true,
      false,
    ]);
  });
  it('makes a draft again of what was read, where its English has changed since', () => {
    const old = `${head('mk', marked)}#. First of all\nmsgid "a"\nmsgstr "Прво"\n`;
    expect(mergeSource(english, old, 'mk').source).toContain(
      '#. First\n#, fuzzy\nmsgid "a"\nmsgstr "Прво"\n',
    );
  });
  it('changes nothing the second time', () => {
    const { source } = mergeSource(english, undefined, 'sq');
    expect(mergeSource(english, source, 'sq')).toEqual({ source, added: 0, removed: [] });
  });
});
