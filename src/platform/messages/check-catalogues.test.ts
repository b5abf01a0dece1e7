import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { toLatin } from '../language/transliterate.ts';
import { checkCatalogues, describeFault } from './check-catalogues.ts';
import { readTermbase } from './termbase.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

type Files = Record<string, Record<string, string>>;

/** A folder of catalogues: `{ 'grants/mk': { 'grants.title': 'Наслов' } }`. */
function messages(files: Files): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'mostura-messages-'));
  folders.push(folder);
  cpSync('messages/termbase.yaml', path.join(folder, 'termbase.yaml'));
  for (const [name, texts] of Object.entries(files)) {
    const [area = '', locale = ''] = name.split('/');
    mkdirSync(path.join(folder, area), { recursive: true });
    const entries = Object.entries(texts).map(([key, text]) => `msgid "${key}"\nmsgstr "${text}"\n`);
    const header = `msgid ""\nmsgstr ""\n"Language: ${locale}\\n"\n`;
    writeFileSync(path.join(folder, area, `${locale}.po`), [header, ...entries].join('\n'));
  }
  return folder;
}

function faultsOf(files: Files): string[] {
  const folder = messages(files);
  return checkCatalogues(folder).faults.map((fault) => describeFault(fault).slice(folder.length + 1));
}

/** The same key in English and in every translated language; the neighbours of Serbian say the same in Latin letters. */
function inAll(en: string, sq: string, mk: string, sr: string, latin = toLatin(sr)): Files {
  const neighbours = { 'a/bs': { k: latin }, 'a/hr': { k: latin }, 'a/cnr': { k: latin } };
  return { 'a/en': { k: en }, 'a/sq': { k: sq }, 'a/mk': { k: mk }, 'a/sr-Cyrl': { k: sr }, ...neighbours };
}

describe('an area that is being translated', () => {
  it('may not lack a key, nor have one that English has not', () => {
    const files = inAll('Name', 'Emri', '', 'Име');
    files['a/sr-Cyrl'] = { gone: 'Некада' };
    expect(faultsOf(files)).toEqual([
      'a/mk.po:5 k: is not translated',
      'a/sr-Cyrl.po:5 gone: is no key of the English file',
      'a/sr-Cyrl.po:1 k: is not translated',
    ]);
  });
  it('may not lack a whole file', () => {
    expect(faultsOf({ 'a/en': { k: 'Name' }, 'a/sq': { k: 'Emri' } })).toEqual(
      ['mk', 'sr-Cyrl', 'bs', 'hr', 'cnr'].map((locale) => `a/${locale}.po:1 k: is not translated`),
    );
  });
  it('is without a fault when it is whole', () => {
    expect(faultsOf(inAll('Name', 'Emri', 'Име', 'Име'))).toEqual([]);
  });
});

describe('an area that nobody has begun to translate', () => {
  it('is told as pending, language by language', () => {
    const report = checkCatalogues(messages({ 'a/en': { k: 'Name', l: 'Day' }, 'a/mk': { k: '' } }));
    expect(report).toEqual({
      faults: [],
      pending: ['sq', 'mk', 'sr-Cyrl', 'bs', 'hr', 'cnr'].map((locale) => ({
        area: 'a',
        locale,
        missing: 2,
      })),
    });
  });
});

describe('a translation', () => {
  it('keeps the placeholders and the options of choices', () => {
    expect(
      faultsOf(inAll('{n} of {total}', '{n} nga {totali}', '{n} од {total}', '{total}', '{n} od {total}')),
    ).toEqual([
      'a/sq.po:5 k: lacks the placeholder {total}',
      'a/sq.po:5 k: has a placeholder that the English lacks: {totali}',
      'a/sr-Cyrl.po:5 k: lacks the placeholder {n}',
    ]);
    const choice = (yes: string) => `{of, select, ${yes} {x} other {y}}`;
    const cyrillic = choice('direct').replace('x', 'х').replace('y', 'у');
    expect(
      faultsOf(inAll(choice('direct'), choice('i_drejtpërdrejtë'), cyrillic, cyrillic, choice('direct'))),
    ).toHaveLength(2);
  });
  it('has all plural forms of its language and no other', () => {
    const two = (word: string) => `{n, plural, one {# ${word}} other {# ${word}}}`;
    const three = (word: string) => `{n, plural, one {# ${word}} few {# ${word}} other {# ${word}}}`;
    expect(faultsOf(inAll(two('day'), three('ditë'), two('ден'), two('дан'), three('dan')))).toEqual([
      'a/sq.po:5 k: {n} has a plural form that the language lacks: few',
      'a/sr-Cyrl.po:5 k: {n} lacks the plural form few',
    ]);
    expect(faultsOf(inAll(two('day'), two('ditë'), two('ден'), three('дан'), three('dan')))).toEqual([]);
  });
  it('is ICU MessageFormat and plain text', () => {
    const [first] = faultsOf(inAll('{n} days', '{n ditë', '{n} дена', '{n} дана', '{n} dana'));
    expect(first).toMatch(/^a\/sq\.po:5 k: is not ICU MessageFormat: /);
    expect(faultsOf(inAll('<b>Name</b>', 'Emri', 'Име', 'Име'))[0]).toContain('messages are plain text');
  });
  it('is written in the letters of its alphabet', () => {
    expect(faultsOf(inAll('All', 'Të gjitha', 'Сè', 'Све'))).toEqual([
      'a/mk.po:5 k: has letters of another alphabet in “Сè”',
    ]);
    expect(faultsOf(inAll('Аll', 'Të gjitha', 'Сѐ', 'Всё', 'Sve'))).toEqual([
      'a/en.po:5 k: has letters of another alphabet in “Аll”',
      'a/sr-Cyrl.po:5 k: has letters of another alphabet in “Всё”',
    ]);
  });
});

describe('the words of the field', () => {
  it('do not take smuggling for trafficking', () => {
    const wrong = inAll(
      'Smuggling of migrants',
      'Trafikimi i emigrantëve',
      'Трговија со луѓе',
      'Трговина људима',
    );
    expect(faultsOf(wrong)).toHaveLength(12);
    expect(faultsOf(wrong)[0]).toBe('a/sq.po:5 k: does not say “smuggling” (kontraband)');
    const right = [
      ['Smuggling', 'Kontrabandimi', 'Криумчарењето', 'Кријумчарење'],
      ['Trafficked people', 'Njerëz të trafikuar', 'Жртви на трговијата со луѓе', 'Жртве трговине људима'],
    ] satisfies [string, string, string, string][];
    for (const texts of right) expect(faultsOf(inAll(...texts))).toEqual([]);
  });
  it('never call a person illegal, and Kosovo* keeps its asterisk', () => {
    expect(
      faultsOf(inAll('Illegal migrants', 'Emigrantë ilegalë', 'Илегални мигранти', 'Нелегални мигранти')),
    ).toHaveLength(7);
    expect(faultsOf(inAll('In Kosovo', 'Në Kosovë', 'На Косово', 'На Косову'))).toHaveLength(7);
    expect(faultsOf(inAll('In Kosovo*', 'Në Kosovë*', 'На Косово*', 'На Косову*'))).toEqual([]);
  });
});

describe('the names of institutions', () => {
  const commission = (hr: string): Files => ({
    ...inAll('European Commission', 'Komisioni Evropian', 'Европска комисија', 'Европска комисија'),
    'a/hr': { k: hr },
  });
  it('are the agreed ones in each language', () => {
    expect(faultsOf(commission('Komisija EU'))).toEqual([
      'a/hr.po:5 k: does not name the European Commission as agreed (Europsk\\p{L}+ komisij)',
    ]);
    expect(faultsOf(commission('pred Europskom komisijom'))).toEqual([]);
  });
  it('are agreed for every language, each institution of its own, and letters stay letters', () => {
    const { names } = readTermbase('messages/termbase.yaml');
    for (const [name, patterns] of Object.entries(names))
      expect([name, Object.keys(patterns).toSorted()]).toEqual([
        name,
        ['bs', 'cnr', 'en', 'hr', 'mk', 'sq', 'sr-Cyrl'],
      ]);
    const nations = inAll(
      'United Nations and the Council of Europe',
      'Kombet e Bashkuara dhe Këshilli i Evropës',
      'Обединетите нации и Советот на Европа',
      'Уједињене нације и Савет Европе',
    );
    // What is Croatian is neither Bosnian nor Montenegrin, and the other way round.
    expect(faultsOf({ ...nations, 'a/hr': { k: 'Ujedinjeni narodi i Vijeće Europe' } })).toEqual([
      expect.stringContaining('a/bs.po'),
      expect.stringContaining('a/cnr.po'),
    ]);
    expect(faultsOf(inAll('by IOM', 'nga OIM', 'од IOM', 'од IOM-а'))).toEqual([
      expect.stringContaining('does not name the IOM'),
    ]);
  });
  it('and each language keeps its own standard', () => {
    expect(faultsOf(commission('Evropska komisija'))).toHaveLength(2);
    const report = inAll('Report', 'Raport', 'Извештај', 'Извештај', 'Izvještaj');
    expect(faultsOf(report)).toHaveLength(1);
    expect(faultsOf({ ...report, 'a/hr': { k: 'Izvješće' } })).toEqual([]);
  });
});

describe('a file', () => {
  it('says each key once, in one area, under its own language', () => {
    expect(faultsOf({ 'a/en': { k: 'Name' }, 'b/en': { k: 'Name' } })).toEqual([
      `b/en.po:5 k: is a key of ${folders.at(-1)}/a/en.po already`,
    ]);
    const folder = messages({ 'a/en': { k: 'Name' } });
    writeFileSync(
      path.join(folder, 'a/en.po'),
      'msgid ""\nmsgstr "Language: de\\n"\n\nmsgid "k"\nmsgstr "Name"\n\nmsgid "k"\nmsgstr "Day"\n',
    );
    expect(checkCatalogues(folder).faults.map(({ line, what }) => `${line} ${what}`)).toEqual([
      '1 the header must say Language: en, not de',
      '7 stands twice in this file',
    ]);
  });
});
