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
  email: ['a.b@example.org', 'amir92 @ example.com', 'amir (at) example.org', 'a_b@sub.example.rs'],
  phone: [
    '+381 64 123 4567',
    '0641234567',
    '(064) 12-34-567',
    '00 93 70 1234567',
    '06 4 1 2 3 4 5 6 7',
    '064/123-45-67',
    '064.123.4567',
  ],
  document: ['P 1234567', 'AB1234567', 'ID-987654', 'no. 12345/2026'],
  plate: ['BG 123-AB', 'NS-045-TX', 'AA 987 BB'],
  account: ['RS35 2600 0560 1001 6113 79', 'AL47212110090000000235698741'],
  case: ['KP-334/26', 'A-11.205'],
  date: ['12.05.2026', '3 May 2026', '2026-05-12', '12/5/26', '12 маја', '7 korrik'],
  coordinates: ['44.8125, 20.4612', '46°06′N 19°40′E', '42.0;21.43', 'N 44 48.750'],
  link: ['https://example.org/a', 'www.example.org', 't.me/amir', 'fb.com/amir.khan', 'example.net/x'],
  handle: ['@amir_khan', 'tg: @a.k', '＠amir92'],
  age: [
    '14 years old',
    'aged 9',
    '17 godina star',
    '16 vjeç',
    '15-годишњи',
    'six years old',
    'četrnaest godina star',
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

const names: Readonly<Record<string, readonly string[]>> = {
  latin: [
    ...[
      'the woman Zahra Ahmadi was hit',
      'officers knew Amir',
      'amir was beaten',
      'Mr Khan paid',
      'AMIR KHAN was taken',
    ],
    ...[
      'Yusuf was beaten.',
      'his brother, named rahim, fled',
      'they took Jasmina’s phone',
      'the only doctor in the camp',
    ],
    'a man from Herat called hamid',
  ],
  cyrillic: [
    ...[
      'жену Захру Ахмади су ударили',
      'службеници су знали Амира',
      'амир је претучен',
      'господин кан је платио',
    ],
    ...['Јусуф је претучен.', 'брат, по имену рахим, побегао је', 'узели су телефон од Јасмине'],
    ...['једини лекар у кампу', 'човек звани хамид', 'его зовут Рустам'],
  ],
  greek: [
    ...['χτύπησαν τη Ζάχρα Αχμαντί', 'ήξεραν τον Αμίρ', 'ο αμίρ χτυπήθηκε', 'ο κύριος Καν πλήρωσε'],
    ...['Γιουσούφ χτυπήθηκε.', 'ο αδελφός, με το όνομα ραχίμ', 'ο μόνος γιατρός'],
  ],
  arabic: [
    ...[
      'ضربوا زهرا احمدي',
      'اسمه امير',
      'آقای رضایی پول داد',
      'به نام رحیم',
      'الوحيد بينهم',
      'برادر کریم را زدند',
    ],
    ...['حاجی نادر', 'المدعو سامر'],
  ],
  hebrew: ['הכו את זהרה', 'אדם בשם אמיר', 'מר כהן שילם', 'שמו רחים', 'יוסף הוכה'],
  bengali: ['জাহরাকে মারা হয়েছে', 'তার নাম আমির', 'জনাব খান টাকা দিয়েছেন', 'রহিম পালিয়েছে'],
  devanagari: ['ज़हरा को मारा गया', 'उसका नाम अमीर है', 'श्री खान ने पैसे दिए', 'रहीम भाग गया'],
  gurmukhi: ['ਜ਼ਾਹਰਾ ਨੂੰ ਕੁੱਟਿਆ', 'ਉਸਦਾ ਨਾਂ ਅਮੀਰ ਹੈ', 'ਸ਼੍ਰੀ ਖਾਨ ਨੇ ਪੈਸੇ ਦਿੱਤੇ', 'ਰਹੀਮ ਭੱਜ ਗਿਆ'],
};
/** Sentences that tell of a person by name or as the only one: how many are asked back is measured, and not promised. */
export const nameCases: readonly Case[] = Object.entries(names).flatMap(([script, all]) =>
  all.map((text) => ({ script, kind: 'name', text })),
);

/** What monitors write, in which nobody is told of. */
export const harmless: readonly string[] = [
  'Phones were broken and thrown into the river; shoes were taken.',
  'The group asked for asylum and was told that the border was closed.',
  'Men in dark uniforms without signs; the van had no windows.',
  'People were taken from Serbia to Hungary and back, near the Danube.',
  'Frontex officers were present, say two independent witnesses.',
  'Grupa je vraćena preko reke; ljudi iz Avganistana i Sirije bili su bosi.',
  'Telefonat u thyen; njerëzit u kthyen nga Greqia në Shqipëri.',
  'Телефоните беа скршени; луѓето беа вратени од Грција во Македонија.',
  'Деца су раздвојена од родитеља и враћена без обуће.',
  'Two officers held the dogs while others searched the bags.',
];
