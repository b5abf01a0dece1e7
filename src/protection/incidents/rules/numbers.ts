import { either } from './plain-text.ts';

/** Numbers from zero to ninety in the languages that monitors write in. A hundred is no part of a phone number or an age. */
const numberWords = either(`
  zero | one | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve | thirteen | fourteen | fifteen | sixteen |
  seventeen | eighteen | nineteen | twenty | thirty | forty | fifty | sixty | seventy | eighty | ninety |
  nula | jedan | jedna | dva | dve | dvije | tri | četiri | pet | šest | sedam | osam | devet | deset | jedanaest | dvanaest | trinaest |
  četrnaest | petnaest | šesnaest | sedamnaest | osamnaest | devetnaest | dvadeset | trideset | četrdeset | pedeset | šezdeset | sedamdeset |
  osamdeset | devedeset |
  нула | један | једна | два | две | три | четири | пет | шест | седам | осам | девет | десет | једанаест | дванаест | тринаест |
  четрнаест | петнаест | шеснаест | седамнаест | осамнаест | деветнаест | двадесет | тридесет | четрдесет | педесет | шездесет |
  седамдесет | осамдесет | деведесет |
  еден | една | осум | седум | единаесет | дванаесет | тринаесет | четиринаесет | петнаесет | шеснаесет | седумнаесет | осумнаесет |
  деветнаесет | дваесет | триесет | четириесет | шеесет | седумдесет | осумдесет |
  një | dy | tre | katër | pesë | gjashtë | shtatë | tetë | nëntë | dhjetë | njëmbëdhjetë | dymbëdhjetë | trembëdhjetë | katërmbëdhjetë |
  pesëmbëdhjetë | gjashtëmbëdhjetë | shtatëmbëdhjetë | tetëmbëdhjetë | nëntëmbëdhjetë | njëzet | tridhjetë | dyzet | pesëdhjetë |
  gjashtëdhjetë | shtatëdhjetë | tetëdhjetë | nëntëdhjetë |
  صفر | واحد | اثنان | اثنین | ثلاثة | ثلاث | أربعة | أربع | خمسة | خمس | ستة | ست | سبعة | سبع | ثمانية | ثماني | تسعة | تسع | عشرة | عشر |
  عشرون | عشرين | ثلاثون | ثلاثين | أربعون | أربعين | خمسون | خمسين |
  یک | دو | سه | چهار | پنج | شش | هفت | هشت | نه | ده | یازده | دوازده | سیزده | چهارده | پانزده | شانزده | هفده | هجده | نوزده | بیست | سی |
  چهل | پنجاه | شصت | هفتاد | هشتاد | نود |
  ایک | تین | چار | پانچ | چھ | سات | آٹھ | نو | دس | گیارہ | بارہ | تیرہ | چودہ | پندرہ | سولہ | سترہ | اٹھارہ | انیس | بیس | تیس`);
const and = either('and | i | и | e | و');
const isNumber = new RegExp(`^(?:${numberWords})+$`, 'u');
const oneNumber = new RegExp(numberWords, 'gu');

/** The longest row of numbers that are spelled out, with commas, hyphens or an "and" between them, or with nothing. */
export function spelledInARow(folded: string): number {
  let [row, longest] = [0, 0];
  for (const [word, before = ''] of wordsOf(folded)) {
    if (!/^[\s,.\-–—/;:]*$/.test(before)) row = 0;
    if (isNumber.test(word)) row += word.match(oneNumber)!.length;
    else if (!new RegExp(`^(?:${and})$`, 'u').test(word)) row = 0;
    longest = Math.max(longest, row);
  }
  return longest;
}
const wordsOf = (text: string) =>
  [...text.matchAll(/([^\p{L}\p{M}]*)([\p{L}\p{M}]+)/gu)].map(([, before, word]) => [word!, before] as const);

/** A number in digits or words, whole, with the ones before it. */
const edge = '[\\p{L}\\p{M}]';
const join = `(?:[\\s-]+(?:(?:${and})\\s+)?)`;
const number = `(?<!(?:${numberWords})[\\s-]+)(?<!${edge})(?:\\d+|(?:${numberWords})(?:${join}(?:${numberWords}))*)`;

/** What says alone that a number is an age, before it or after it. */
const ageWords = either(`
  years old | year old | years of age | yo | y o | aged | age | age of | age was | godina star | godine star | godina stara | godine stara | godina staro |
  годинa стар | година стар | године стар | година стара | години стар | години стара | vjeç | vjeçe | vjeçar | vjeçare | vjeçari | vjeçarja | mosha |
  uzrast | узраст | возраст | ساله | سالگی | سال دارد | سنوات من العمر | سنة من العمر | عمره | عمرها | عمرش | عمر |
  वर्षीय | साल का | साल की | वर्ष का | বছর বয়সী | বছরের | ਸਾਲ ਦਾ | ਸਾਲ ਦੀ | ετών | χρονών | בן | בת`);
/** Years: an age, unless they are said to have passed or to last. */
const years = either(
  'years | godina | godine | година | године | години | vjet | vjeç | سنوات | سنة | عاما | سال',
);
const passed = either(`
  spent | waited | waiting | lived | living | travelled | travelling | about | almost | nearly | around | proveli | čekali | živeli | oko |
  провели | чекали | живели | околу | чекаа | for | in | last | past | after | within | every | than | pre | već | posle | nakon | poslednje | zadnje | пре | већ | после | последње | пред |
  по | веќе | последните | para | prej | pas | منذ | قبل | بعد`);
const lasting = either(`
  ago | earlier | later | before | after | in prison | of prison | in detention | kasnije | ranije | zatvora | zatvor | kazne | касније | раније |
  затвора | подоцна | затвор | më parë | më vonë | burg | پیش | قبل`);
const ages = [
  `${number}[\\s-]*(?:${ageWords})(?!${edge})`,
  `(?<!${edge})(?:${ageWords})[\\s:-]*${number}(?!${edge})`,
  `(?<!(?<!${edge})(?:${passed})\\s+)${number}[\\s-]+(?:${years})(?!${edge})(?!\\s+(?:${lasting})(?!${edge}))`,
  `${number}[\\s-]+year[\\s-]+(?:old|boy|girl|child|man|woman|teen)`,
  `(?<!${edge})(?:\\d+|${numberWords}|jedno|dvo|tro|cetvoro|једно|дво|тро|четворо)[\\s-]*[oо]?(?:godisnj|годишњ|годишн|vjecar)`,
].map((one) => new RegExp(one, 'u'));

/** Whether the text tells somebody's age. */
export function tellsAge(folded: string): boolean {
  return ages.some((one) => one.test(folded));
}

const months = either(`
  january | february | april | june | july | august | september | october | november | december | januar | februar | mart | maj | juni | juli | jun |
  jul | avgust | septembar | oktobar | novembar | decembar | januara | februara | marta | aprila | maja | juna | jula | avgusta | septembra |
  oktobra | novembra | decembra | јануара | фебруара | марта | априла | маја | јуна | јула | августа | септембра | октобра | новембра | децембра |
  јануари | февруари | март | април | мај | јуни | јули | август | септември | октомври | ноември | декември | janar | shkurt | mars | prill |
  qershor | korrik | gusht | shtator | tetor | nëntor | dhjetor`);
const ordinals = either(`
  first | second | third | fourth | fifth | sixth | seventh | eighth | ninth | tenth | eleventh | twelfth | thirteenth | fourteenth | fifteenth |
  sixteenth | seventeenth | eighteenth | nineteenth | twentieth | thirtieth |
  prvog | drugog | trećeg | četvrtog | petog | šestog | sedmog | osmog | devetog | desetog | prvi | drugi | treći | četvrti | peti | šesti | sedmi |
  osmi | deveti | deseti | првог | другог | трећег | четвртог | петог | шестог | седмог | осмог | деветог | десетог | први | втори | трети | петти`);
const teens = `(?:${numberWords})(?:ог|og|i|и|ti|ти)`;
const dayOfMonth = new RegExp(
  `(?<!${edge})(?:${ordinals}|${numberWords}|${teens})\\s+(?:of\\s+)?(?:${months})(?!${edge})`,
  'u',
);
const englishMonth = new RegExp(
  `(?<!${edge})(?:(?:${ordinals})\\s+(?:of\\s+)?(?:May|March)|(?:May|March)\\s+(?:the\\s+)?(?:${ordinals}))(?!${edge})`,
  'u',
);

/** Whether the text tells a day of a month in words. May and March are months with a capital alone. */
export function tellsDay(plain: string, folded: string): boolean {
  return dayOfMonth.test(folded) || englishMonth.test(plain);
}
