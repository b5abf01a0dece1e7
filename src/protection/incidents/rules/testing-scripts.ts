import type { Case } from './testing-case.ts';

/** What identifies somebody in the words of a language itself: numbers from zero to nine, how a day is said, and months. */
type Spoken = {
  readonly script: string;
  readonly digits: string;
  day(number: string, month: string): string;
  readonly months: string;
};
const joined = (number: string, month: string) => `${number} ${month}`;
const spoken: readonly Spoken[] = [
  {
    script: 'latin',
    digits: 'zero one two three four five six seven eight nine',
    day: (number, month) => `${month} ${number}`,
    months: 'January June October',
  },
  {
    script: 'latin',
    digits: 'sıfır bir iki üç dört beş altı yedi sekiz dokuz',
    day: joined,
    months: 'mayıs kasım ağustos',
  },
  {
    script: 'latin',
    digits: 'zéro zéro deux trois quatre cinq six sept huit neuf',
    day: joined,
    months: 'mai juillet décembre',
  },
  {
    script: 'latin',
    digits: 'nula jedan dva tri četiri pet šest sedam osam devet',
    day: joined,
    months: 'maja oktobra januara',
  },
  {
    script: 'latin',
    digits: 'zero një dy tre katër pesë gjashtë shtatë tetë nëntë',
    day: joined,
    months: 'maj qershor tetor',
  },
  {
    script: 'cyrillic',
    digits: 'нула еден два три четири пет шест седум осум девет',
    day: joined,
    months: 'мај октомври јануари',
  },
  {
    script: 'cyrillic',
    digits: 'нула један две три четири пет шест седам осам девет',
    day: joined,
    months: 'маја октобра децембра',
  },
  {
    script: 'greek',
    digits: 'μηδέν ένα δύο τρία τέσσερα πέντε έξι επτά οκτώ εννέα',
    day: joined,
    months: 'μαΐου οκτωβρίου ιανουαρίου',
  },
  {
    script: 'arabic',
    digits: 'صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة',
    day: joined,
    months: 'مايو أكتوبر نوفمبر',
  },
  {
    script: 'arabic',
    digits: 'صفر یک دو سه چهار پنج شش هفت هشت نه',
    day: (number, month) => `${number}م ${month}`,
    months: 'نوامبر آبان دسامبر',
  },
  {
    script: 'arabic',
    digits: 'صفر ایک دو تین چار پانچ چھ سات آٹھ نو',
    day: joined,
    months: 'مئی جنوری دسمبر',
  },
  {
    script: 'hebrew',
    digits: 'אפס אחת שתיים שלוש ארבע חמש שש שבע שמונה תשע',
    day: joined,
    months: 'במאי באוקטובר בינואר',
  },
  {
    script: 'bengali',
    digits: 'শূন্য এক দুই তিন চার পাঁচ ছয় সাত আট নয়',
    day: joined,
    months: 'মে অক্টোবর জানুয়ারি',
  },
  {
    script: 'devanagari',
    digits: 'शून्य एक दो तीन चार पांच छह सात आठ नौ',
    day: joined,
    months: 'मई अक्टूबर जनवरी',
  },
  {
    script: 'gurmukhi',
    digits: 'ਸਿਫ਼ਰ ਇੱਕ ਦੋ ਤਿੰਨ ਚਾਰ ਪੰਜ ਛੇ ਸੱਤ ਅੱਠ ਨੌਂ',
    day: joined,
    months: 'ਮਈ ਅਕਤੂਬਰ ਜਨਵਰੀ',
  },
];

/** Numbers to call, each another one: digits that stand for those of the words. */
const numbers = ['0641', '3897', '05323145', '9274', '6428', '0790123', '5806', '4312976', '7716'];
const dayNumbers = [3, 5, 8];

/** Telephone numbers and days in the words of fifteen languages, in eight scripts. */
export const spokenCases: readonly Case[] = spoken.flatMap(({ script, digits, day, months }) => {
  const words = digits.split(' ');
  const ordinals = ['the third', 'the fifth', 'the eighth'];
  const phones = numbers.map((number) => [...number].map((digit) => words[Number(digit)]!).join(' '));
  const days = months
    .split(' ')
    .map((month, at) => day(digits.startsWith('zero one') ? ordinals[at]! : words[dayNumbers[at]!]!, month));
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
