import { readdir, readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparedWord, findNaming, fold, tellingOf, tells } from './naming-words.ts';
import { towns } from './place-names.ts';

const known = {
  places: ['Preševo', 'Prishtinë', 'Niš', 'Novi Pazar'],
  names: ['Udruženje građana „Most Nade“', 'Bridge Youth Centre', 'Centre for Human Rights'],
};

describe('A text for the public', () => {
  it.each([
    ['Information point in Preševo', 'Preševo'],
    ['Informacije u Presevu i okolini', 'Presevu'],
    ['Пункт у Прешеву', 'Прешеву'],
    ['Për preshevarët', 'preshevarët'],
    ['Pikë informimi në Prishtinë', 'Prishtinë'],
    ['Приштински студенти', 'Приштински'],
    ['A shelter in Nišu', 'Nišu'],
    ['У Нишу сваког дана', 'Нишу'],
    ['near the bazaar of Pazar', 'Pazar'],
    ['Удружење Мост помаже', 'Мост'],
    ['Volunteers of Bridge help', 'Bridge'],
    ['the centre for human rights helps', 'Centre for Human Rights'],
  ])('is refused for its word: %s', (text, word) => {
    expect(findNaming(text, known)).toBe(word);
  });

  it.each([
    '',
    'Safe information for people on the move',
    'Youth centres give legal advice to women and children.',
    'Ljudi koji nisu sigurni dobijaju informacije o novim pravima.',
    'Луѓето што нису сигурни добиваат информации',
    'Human rights of migrants',
  ])('is taken when it tells neither the place nor the name: %s', (text) => {
    expect(findNaming(text, known)).toBeUndefined();
  });

  it('tells nothing where neither place nor name is known', () => {
    expect(findNaming('Preševo', { places: [], names: [] })).toBeUndefined();
  });
});

describe('A town that has other names in the languages of the region', () => {
  it.each([
    ['Shkodër', 'Kurset në Shkodrës', 'Shkodrës'],
    ['Shkodër', 'Radionice u Skadru', 'Skadru'],
    ['Скадар', 'Punëtori në Shkodër', 'Shkodër'],
    ['Skadar', 'Работилници во Скадар', 'Скадар'],
    ['Prishtina', 'Радионице у Приштини', 'Приштини'],
    ['Skopje', 'Këshilla në Shkup', 'Shkup'],
    ['Shkup', 'Savjeti u Skoplju', 'Skoplju'],
    ['Скопје', 'Skopski kvartovi', 'Skopski'],
    ['Peja', 'Саветовалиште у Пећи', 'Пећи'],
    ['Peć', 'Këshillimore e Pejës', 'Pejës'],
    ['Gjakova', 'Savjetovalište u Đakovici', 'Đakovici'],
    ['Ulcinj', 'Ndihmë në Ulqin', 'Ulqin'],
    ['Ulqin', 'Помоћ у Улцињу', 'Улцињу'],
    ['Tetovo', 'Ndihmë në Tetovës', 'Tetovës'],
    ['Beograd', 'A shelter in Belgrade', 'Belgrade'],
    ['Belgrade', 'Prihvatilište u Beogradu', 'Beogradu'],
    ['Podgorica', 'Podgorički centar', 'Podgorički'],
    ['Banja Luka', 'Pomoć u Banjaluci', 'Banjaluci'],
    ['Banjaluka', 'Pomoć u Banjoj Luci', 'Luci'],
    ['Fushë Kosovë', 'Помоћ у Косову Пољу', 'kosovo polje'],
    ['Novi Pazar', 'Ndihmë në Pazarin e Ri', 'Pazarin'],
    ['Kičevo', 'Ndihmë në Kërçovë', 'Kërçovë'],
    ['Ferizaj', 'Помоћ у Урошевцу', 'Урошевцу'],
    ['Bujanoc', 'Kreveti kod Bujanovca', 'Bujanovca'],
    ['Debar', 'Помош во Дебар', 'Дебар'],
    ['Dibra e Madhe', 'Помош во Дебарско', 'Дебарско'],
    ['Subotica', 'Segítség Szabadkán', 'Szabadkán'],
    ['Municipality of Shkodër, Albania', 'Radionice u Skadru', 'Skadru'],
  ])('%s is told by “%s”', (place, text, word) => {
    expect(findNaming(text, { places: [place], names: [] })).toBe(word);
  });

  it('is told also where only the name of the organisation has it', () => {
    const names = ['Qendra Rinore Shkodra'];
    expect(findNaming('Radionice u Skadru', { places: [], names })).toBe('Skadru');
  });

  const endings = {
    'Bosnian, Croatian, Montenegrin, Serbian': [
      '',
      'u',
      'a',
      'e',
      'i',
      'om',
      'ski',
      'skog',
      'skom',
      'anin',
      'ani',
      'anke',
    ],
    Macedonian: ['', 'ски', 'ска', 'ската', 'ци', 'чани'],
    Albanian: ['', 's', 'së', 'it', 'in', 'ës', 'ën', 'ar', 'arë', 'arët', 'as', 'ane'],
  };
  it('is told by each of its names with the usual endings, whichever name is kept', () => {
    const town = fc.constantFrom(...towns);
    const ending = fc.constantFrom(...Object.values(endings).flat());
    fc.assert(
      fc.property(town, fc.nat(), fc.nat(), ending, (names, one, other, end) => {
        const kept = names[one % names.length]!;
        const written = names[other % names.length]!;
        const form = end === '' ? written : written.replace(/[aeiouyëăâöüý]+$/u, '') + end;
        const told = findNaming(`Workshops, ${form}, twice a week`, { places: [kept], names: [] });
        expect([kept, form, told !== undefined]).toEqual([kept, form, true]);
      }),
      { numRuns: 2000 },
    );
  });

  it('has no name twice, and each has one in Latin letters of its own', () => {
    for (const names of towns) {
      expect(new Set(names).size, names.join()).toBe(names.length);
      for (const name of names) expect(fold(name), name).toMatch(/^[a-z]+( [a-z]+)*$/);
    }
  });

  it('leaves the ordinary words of the eight languages alone', async () => {
    const words = (await ordinaryWords()).map(comparedWord);
    expect(words.length).toBeGreaterThan(15_000);
    const refused = towns.map((names) => {
      const telling = tellingOf({ places: names, names: [] });
      return {
        town: names[0]!,
        words: words.filter((word) => tells(word, telling)).map(({ typed }) => typed),
      };
    });
    const share = refused.reduce((sum, one) => sum + one.words.length, 0) / (words.length * towns.length);
    expect(share).toBeLessThan(0.00005);
    // Of no town more than a few: what is written of it is hardly ever refused for another word.
    expect(refused.filter((one) => one.words.length > 25)).toEqual([]);
  });
});

/** Each word of the texts that people read, small as it is written inside a sentence. */
async function ordinaryWords(): Promise<string[]> {
  const words = new Set<string>();
  for (const area of await readdir('messages', { withFileTypes: true }))
    if (area.isDirectory())
      for (const file of await readdir(`messages/${area.name}`)) {
        const text = await readFile(`messages/${area.name}/${file}`, 'utf8');
        for (const [line] of text.matchAll(/^(msgstr )?".*"$/gm))
          for (const [word] of line.matchAll(/(?<=[\s"(])[\p{Ll}\p{M}]{2,}/gu)) words.add(word);
      }
  return [...words];
}
