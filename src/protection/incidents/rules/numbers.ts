import { either } from './plain-text.ts';

/** Numbers from zero to ninety in the languages that monitors write in. A hundred is no part of an age. */
export const numberWords = either(`
  one | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve | thirteen | fourteen | fifteen | sixteen |
  seventeen | eighteen | nineteen | twenty | thirty | forty | fifty | sixty | seventy | eighty | ninety |
  jedan | jedna | dva | dve | dvije | tri | četiri | pet | šest | sedam | osam | devet | deset | jedanaest | dvanaest | trinaest |
  četrnaest | petnaest | šesnaest | sedamnaest | osamnaest | devetnaest | dvadeset | trideset | četrdeset | pedeset | šezdeset | sedamdeset |
  osamdeset | devedeset |
  један | једна | два | две | три | четири | пет | шест | седам | осам | девет | десет | једанаест | дванаест | тринаест |
  четрнаест | петнаест | шеснаест | седамнаест | осамнаест | деветнаест | двадесет | тридесет | четрдесет | педесет | шездесет |
  седамдесет | осамдесет | деведесет |
  еден | една | осум | седум | единаесет | дванаесет | тринаесет | четиринаесет | петнаесет | шеснаесет | седумнаесет | осумнаесет |
  деветнаесет | дваесет | триесет | четириесет | шеесет | седумдесет | осумдесет |
  një | dy | tre | katër | pesë | gjashtë | shtatë | tetë | nëntë | dhjetë | njëmbëdhjetë | dymbëdhjetë | trembëdhjetë | katërmbëdhjetë |
  pesëmbëdhjetë | gjashtëmbëdhjetë | shtatëmbëdhjetë | tetëmbëdhjetë | nëntëmbëdhjetë | njëzet | tridhjetë | dyzet | pesëdhjetë |
  gjashtëdhjetë | shtatëdhjetë | tetëdhjetë | nëntëdhjetë |
  واحد | اثنان | اثنین | ثلاثة | ثلاث | أربعة | أربع | خمسة | خمس | ستة | ست | سبعة | سبع | ثمانية | ثماني | تسعة | تسع | عشرة | عشر |
  ثلاثه | اربعه | خمسه | سته | سبعه | ثمانیه | تسعه | عشره |
  عشرون | عشرين | ثلاثون | ثلاثين | أربعون | أربعين | خمسون | خمسين |
  یک | دو | سه | چهار | پنج | شش | هفت | هشت | نه | ده | یازده | دوازده | سیزده | چهارده | پانزده | شانزده | هفده | هجده | نوزده | بیست | سی |
  چهل | پنجاه | شصت | هفتاد | هشتاد | نود |
  ایک | تین | چار | پانچ | چھ | سات | آٹھ | نو | دس | گیارہ | بارہ | تیرہ | چودہ | پندرہ | سولہ | سترہ | اٹھارہ | انیس | بیس | تیس |
  bir | iki | üç | dört | beş | altı | yedi | sekiz | dokuz | yirmi | otuz | kırk | elli | altmış | yetmiş | seksen | doksan |
  deux | trois | quatre | cinq | sept | huit | neuf | dix | onze | douze | treize | quatorze | quinze | vingt | trente | quarante | cinquante | soixante |
  ένα | δύο | δυο | τρία | τρεις | τέσσερα | πέντε | έξι | επτά | εφτά | οκτώ | οχτώ | εννέα | εννιά | δέκα | έντεκα | δώδεκα | είκοσι | τριάντα | σαράντα |
  πενήντα | εξήντα | εβδομήντα | ογδόντα | ενενήντα |
  אחת | אחד | שתיים | שניים | שתים | שלוש | שלושה | ארבע | ארבעה | חמש | חמישה | שש | שישה | שבע | שבעה | שמונה | תשע | תשעה | עשר | עשרה | עשרים |
  שלושים | ארבעים | חמישים | שישים | שבעים | שמונים | תשעים |
  এক | দুই | তিন | চার | পাঁচ | ছয় | সাত | আট | নয় | দশ | এগারো | বারো | তেরো | চৌদ্দ | পনেরো | ষোলো | সতেরো | আঠারো | উনিশ | বিশ | ত্রিশ | চল্লিশ |
  পঞ্চাশ | ষাট | সত্তর | আশি | নব্বই |
  एक | दो | तीन | चार | पांच | पाँच | छह | छः | सात | आठ | नौ | दस | ग्यारह | बारह | तेरह | चौदह | पंद्रह | सोलह | सत्रह | अठारह | उन्नीस | बीस | तीस |
  चालीस | पचास | साठ | सत्तर | अस्सी | नब्बे |
  ਇੱਕ | ਦੋ | ਤਿੰਨ | ਚਾਰ | ਪੰਜ | ਛੇ | ਸੱਤ | ਅੱਠ | ਨੌਂ | ਨੌ | ਦਸ | ਗਿਆਰਾਂ | ਬਾਰਾਂ | ਵੀਹ | ਤੀਹ | ਚਾਲੀ | ਪੰਜਾਹ | ਸੱਠ | ਸੱਤਰ | ਅੱਸੀ | ਨੱਬੇ`);
const zeros = either('zero | oh | nula | нула | صفر | sıfır | zéro | μηδέν | אפס | শূন্য | शून्य | ਸਿਫ਼ਰ | ਜ਼ੀਰੋ');
/** From twenty to ninety: a number below ten may belong to one of them. */
const tens = either(`
  twenty | thirty | forty | fifty | sixty | seventy | eighty | ninety | dvadeset | trideset | četrdeset | pedeset | šezdeset | sedamdeset |
  osamdeset | devedeset | двадесет | тридесет | четрдесет | педесет | шездесет | седамдесет | осамдесет | деведесет | дваесет | триесет |
  четириесет | шеесет | седумдесет | осумдесет | njëzet | tridhjetë | dyzet | pesëdhjetë | gjashtëdhjetë | shtatëdhjetë | tetëdhjetë |
  nëntëdhjetë | yirmi | otuz | kırk | elli | altmış | yetmiş | seksen | doksan | vingt | trente | quarante | cinquante | soixante | عشرون | عشرين | ثلاثون | ثلاثين | أربعون | أربعين | خمسون | خمسين | بیست | سی | چهل | پنجاه | شصت | هفتاد | هشتاد | نود`);
const hundreds = either(`
  hundred | sto | dvesta | dvjesta | dvesto | dvjesto | trista | tristo | stotinu | stotina | stotine | сто | двеста | двесте | триста |
  стотини | стотине | qind | صد | دویست | سیصد | پانصد | مائة | مئة | مائه | مئه`);
export const and = either('and | i | и | e | و | ve | et | και | এবং | আর | और | ਅਤੇ');
const isAnd = new RegExp(`^(?:${and})$`, 'u');
const isNumber = new RegExp(`^(?:${zeros}|${hundreds}|${numberWords})+$`, 'u');
/** The longest first: "sedamdeset" is no seven. */
const oneNumber = new RegExp(
  [zeros, hundreds, numberWords]
    .flatMap((one) => one.split('|'))
    .toSorted((a, b) => b.length - a.length)
    .join('|'),
  'gu',
);
const kinds = [
  ['z', zeros],
  ['h', hundreds],
  ['t', tens],
].map(([kind, all]) => [kind!, new RegExp(`^(?:${all})$`, 'u')] as const);
const kindOf = (word: string) => kinds.find(([, all]) => all.test(word))?.[0] ?? 's';

/** Numbers in words without another word between them. `kinds`: a letter for each, of zero, small ones, tens and hundreds. */
export type Row = { readonly kinds: string; readonly start: number; readonly end: number };

/** Each row of numbers that are spelled out, with commas, hyphens or an "and" between them, or with nothing. */
export function rowsOf(folded: string): Row[] {
  const rows: Row[] = [];
  let open: Row | undefined;
  for (const { groups, index } of folded.matchAll(/(?<before>[^\p{L}\p{M}]*)(?<word>[\p{L}\p{M}]+)/guy)) {
    const { before = '', word = '' } = groups!;
    if (!/^[\s,،.\-–—/;؛:]*$/.test(before)) open = undefined;
    if (isAnd.test(word)) continue;
    if (!isNumber.test(word)) {
      open = undefined;
      continue;
    }
    const start = index + before.length;
    const found = (word.match(oneNumber) ?? []).map(kindOf).join('');
    const longer = {
      kinds: (open?.kinds ?? '') + found,
      start: open?.start ?? start,
      end: start + word.length,
    };
    if (open) rows.pop();
    rows.push(longer);
    open = longer;
  }
  return rows;
}

/** The most numbers in a row. "Three hundred and twenty-five" is one; what begins with a zero counts no things, and weighs one more. */
export function spelledInARow(folded: string): number {
  const weightOf = ({ kinds: all }: Row) =>
    all.startsWith('z') ? all.length + 1 : all.replace(/s?ht?s?/g, 's').length;
  return Math.max(0, ...rowsOf(folded).map(weightOf));
}

/** How many numbers a row says: "twenty-five" is one. */
export const saidIn = ({ kinds: all }: Row): number => all.match(/s?ht?s?|ts?|s|z/g)?.length ?? 0;

export const edge = '[\\p{L}\\p{M}]';
const join = `(?:[\\s-]+(?:(?:${and})\\s+)?)`;
/** A number in digits or words, whole, with the ones before it. */
export const number = `(?<!(?:${numberWords})[\\s-]+)(?<!${edge})(?:\\d+|(?:${numberWords})(?:${join}(?:${numberWords}))*)`;

const linking = either(`
  and | but | they | he | she | we | was | were | is | had | at | in | on | near | by | for | from | when | then | with |
  i | a | ali | su | je | se | kod | u | na | od | za | i | и | а | али | су | је | се | код | у | на | од | за | во | со | беше | беа |
  dhe | e | ishte | në | nga | për | و | در | من | في | را | بود`);
/** Behind a number that counts nothing: the end of a clause, or a word that is no thing. */
export const clauseEnd = `(?=\\s*(?:$|[.,;:!?)"”»…،؛؟\\n])|\\s+(?:${linking})(?!${edge}))`;
