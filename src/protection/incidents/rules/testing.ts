import type { Case } from './testing-case.ts';
import { readable } from './testing-readable.ts';
import { spokenCases, typedCases } from './testing-scripts.ts';

/** Sentences around what is tested, one for each script: what a monitor could write, and nothing in them identifies anybody. */
export const frames: Readonly<Record<string, (what: string) => string>> = {
  latin: (what) => `The group was pushed back, see ${what} for more.`,
  cyrillic: (what) => `Група је враћена преко границе, види ${what} за више.`,
  greek: (what) => `Η ομάδα επιστράφηκε, δες ${what} για περισσότερα.`,
  arabic: (what) => `أعيدت المجموعة عبر الحدود، انظر ${what} للمزيد.`,
  hebrew: (what) => `הקבוצה הוחזרה מעבר לגבול, ראו ${what} למידע נוסף.`,
  bengali: (what) => `দলটিকে সীমান্তে ফেরত পাঠানো হয়েছে, দেখুন ${what} আরও।`,
  devanagari: (what) => `समूह को सीमा पर लौटाया गया, देखें ${what} अधिक।`,
  gurmukhi: (what) => `ਟੋਲੇ ਨੂੰ ਸਰਹੱਦ ਤੋਂ ਮੋੜਿਆ ਗਿਆ, ਵੇਖੋ ${what} ਹੋਰ।`,
};

const zeros: Readonly<Record<string, number>> = {
  latin: 0x30,
  cyrillic: 0x30,
  greek: 0xff10,
  arabic: 0x660,
  hebrew: 0x6f0,
  bengali: 0x9e6,
  devanagari: 0x966,
  gurmukhi: 0xa66,
};

/** Digits of these are written in each script's own. */
const numeric = ['phone', 'document', 'plate', 'account', 'case', 'date', 'coordinates', 'age'];

/** Every machine-readable one in every script. */
export const readableCases: readonly Case[] = Object.entries(frames).flatMap(([script, frame]) =>
  Object.entries(readable).flatMap(([kind, all]) =>
    all.flatMap((one): Case[] => {
      const own = one.replace(/\d/g, (digit) => String.fromCodePoint(zeros[script]! + Number(digit)));
      const written = numeric.includes(kind) && own !== one ? [one, own] : [one];
      return written.map((text) => ({ script, kind, text: frame(text) }));
    }),
  ),
);

/** Each identifying string once, without a sentence around it: what differs from another in its digits alone is not counted twice. */
export const distinctCases: readonly Case[] = [
  ...Object.entries(readable).flatMap(([kind, all]) =>
    all.map((text): Case => ({ script: scriptOf(text), kind, text })),
  ),
  ...spokenCases,
  ...typedCases,
];

function scriptOf(text: string): string {
  if (/\p{Script=Cyrillic}/u.test(text)) return 'cyrillic';
  if (/\p{Script=Arabic}/u.test(text)) return 'arabic';
  return /\p{Script=Hebrew}/u.test(text) ? 'hebrew' : 'latin';
}
