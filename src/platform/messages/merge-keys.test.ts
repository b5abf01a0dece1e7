import { describe, expect, it } from 'vitest';
import { mergeSource } from './merge-keys.ts';
import { readPo } from './po-file.ts';

const head = (locale: string) => `msgid ""\nmsgstr ""\n"Language: ${locale}\\n"\n\n`;
const english = `${head('en')}msgid "b"\nmsgstr "Second {n}"\n\nmsgid "a"\nmsgstr "First"\n`;

describe('merging new keys', () => {
  it('never invents a text', () => {
    const { source, added, removed } = mergeSource(english, undefined, 'mk');
    expect(readPo(source)).toEqual({
      language: 'mk',
      messages: [
        { key: 'b', text: '' },
        { key: 'a', text: '' },
      ],
    });
    expect(source).not.toContain('fuzzy');
    expect({ added, removed }).toEqual({ added: 2, removed: [] });
  });
  it('keeps what was translated and the notes of translators, and drops what English no longer has', () => {
    const old = `${head('mk')}# Види го речникот\nmsgid "a"\nmsgstr "Прво"\n\nmsgid "gone"\nmsgstr "Старо"\n`;
    const { source, added, removed } = mergeSource(english, old, 'mk');
    expect(source).toContain('# Види го речникот\n#. First\nmsgid "a"\nmsgstr "Прво"\n');
    expect(source).toContain('#. Second {n}\nmsgid "b"\nmsgstr ""\n');
    expect({ added, removed }).toEqual({ added: 1, removed: ['gone'] });
  });
  it('changes nothing the second time', () => {
    const { source } = mergeSource(english, undefined, 'sq');
    expect(mergeSource(english, source, 'sq')).toEqual({ source, added: 0, removed: [] });
  });
});
