import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Neighbour } from '../language/locales.ts';
import { draftNeighbours, neighbourOf, readWordLists } from './draft-neighbours.ts';
import { mergeKeys } from './merge-keys.ts';
import { readPo } from './po-file.ts';

const lists = readWordLists('messages/neighbours.yaml');
const draft = (locale: Neighbour, text: string) => neighbourOf(locale, lists)(text);

describe('a draft from the Serbian', () => {
  it.each([
    ['Проверите цео образац пре рока', 'Provjerite cijeli obrazac prije roka'],
    ['Овде је измењена вредност', 'Ovdje je izmijenjena vrijednost'],
    ['ЗАХТЕВ ЗА ОЦЕНУ', 'ZAHTJEV ZA OCJENU'],
    ['Забележите следећи месец', 'Zabilježite sljedeći mjesec'],
  ])('is ijekavian in all three: %s', (serbian, expected) => {
    for (const locale of ['bs', 'hr', 'cnr'] as const) expect(draft(locale, serbian)).toBe(expected);
  });
  it('has the words of each standard', () => {
    const text = 'Општина, хиљада и извештај о историји';
    expect(draft('bs', text)).toBe('Općina, hiljada i izvještaj o historiji');
    expect(draft('hr', text)).toBe('Općina, tisuća i izvješće o povijest');
    expect(draft('cnr', text)).toBe('Opština, hiljada i izvještaj o istoriji');
  });
  it('says the infinitive where Bosnian and Croatian do', () => {
    expect(draft('bs', 'Свако може да провери потврду')).toBe('Svako može provjeriti potvrdu');
    expect(draft('hr', 'Не сме да се пријави')).toBe('Ne smije se prijaviti');
    expect(draft('cnr', 'Свако може да провери потврду')).toBe('Svako može da provjeri potvrdu');
  });
  it('leaves placeholders, options and plural rules as they are', () => {
    expect(
      draft(
        'hr',
        '{n, plural, one {# месец} few {# месеца} other {# месеци}} за {ко, select, а {дете} other {место}}',
      ),
    ).toBe(
      '{n, plural, one {# mjesec} few {# mjeseca} other {# mjeseci}} za {ко, select, а {dete} other {mjesto}}',
    );
  });
});

describe('drafting a folder', () => {
  let folder = '';
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const po = (locale: string, texts: Record<string, string>) =>
    `msgid ""\nmsgstr ""\n"Language: ${locale}\\n"\n${Object.entries(texts)
      .map(([key, text]) => `\nmsgid "${key}"\nmsgstr "${text}"\n`)
      .join('')}`;

  it('fills what is empty, marks it as a draft, says which words are new, and changes no text that is there', () => {
    folder = mkdtempSync(path.join(tmpdir(), 'mostura-drafts-'));
    cpSync('messages/neighbours.yaml', path.join(folder, 'neighbours.yaml'));
    mkdirSync(path.join(folder, 'a'));
    writeFileSync(path.join(folder, 'a/en.po'), po('en', { 'a.place': 'Place', 'a.when': 'When' }));
    writeFileSync(path.join(folder, 'a/sr-Cyrl.po'), po('sr-Cyrl', { 'a.place': 'Место', 'a.when': 'Пре' }));
    writeFileSync(
      path.join(folder, 'a/hr.po'),
      po('hr', { 'a.place': 'Mjesto održavanja' }).replace('"Language', '"X-Drafts: fuzzy\\n"\n"Language'),
    );
    mergeKeys(folder);
    const drafted = draftNeighbours(folder);
    expect(drafted.find(({ file }) => file.endsWith('hr.po'))).toMatchObject({
      keys: ['a.when'],
      unseen: ['prije'],
    });
    const { messages } = readPo(readFileSync(path.join(folder, 'a/hr.po'), 'utf8'));
    expect(messages).toEqual([
      { key: 'a.place', text: 'Mjesto održavanja', draft: false },
      { key: 'a.when', text: 'Prije', draft: true },
    ]);
    expect(mergeKeys(folder)).toEqual([]);
    expect(draftNeighbours(folder)).toEqual([]);
  });
});
