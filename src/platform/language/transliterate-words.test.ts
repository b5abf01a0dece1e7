import { expect, it } from 'vitest';
import { tellFigures } from '../../../tests/support/tell-figures.ts';
import { loadCatalogues } from '../messages/catalogue.ts';
import { toCyrillic, toLatin } from './transliterate.ts';

/** Where Cyrillic writes two letters that Latin reads as one: each in the cases that its kind of word has. */
const apart = {
  'инјекциј микроинјекциј конјункциј инјункциј конјугациј': 'а е и у ом ама',
  'конјунктур ванјезичк подждрел': 'а е и у ом',
  'Танјуг анјон поджупан наджупник Шенјанг': ' а у ом',
  'надживе надживље оджали': 'ти о ла ло ли',
};
const cases = ' а е и о у ом ама има ог ој их им ски ска ство';
const spelled = /^[абвгдђежзијклљмнњопрстћуфхцчџш]+$/;

/** Words of our own texts in Serbian, which come first, and forms made of their stems: a stem is what is left without the last vowel. */
function words(): { all: Set<string>; own: Set<string> } {
  const texts = [...loadCatalogues('messages').get('sr-Cyrl')!.values()].map((text) =>
    text.replace(/\{\s*\w+/g, ' '),
  );
  const own = [
    ...new Set(
      texts
        .join(' ')
        .toLowerCase()
        .match(/\p{L}+/gu),
    ),
  ].filter((word) => spelled.test(word));
  const stems = own.filter((word) => word.length > 4).map((word) => word.replace(/[аеиоу]$/, ''));
  const forms = stems.flatMap((stem) => cases.split(' ').map((ending) => stem + ending));
  const exceptions = Object.entries(apart).flatMap(([some, endings]) =>
    some.split(' ').flatMap((stem) => endings.split(' ').map((ending) => stem + ending)),
  );
  return { all: new Set([...own, ...forms, ...exceptions]), own: new Set([...own, ...exceptions]) };
}

it('20,000 words and more come back from Latin as they were, small, and those that stand in our texts with a capital and in capitals, too', () => {
  // Brands come back as their owners spell them.
  const { all: every, own } = words();
  const all = [...every].filter((word) => !/гугл|ексел|ворд|фејсбук|вајбер|вотсап|јутјуб/.test(word));
  const lost: string[] = [];
  let tried = 0;
  for (const word of all)
    for (const form of own.has(word)
      ? [word, word[0]!.toUpperCase() + word.slice(1), word.toUpperCase()]
      : [word]) {
      tried += 1;
      const latin = toLatin(form);
      if (
        toCyrillic(latin) !== form ||
        toLatin(toCyrillic(latin)) !== latin ||
        /\p{Script=Cyrillic}/u.test(latin)
      )
        lost.push(`${form} → ${latin} → ${toCyrillic(latin)}`);
    }
  tellFigures([`${all.length} words in ${tried} spellings, there and back`]);
  expect(lost).toEqual([]);
  expect(all.length).toBeGreaterThan(20_000);
});
