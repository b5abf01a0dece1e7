import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLatin } from '../../platform/language/transliterate.ts';
import { foldName } from './fold-name.ts';
import { compareNames, indexNames, isNear, type ListedName } from './match-names.ts';

const listed = (name: string, entity = name): ListedName => ({
  ...{ entity, name, reference: '', kind: '', born: '' },
});
const alike = (one: string, other: string) => compareNames(foldName(one), foldName(other));
const word = (letters: string) =>
  fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 10 }).map((signs) => signs.join(''));
const region = word('abcčćdđefgëhijklmnoprsštuvzžç');
const cyrillic = word('абвгдђежзијклљмнњопрстћуфхцчџш');
const nameOf = (words: fc.Arbitrary<string>) => fc.array(words, { minLength: 1, maxLength: 4 });

describe('a folded name', () => {
  it.each([
    ['Đorđe Džinić', 'Ђорђе Џинић'],
    ['Gjergj Xhafer', 'Ǵerǵ Džafer'],
    ['Ќиро Ѓорѓиев', 'Kiro Gjorgjiev'],
    ['Alexander Petrovich', 'Aleksander Petrović'],
    ['Shpëtim Çela', 'SHPETIM CELA'],
    ['Most d.o.o.', 'MOST DOO'],
    ['Ura Sh.p.k.', 'ura'],
    ['Udruženje Most', 'NGO Most'],
    ['Yusuf Mahmoud', 'Jusuf Mahmud'],
  ])('%s is that of %s', (one, other) => {
    expect(foldName(one)).toEqual(foldName(other));
  });

  it('keeps the words of an organisation that is called by its legal form alone, and of a text without letters', () => {
    expect(foldName('Foundation')).toHaveLength(1);
    expect(foldName(' ?! ')).toEqual(['?!']);
    expect(foldName('  ')).toEqual([]);
  });

  it('is the same in Serbian Cyrillic and Latin, in every order, in capitals and in small letters', () => {
    fc.assert(
      fc.property(nameOf(cyrillic), (words) => {
        const folded = foldName(words.join(' '));
        expect(foldName(toLatin(words.join(' ')))).toEqual(folded);
        expect(foldName(words.toReversed().join(' '))).toEqual(folded);
        expect(foldName(words.join(' ').toUpperCase())).toEqual(folded);
      }),
    );
    fc.assert(
      fc.property(nameOf(region), (words) => {
        expect(foldName(words.toReversed().join(', ').toUpperCase())).toEqual(foldName(words.join(' ')));
      }),
    );
  });
});

describe('comparing two names', () => {
  it('finds nothing in a name of other people, in one short word, and in nothing', () => {
    expect(alike('Ana Marić', 'Petar Kovač')).toBeUndefined();
    expect(alike('Nova', 'Nova Banka')).toBeUndefined();
    expect(alike('', 'Ana')).toBeUndefined();
    expect(alike('Ana', 'Ena')).toBeUndefined();
  });

  it.each([
    ['Marić Ana', 'Ana Marić', 'exact'],
    ['Ana Marić', 'Ana Petra Marić', 'contained'],
    ['Prosperity', 'Prosperity Trading House', 'contained'],
    ['Anna Marich', 'Ana Marić', 'exact'],
    ['Milan Kovačevič', 'Milan Kovačovič', 'close'],
    ['Abdul Rahman Karim', 'Abdulrahman Karim', 'close'],
    ['Milna Kovačević', 'Milan Kovačević', 'close'],
  ])('%s and %s are %s', (one, other, how) => {
    expect([alike(one, other), alike(other, one)]).toEqual([how, how]);
  });

  it('gives each word of the shorter name a word of its own', () => {
    expect(alike('Marko Marko', 'Marko Petar Ivan')).toBeUndefined();
  });

  it('lets a word of three letters differ in none, of four in one, of eight in two', () => {
    expect([isNear('ana', 'ena'), isNear('mara', 'mare'), isNear('mara', 'pare')]).toEqual([
      false,
      true,
      false,
    ]);
    expect([isNear('kovacevi', 'kovicivi'), isNear('kovacev', 'kovicov')]).toEqual([true, false]);
  });

  it('says the same whichever name comes first', () => {
    fc.assert(
      fc.property(nameOf(word('abc')), nameOf(word('abc')), (one, other) => {
        expect(alike(one.join(' '), other.join(' '))).toBe(alike(other.join(' '), one.join(' ')));
      }),
    );
  });
});

describe('looking a name up in a list', () => {
  it('always finds a name of the list, and never throws', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 20 }), text, (names, other) => {
        const index = indexNames(names.map((name) => listed(name)));
        for (const name of names)
          if (name.trim() !== '') expect(index.hitsOf(name).map((hit) => hit.listed.name)).toContain(name);
        expect(Array.isArray(index.hitsOf(other))).toBe(true);
      }),
    );
  });

  it('finds what comparing each name with each finds', () => {
    const name = nameOf(word('abcdef')).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 30 }), name, (names, asked) => {
        const found = indexNames(names.map((one) => listed(one))).hitsOf(asked);
        const each = names.flatMap((one) => {
          const how = alike(asked, one);
          return how ? [{ how, name: one }] : [];
        });
        expect(found.map(({ how, listed: { name: one } }) => ({ how, name: one }))).toEqual(
          expect.arrayContaining(each),
        );
        expect(found).toHaveLength(each.length);
      }),
    );
  });

  it('gives a person with several names once, by the name that is most like the one asked for', () => {
    const index = indexNames([
      listed('Milan Kovačovič', '7'),
      listed('Milan Kovačevič', '7'),
      listed('Petar Petrović', '8'),
    ]);
    expect(index.hitsOf('Kovačević Milan')).toMatchObject([{ how: 'exact', listed: { entity: '7' } }]);
  });
});
