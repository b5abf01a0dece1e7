import { clauseEnd, edge, numberWords } from './numbers.ts';
import { either } from './plain-text.ts';

const months = either(`
  january | february | april | june | july | august | september | october | november | december | januar | februar | mart | maj | juni | juli | jun |
  jul | avgust | septembar | oktobar | novembar | decembar | januara | februara | marta | aprila | maja | juna | jula | avgusta | septembra |
  oktobra | novembra | decembra | januaru | februaru | martu | aprilu | maju | junu | julu | avgustu | septembru | oktobru | novembru | decembru |
  siječnja | veljače | ožujka | travnja | svibnja | lipnja | srpnja | kolovoza | rujna | listopada | studenog | studenoga | prosinca |
  јануар | фебруар | март | септембар | октобар | новембар | децембар | јануара | фебруара | марта | априла | маја | јуна | јула | августа |
  септембра | октобра | новембра | децембра | јануару | фебруару | марту | априлу | мају | јуну | јулу | августу | септембру | октобру | новембру |
  децембру | јануари | февруари | април | мај | јуни | јули | август | септември | октомври | ноември | декември |
  janar | shkurt | mars | prill | qershor | korrik | gusht | shtator | tetor | nëntor | dhjetor | janarit | shkurtit | marsit | prillit | majit |
  qershorit | korrikut | gushtit | shtatorit | tetorit | nëntorit | dhjetorit |
  يناير | فبراير | مارس | أبريل | مايو | يونيو | يوليو | أغسطس | سبتمبر | أكتوبر | نوفمبر | ديسمبر | كانون | شباط | آذار | نيسان | أيار | حزيران |
  تموز | أيلول | تشرين | ژانویه | فوریه | آوریل | ژوئن | ژوئیه | جولای | آگوست | سپتامبر | اکتبر | نوامبر | دسامبر | جنوری | فروری | مارچ | اپریل | مئی | جون | اگست | ستمبر | نومبر | دسمبر |
  ocak | şubat | nisan | mayıs | haziran | temmuz | ağustos | eylül | ekim | kasım | aralık | janvier | février | avril | mai | juin | juillet | août |
  septembre | octobre | novembre | décembre |
  ιανουαρίου | φεβρουαρίου | μαρτίου | απριλίου | μαΐου | ιουνίου | ιουλίου | αυγούστου | σεπτεμβρίου | οκτωβρίου | νοεμβρίου | δεκεμβρίου |
  בינואר | בפברואר | במרץ | באפריל | במאי | ביוני | ביולי | באוגוסט | בספטמבר | באוקטובר | בנובמבר | בדצמבר |
  জানুয়ারি | ফেব্রুয়ারি | মার্চ | এপ্রিল | মে | জুন | জুলাই | আগস্ট | সেপ্টেম্বর | অক্টোবর | নভেম্বর | ডিসেম্বর |
  जनवरी | फरवरी | मार्च | अप्रैल | मई | जून | जुलाई | अगस्त | सितंबर | अक्टूबर | नवंबर | दिसंबर |
  ਜਨਵਰੀ | ਫਰਵਰੀ | ਮਾਰਚ | ਅਪ੍ਰੈਲ | ਮਈ | ਜੂਨ | ਜੁਲਾਈ | ਅਗਸਤ | ਸਤੰਬਰ | ਅਕਤੂਬਰ | ਨਵੰਬਰ | ਦਸੰਬਰ | فروردین | اردیبهشت | خرداد |
  مرداد | شهریور | آبان | آذر | بهمن | اسفند | سنبله | میزان | عقرب | قوس | جدی | دلو`);
/** Months that are other words, too: "two shots" is "دو تیر". */
const wordMonths = either('تیر | مهر | دی | مه | آب');
const plainOrdinals = either(`
  first | second | third | fourth | fifth | sixth | seventh | eighth | ninth | tenth | eleventh | twelfth | thirteenth | fourteenth | fifteenth |
  sixteenth | seventeenth | eighteenth | nineteenth | twentieth | thirtieth |
  prvi | drugi | treći | četvrti | peti | šesti | sedmi | osmi | deveti | deseti | први | други | трећи | четврти | пети | шести | седми | осми |
  девети | десети | втори | трети | петти | шестти | седмиот | првиот | вториот | третиот |
  i parë | e parë | i dytë | i tretë | الأول | الثاني | الثالث | الرابع | الخامس | السادس | السابع | الثامن | التاسع | العاشر | الحادي | عشر | العشرين |
  والعشرين | الثلاثين | اول | یکم | دوم | سوم`);
const genitives = either(`
  prvog | prvoga | drugog | trećeg | četvrtog | petog | šestog | sedmog | osmog | devetog | desetog | првог | другог | трећег | четвртог | петог |
  шестог | седмог | осмог | деветог | десетог`);
const teens = `(?:${numberWords})(?:ог|og)a?`;
const ordinals = `${plainOrdinals}|${genitives}|(?:${numberWords})(?:ог|og|i|и|ti|ти|م)`;
const joins = either(`
  of | of the | the | day of | day of the | dan | dana | ден | ditë | dita | e | të | من | من شهر | ماه | روز | day of the month of | of the month of |
  u mesecu | u mjesecu | meseca | mjeseca | у месецу | месеца | во месец | të muajit`);
/** The Persian May is a prefix of verbs, too: it is a month where a clause ends behind it, or where "day" or "month" stands beside it. */
const persianMay = either('می | مئی');
const weekdays = either(`
  monday | tuesday | wednesday | thursday | friday | saturday | sunday | ponedeljak | ponedjeljak | utorak | sreda | sredu | srijeda | srijedu |
  četvrtak | petak | subota | subotu | nedelja | nedelju | nedjelja | nedjelju | понедељак | уторак | среда | среду | четвртак | петак | субота |
  суботу | недеља | недељу | понеделник | вторник | четврток | петок | сабота | недела`);
const on = either('on | dana | na dan | on the | датум | на ден | më datë');
const joined = `(?:\\s+(?:${joins}))?\\s+`;
const days = [
  `(?<!${edge})(?:(?:${ordinals})${joined}|(?:${numberWords})\\s+(?:(?:of|të)\\s+)?)(?:${months})(?!${edge})`,
  `(?<!${edge})(?:${ordinals})${joined}(?:${wordMonths})(?!${edge})`,
  `(?<!${edge})(?:${ordinals})(?:\\s+ماه)?\\s+(?:${persianMay})(?!${edge})${clauseEnd}`,
  `(?<!${edge})(?:${either('در | روز | در روز | در تاریخ | به تاریخ')})\\s+(?:${ordinals})(?:\\s+ماه)?\\s+(?:${persianMay})(?!${edge})`,
  `(?<!${edge})(?:${ordinals})\\s+ماه\\s+(?:${persianMay})(?!${edge})`,
  `(?<!${edge})(?:${plainOrdinals})\\s+(?:day\\s+)?of\\s+(?:may|march)(?!${edge})`,
  `(?<!${edge})on\\s+(?:may|march)\\s+the\\s+(?:${plainOrdinals})(?!${edge})`,
  `(?<!${edge})(?:${on})\\s+(?:${months})[\\s,]+(?:the\\s+)?(?:${ordinals})(?!${edge})`,
  `(?<!${edge})(?:${months}|${weekdays})[\\s,]+(?:the\\s+)?(?:(?:${numberWords})[\\s-]+)?(?:${ordinals})(?!${edge})${clauseEnd}`,
  `(?<!${edge})(?:${months})\\s+(?:${numberWords})(?:[\\s-]+(?:${numberWords}))?(?!${edge})(?=\\s*(?:$|[.,;!?)]))`,
  `(?<!${edge})(?:${genitives}|${teens})\\s+(?:${genitives}|${teens})(?!${edge})`,
].map((one) => new RegExp(one, 'u'));
const english = `(?:${plainOrdinals})`;
const capitals = [
  `(?<!${edge})(?:${english}\\s+(?:(?:day\\s+)?of\\s+)?(?:May|March)|(?:May|March)\\s+(?:the\\s+)?${english})(?!${edge})`,
  `(?<!${edge})(?=[IVX]+\\s+of|[IVX]+[./][IVX])(?:X{0,2}(?:IX|IV|V?I{0,3})|XXXI?)(?:\\s+of\\s+|[./])(?:X?(?:IX|IV|V?I{1,3}|V)|XI{0,2})(?!${edge})`,
].map((one) => new RegExp(one, 'u'));

const persianDay = new RegExp(`(?<!${edge})(?:${ordinals})\\s+(?:${persianMay})(?!${edge})`, 'u');
/** The Persian May behind an ordinal may as well begin a verb. */
export const mayTellDay = (folded: string): boolean => persianDay.test(folded);

/** Whether the text tells a day of a month in words. May, March and Roman numbers have capitals alone. */
export function tellsDay(plain: string, folded: string): boolean {
  return days.some((one) => one.test(folded)) || capitals.some((one) => one.test(plain));
}
