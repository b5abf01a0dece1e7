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

/** What a machine can read, by what it is. */
const readable: Readonly<Record<string, readonly string[]>> = {
  email: [
    'a.b@example.org',
    'amir92 @ example.com',
    'amir (at) example.org',
    'a_b@sub.example.rs',
    'amir na gmail tačka com',
    'amir et example org',
    'amir at example punkt com',
    'amir [arroba] example',
    'amir <at> example',
    'amir_at_example_dot_com',
    'amir na gmail',
  ],
  phone: [
    '+381 64 123 4567',
    '0641234567',
    '(064) 12-34-567',
    '00 93 70 1234567',
    '06 4 1 2 3 4 5 6 7',
    '064/123-45-67',
    '064.123.4567',
    'sixty-four, twelve, thirty-four, fifty-six',
    'dvadeset i jedan šezdeset tri',
    'zero-six-four-one',
    'zerosixfour onetwothree',
    'cetiri sest pet dva',
    'صفر شش چهار یک دو سه چهار',
  ],
  document: [
    'P 1234567',
    'AB1234567',
    'ID-987654',
    'no. 12345/2026',
    'passport PABCDEFG',
    '六四一二三四',
    'Ⅻ Ⅴ',
  ],
  plate: ['BG 123-AB', 'NS-045-TX', 'AA 987 BB', 'plate NS-OA-TX', 'plate BG AB'],
  account: ['RS35 2600 0560 1001 6113 79', 'AL47212110090000000235698741'],
  case: ['KP-334/26', 'A-11.205'],
  date: [
    '12.05.2026',
    '3 May 2026',
    '2026-05-12',
    '12/5/26',
    '12 маја',
    '7 korrik',
    'rođen petog maja',
    'born on the fifth of May',
    'pesë maj',
  ],
  coordinates: [
    '44.8125, 20.4612',
    '46°06′N 19°40′E',
    '42.0;21.43',
    'N 44 48.750',
    'plus code FVCXGQ',
    'filled.count.soap',
  ],
  link: [
    'https://example.org/a',
    'www.example.org',
    't.me/amir',
    'fb.com/amir.khan',
    'example.net/x',
    'bit.ly/x',
    'youtu.be/x',
    'goo.gl/maps/x',
    'discord.gg/x',
    'is.gd/x',
    'linktr.ee/a',
    'signal.group/x',
    'example.xyz',
    'example.uk',
    'example.fr',
    'example.si',
    'exаmple.cоm',
    'example。com',
    't\u034f.me/amir',
    'wa,me/amir',
    't . me / amir',
    't dot me slash amir',
    'example dot it',
  ],
  handle: [
    '@amir_khan',
    'tg: @a.k',
    '＠amir92',
    'telegram amir_khan',
    'ig: amirkhan',
    'whatsapp amir',
    'insta amir.khan',
    'user_name',
    'signal: amir',
  ],
  age: [
    '14 years old',
    'aged 9',
    '17 godina star',
    '16 vjeç',
    '15-годишњи',
    'six years old',
    'četrnaest godina star',
    'a boy aged fourteen',
    'a girl of twelve years',
    'seventeen years',
    'četrnaest godina',
    'dečak od četrnaest godina',
    'sedamnaestogodišnji',
    'sixteen-year girl',
    'thirty years old',
    'twenty-two years old',
    'vjeç katërmbëdhjetë',
    'مردی بیست ساله',
    'طفل عمره سبع سنوات',
    'dete od sest godina',
    'בן 14',
  ],
};
/** Digits of these are written in each script's own. */
const numeric = ['phone', 'document', 'plate', 'account', 'case', 'date', 'coordinates', 'age'];

export type Case = { readonly script: string; readonly kind: string; readonly text: string };

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
