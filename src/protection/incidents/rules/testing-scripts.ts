import type { Case } from './testing-case.ts';

/** Of a language: its script, its numbers from zero to nine, and months as days are said with them. */
const spoken = `
latin | zero one two three four five six seven eight nine | January June October
latin | sıfır bir iki üç dört beş altı yedi sekiz dokuz | mayıs kasım ağustos
latin | zéro zéro deux trois quatre cinq six sept huit neuf | mai juillet décembre
latin | nula jedan dva tri četiri pet šest sedam osam devet | maja oktobra januara
latin | zero një dy tre katër pesë gjashtë shtatë tetë nëntë | maj qershor tetor
cyrillic | нула еден два три четири пет шест седум осум девет | мај октомври јануари
cyrillic | нула један две три четири пет шест седам осам девет | маја октобра децембра
greek | μηδέν ένα δύο τρία τέσσερα πέντε έξι επτά οκτώ εννέα | μαΐου οκτωβρίου ιανουαρίου
arabic | صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة | مايو أكتوبر نوفمبر
arabic | صفر یک دو سه چهار پنج شش هفت هشت نه | نوامبر آبان دسامبر
arabic | صفر ایک دو تین چار پانچ چھ سات آٹھ نو | مئی جنوری دسمبر
hebrew | אפס אחת שתיים שלוש ארבע חמש שש שבע שמונה תשע | במאי באוקטובר בינואר
bengali | শূন্য এক দুই তিন চার পাঁচ ছয় সাত আট নয় | মে অক্টোবর জানুয়ারি
devanagari | शून्य एक दो तीन चार पांच छह सात आठ नौ | मई अक्टूबर जनवरी
gurmukhi | ਸਿਫ਼ਰ ਇੱਕ ਦੋ ਤਿੰਨ ਚਾਰ ਪੰਜ ਛੇ ਸੱਤ ਅੱਠ ਨੌਂ | ਮਈ ਅਕਤੂਬਰ ਜਨਵਰੀ
`
  .trim()
  .split('\n')
  .map((line) => line.split(' | ') as [script: string, digits: string, months: string]);
/** English and Persian say a day by its place in the month. */
function dayOf(word: string, month: string): string {
  const ordinals: Readonly<Record<string, string>> = { three: 'third', five: 'fifth', eight: 'eighth' };
  if (ordinals[word]) return `${month} the ${ordinals[word]}`;
  return persian.includes(month) ? `${word}م ${month}` : `${word} ${month}`;
}
const persian = ['نوامبر', 'آبان', 'دسامبر'];

/** Numbers to call, each another one: digits that stand for those of the words. */
const numbers = ['0641', '3897', '05323145', '9274', '6428', '0790123', '5806', '4312976', '7716'];
const dayNumbers = [3, 5, 8];

/** Telephone numbers and days in the words of fifteen languages, in eight scripts. */
export const spokenCases: readonly Case[] = spoken.flatMap(([script, digits, months]) => {
  const words = digits.split(' ');
  const phones = numbers.map((number) => [...number].map((digit) => words[Number(digit)]!).join(' '));
  const days = months.split(' ').map((month, at) => dayOf(words[dayNumbers[at]!]!, month));
  return [
    ...phones.map((text) => ({ script, kind: 'phone', text })),
    ...days.map((text) => ({ script, kind: 'date', text })),
  ];
});

/** Digits, codes and addresses as people of each script type them: each is another number, not the same in other digits. */
const typed: Readonly<Record<string, readonly string[]>> = {
  latin: [
    '+90 532 314 5926',
    '+33 6 12 34 56 78',
    'plaka 34 ABC 56',
    'passeport 12AB34567',
    'zehra.k@example.org',
  ],
  cyrillic: [
    '+389 70 234 561',
    '+381 63 555 212',
    'пасош 009876541',
    'табличка СК-4471-АБ',
    'јован собака 77',
  ],
  greek: ['+30 694 123 7788', 'διαβατήριο ΑΒ1234568', 'ΙΚΑ 4471', '7/3/2026', 'nikos@example.gr'],
  arabic: ['٠٠٩٦٣ ٩٤٤ ١٢٣ ٤٥٦', '۰۹۱۲ ۳۴۵ ۶۷۸۹', 'جواز ن ٠٠٧٧١٢٣', '۱۴۰۵/۰۲/۱۳', '٣٣٫٥١٣٨ ٣٦٫٢٧٦٥'],
  hebrew: ['052-771-2346', 'דרכון 32165498', 'בן 17', '5.11.2026', 'dana@example.org.il'],
  bengali: ['০১৭১২ ৩৪৫৬৭৮', 'পাসপোর্ট BX০১২৩৪৫৯', '১২/০৫/২০২৬', '২৩.৮১০৩, ৯০.৪১২৫', '১৬ বছর'],
  devanagari: ['९८७६५ ४३२१०', 'पासपोर्ट Z४४५५६६७', '१३/०५/२०२६', '२७.७१७२, ८५.३२४०', '१५ साल'],
  gurmukhi: ['੯੮੧੫੦ ੧੨੩੪੫', 'ਪਾਸਪੋਰਟ K੭੭੮੮੯੯੧', '੧੪/੦੫/੨੦੨੬', '੩੧.੬੩੪੦, ੭੪.੮੭੨੩', '੧੩ ਸਾਲ'],
};
const names = 'amir zahra rustam malika hamid yusuf jasmina dariush madina savina kinana rahim'.split(' ');
/** Where somebody can be reached, each another person. */
const reached: readonly ((name: string) => string)[] = [
  (name) => `${name}@example.org`,
  (name) => `t.me/${name}92`,
  (name) => `on telegram at ${name}`,
  (name) => `insta: ${name}`,
  (name) => `${name} at gmail dot com`,
  (name) => `@${name}`,
  (name) => `facebook.com/${name}`,
  (name) => `whatsapp: ${name}`,
];
const letters = 'ABCDEFGHJK';
const codes = Array.from({ length: 30 }, (_, at) => {
  const [first, second] = [letters[at % 10]!, letters[(at * 3 + 1) % 10]!];
  return [
    `passport ${first}${second}${1_204_117 + at * 7919}`,
    `plate ${first}${second} ${101 + at * 29}-${second}${first}`,
    `+38${at % 10} 6${at % 7} ${1_000_000 + at * 104_729}`,
    `${(at % 27) + 1}.${(at % 12) + 1}.20${10 + (at % 17)}.`,
    `${(40 + at / 7).toFixed(4)}, ${(19 + at / 9).toFixed(4)}`,
  ][at % 5]!;
});
export const typedCases: readonly Case[] = [
  ...Object.entries(typed).flatMap(([script, all]) => all.map((text) => ({ script, kind: 'typed', text }))),
  ...names.flatMap((name) => reached.map((of) => ({ script: 'latin', kind: 'reached', text: of(name) }))),
  ...codes.map((text) => ({ script: 'latin', kind: 'code', text })),
];
