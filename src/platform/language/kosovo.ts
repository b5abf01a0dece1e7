import type { Locale } from './language.ts';

/**
 * One text for every page, document and file, so that no two of them differ: the wording of the Action's information note. The English
 * is its own; the others are our renderings and no official texts.
 */
const footnotes: Record<Exclude<Locale, 'ar-XB'>, string> = {
  en: '* This designation is without prejudice to positions on status, and is in line with UNSCR 1244 and the ICJ Opinion on the Kosovo* Declaration of Independence.',
  sq: '* Ky emërtim nuk paragjykon qëndrimet për statusin dhe është në përputhje me Rezolutën 1244 të KSKB-së dhe me Opinionin e GJND-së për Deklaratën e Pavarësisë së Kosovës*.',
  mk: '* Оваа ознака не ги прејудицира ставовите за статусот и е во согласност со Резолуцијата 1244 на СБ на ОН и мислењето на МСП за Декларацијата за независност на Косово*.',
  'sr-Cyrl':
    '* Овај назив не прејудицира ставове о статусу и у складу је са Резолуцијом СБ УН 1244 и мишљењем МСП о Декларацији о независности Косова*.',
  'sr-Latn':
    '* Ovaj naziv ne prejudicira stavove o statusu i u skladu je sa Rezolucijom SB UN 1244 i mišljenjem MSP o Deklaraciji o nezavisnosti Kosova*.',
  bs: '* Ovaj naziv ne prejudicira stavove o statusu i u skladu je s Rezolucijom VS UN 1244 i mišljenjem MSP o Deklaraciji o nezavisnosti Kosova*.',
  hr: '* Ovim se nazivom ne dovode u pitanje stajališta o statusu te je on u skladu s RVSUN-om 1244 i mišljenjem Međunarodnog suda o proglašenju neovisnosti Kosova*.',
  cnr: '* Ovaj naziv ne prejudicira stavove o statusu i u skladu je sa Rezolucijom SB UN 1244 i mišljenjem MSP o Deklaraciji o nezavisnosti Kosova*.',
};

/** The footnote that the asterisk of Kosovo* points to, once a page or document; its own asterisk is part of it. */
export function kosovoFootnote(locale: Locale): string {
  return footnotes[locale === 'ar-XB' ? 'en' : locale];
}
