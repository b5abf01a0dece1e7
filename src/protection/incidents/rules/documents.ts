import { isOrdinary } from './ordinary.ts';
import { whole, withoutAccents } from './plain-text.ts';

const keepers = new RegExp(
  `${whole(`plate | plates | registration | passport | passports | id card | document | tablica | tablice | tablicama | registracija | pasoš | pasoša |
  lična karta | таблица | таблице | таблицама | регистрација | пасош | пасоша | лична карта | таблички | регистарски | targa | targë | targat |
  pasaportë | pasaporta | letërnjoftim | letërnjoftimi`)}\\s*(?:no|nr|br|number|broj|бр|број|numri)?[\\s.:#-]*`,
  'giu',
);
/** Two groups of capitals, or one of five and more; before the word three groups. */
const after = /^(?:\p{Lu}{1,3}(?:[\s-]+\p{Lu}{1,3})+|\p{Lu}{5,})(?!\p{L})/u;
const before = /(?<!\p{L})\p{Lu}{1,3}[\s-]\p{Lu}{1,3}[\s-]\p{Lu}{1,3}(?=[\s,:]*$)/u;

/** Letters one by one: "A B C D". */
const letters = /^(?:\p{L}[\s.-]+){2,}\p{L}(?!\p{L})/u;

/** Capitals beside the word for a plate or a document: a number without digits. A whole text in capitals has words there. */
export function holdsDocument(plain: string): boolean {
  const bare = withoutAccents(plain);
  return [...bare.matchAll(keepers)].some(({ 0: all, index }) => {
    if (letters.test(bare.slice(index + all.length))) return true;
    const beside = [after.exec(bare.slice(index + all.length)), before.exec(bare.slice(0, index))];
    return beside.some((found) => found && !found[0].split(/[\s-]+/).some(isOrdinary));
  });
}
