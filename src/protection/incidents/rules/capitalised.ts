import { searchKey } from '../../../platform/language/search-key.ts';

/**
 * Words with a capital letter that are no person, as `searchKey` folds them: places and bodies of the region, peoples, and languages. Stems:
 * what follows is an ending.
 */
const known = `
  serbi srbij srpsk srbi alban shqip kosov mont crn gor bosn bosni herc maced maked hung mad romani rumun bulgar gree grc greqi ital itali croat
  hrvat kroaci sloven austri turk turq german germ europ evrop eu balk beograd belgrad sarajev tiran skopj prishtin pristin podgoric presev
  presh bujanov vranj subotic sombor kikind bihac bihac klad tuzl gevgel taban kumanov korc kakavij dun danub drin sav tis
  frontex unhcr iom unicef msf drc red cross crven krst kryqi kuq red crescent mup police polic policij
  afghan avgan afgan pakist irak irani iran syri siri bangl indi nepal sri lank moroc marok algeri alzir tunis egip libij liby somal eritre
  ethiop etiop sudan niger nigeri ghan gambi mali camerun kamerun kong burund cub kub chin kin russi rus ukrain arab kurd pasht pasto dari fars
  urdu beng penj punj engl english i ii`
  .split(/\s+/)
  .filter(Boolean);
const single = new Set(['i', 'ii', 'eu', 'mup']);

const isKnown = (word: string) => {
  const key = searchKey(word);
  return single.has(key) || known.some((stem) => stem.length > 2 && key.startsWith(stem));
};

/** A word that begins with a capital inside a sentence, and is no place, body or people that we know; or two whole words of capitals. */
export function capitalised(text: string): boolean {
  const words = [...text.matchAll(/(?<before>[^\p{L}]*)(?<word>\p{L}[\p{L}\p{M}'’-]*)/gu)];
  return words.some(({ groups }, at) => {
    const { before = '', word = '' } = groups!;
    if (isKnown(word)) return false;
    const isFirst = at === 0 || /[.!?\n:]/.test(before);
    if (/^\p{Lu}[\p{L}\p{M}'’-]*\p{Ll}/u.test(word)) return !isFirst;
    const next = words[at + 1]?.groups?.word ?? '';
    const isLoud = (one: string) => /^\p{Lu}{3,}$/u.test(one) && !isKnown(one);
    return isLoud(word) && isLoud(next);
  });
}
