import { clauseEnd, edge, number, numberWords } from './numbers.ts';
import { either } from './plain-text.ts';

/** What says alone that a number is an age, before it or after it. */
const ageWords = either(`
  years old | year old | years of age | yo | y o | aged | age | age of | age was | godina star | godine star | godina stara | godine stara | godina staro |
  годинa стар | година стар | године стар | година стара | години стар | години стара | vjeç | vjeçe | vjeçar | vjeçare | vjeçari | vjeçarja | mosha |
  uzrast | uzrasta | узраст | узраста | возраст | ساله | سالگی | سال دارد | سنوات من العمر | سنة من العمر | عمره | عمرها | عمرش | عمر |
  months old | month old | weeks old | week old | days old | months of age | meseci star | mjeseci star | meseci stara | mjeseci stara |
  वर्षीय | साल का | साल की | वर्ष का | বছর বয়সী | বছরের | ਸਾਲ ਦਾ | ਸਾਲ ਦੀ | ετών | χρονών | בן | בת`);
/** Years: an age, unless they are said to have passed or to last. */
const years = either(
  'years | godina | godine | година | године | години | vjet | vjeç | سنوات | سنة | عاما | سال',
);
const months = either(
  'months | month | meseci | mjeseci | meseca | mjeseca | месеци | месеца | muaj | muajsh | أشهر | ماه | ماهه',
);
const passed = either(`
  spent | waited | waiting | lived | living | live | lives | stayed | staying | worked | working | works | served | serving | held | kept | slept |
  travelled | travelling | about | almost | nearly | around | proveli | proveo | provela | čekali | čekao | čekala | živeli | živjeli | živeo | živio |
  živela | živjela | žive | radili | radio | radila | rade | bili | oko |
  провели | провео | провела | чекали | чекао | чекала | живели | живео | живела | живее | живееле | радили | радио | радила | работеле | работел |
  работела | работеа | околу | чекаа | punuan | punoi | punuar | jetuan | jetoi | jetojnë | jetuar | pritën | priti | qëndruan |
  for | in | last | past | after | within | every | than | pre | već | posle | nakon | poslednje | zadnje | пре | већ | после | последње | пред |
  по | веќе | последните | para | prej | pas | منذ | قبل | بعد`);
/** Between a verb and what it lasted. */
const between = either(`
  here | there | as | together | only | just | some | su | je | smo | sam | ovde | ovdje | tamo | skoro | samo | već | су | је | смо | овде | тамо | скоро |
  само | веќе | таму | овде | тука | këtu | atje | vetëm | gati | for | about | almost`);
const lasting = either(`
  worked | passed | went by | had passed | of marriage | su radili | su živeli | su živjeli | su čekali | nisu | je prošlo | su prošle | radili |
  живели | работеа | живееја | чекаа | поминаа | су радили | су живели | су чекали | нису | kanë punuar | kanë jetuar | punuan | jetuan | kaluan |
  ago | earlier | later | before | after | without | in prison | of prison | in detention | in jail | in camps | in the camp | in a camp | of work |
  of waiting | of war | on the road | kasnije | ranije | zatvora | zatvor | kazne | bez | rada | u zatvoru | u pritvoru | u kampu | u kampovima |
  u logoru | na putu | касније | раније | затвора | подоцна | затвор | без | у затвору | у притвору | у кампу | у логору | на путу | во затвор |
  во притвор | во камп | në burg | në kamp | pa | më parë | më vonë | burg | پیش | قبل | بدون`);
/** People of whom a number tells the age: "a boy, sixteen". */
const people = either(`
  boy | girl | child | baby | infant | toddler | teenager | teen | minor | man | woman | son | daughter | brother | sister | youth |
  dečak | dječak | dečaka | dječaka | devojčica | djevojčica | devojčicu | djevojčicu | dete | dijete | deteta | djeteta | beba | bebu | bebe | mladić |
  mladića | devojka | djevojka | sin | sina | kćerka | ćerka | brat | sestra | дечак | дечака | девојчица | девојчицу | дете | детета | беба | бебу | бебе |
  бебето | детето | младић | момче | момчето | девојче | девојчето | син | ћерка | брат | сестра | djalë | djali | vajzë | vajza | fëmijë | fëmija |
  foshnje | foshnja | bebe | ولد | بنت | طفل | طفلة | رضيع | پسر | دختر | کودک | نوزاد`);
const nearly = either(`
  about | around | approximately | almost | nearly | only | just | barely | maybe | perhaps | oko | otprilike | samo | tek | jedva | skoro |
  око | отприлике | само | тек | околу | приближно | rreth | afër | vetëm | حوالي | حدود | فقط`);
const aboutThen = `(?:(?:${nearly})[\\s,]+){0,2}`;
const born = either(`
  born | rođen | rođena | rođeno | rođeni | рођен | рођена | рођено | рођени | роден | родена | родено | родени | lindur | lindi | u lind | متولد |
  مولود | مولودة | ولد في | ولدت في`);
const bornIn = either(`
  in | on | about | around | the | year | of | je | su | u | oko | godine | године | је | су | у | око | е | се | во | година | më | me | në | vitin | vit |
  është | سال | در | في | عام | سنة`);
const ages = [
  `${number}[\\s-]*(?:${ageWords})(?!${edge})`,
  `(?<!${edge})(?:${ageWords})[\\s:-]*${aboutThen}${number}(?!${edge})`,
  `(?<!(?<!${edge})(?:${passed})\\s+(?:(?:${between})\\s+){0,2})${number}[\\s-]+(?:${years})(?!${edge})(?!\\s+(?:${lasting})(?!${edge}))`,
  `${number}[\\s-]+year[\\s-]+(?:old|boy|girl|child|man|woman|teen)`,
  `${number}[\\s-]+(?:month|week|day)s?[\\s-]+(?:old|baby|boy|girl|child|infant)`,
  `(?<!${edge})(?:${people})[\\s,]+(?:(?:of|od|од|prej|i|e|من)\\s+)?${aboutThen}${number}[\\s-]+(?:${years}|${months})(?!${edge})`,
  `(?<!${edge})(?:${born})(?:[\\s:]+(?:${bornIn}))*[\\s:]+${number}(?!${edge})(?!\\s+of(?!${edge}))`,
  `(?<!${edge})(?:\\d+|${numberWords}|jedno|dvo|tro|cetvoro|једно|дво|тро|четворо)[\\s-]*[oо]?(?:godisnj|годишњ|годишн|vjecar)`,
].map((one) => new RegExp(one, 'u'));

/** Whether the text tells somebody's age. */
export function tellsAge(folded: string): boolean {
  return ages.some((one) => one.test(folded));
}

const teens = either(`
  ten | eleven | twelve | thirteen | fourteen | fifteen | sixteen | seventeen | eighteen | nineteen | deset | jedanaest | dvanaest | trinaest |
  četrnaest | petnaest | šesnaest | sedamnaest | osamnaest | devetnaest | десет | једанаест | дванаест | тринаест | четрнаест | петнаест | шеснаест |
  седамнаест | осамнаест | деветнаест | единаесет | дванаесет | тринаесет | четиринаесет | петнаесет | шеснаесет | седумнаесет | осумнаесет |
  деветнаесет | dhjetë | njëmbëdhjetë | dymbëdhjetë | trembëdhjetë | katërmbëdhjetë | pesëmbëdhjetë | gjashtëmbëdhjetë | shtatëmbëdhjetë |
  tetëmbëdhjetë | nëntëmbëdhjetë | ده | یازده | دوازده | سیزده | چهارده | پانزده | شانزده | هفده | هجده | نوزده`);
const being = either(`
  was | is | turned | turns | i am | ima | imao | imala | imalo | има | имао | имала | имало | имал | имаше | ishte | është | ka | kishte |
  عمره | عمرها`);
const doubts = [
  `(?<!(?<!${edge})it\\s+)(?<!${edge})(?:${being})\\s+${aboutThen}(?:${teens})(?:\\s+(?:${years}))?(?!${edge})${clauseEnd}`,
  `(?<!${edge})(?:${people})(?:\\s*[,،(–—-]\\s*|\\s+(?:of|od|од)\\s+)${aboutThen}${number}(?!${edge})${clauseEnd}`,
].map((one) => new RegExp(one, 'u'));

/** Whether a number may be an age: "she was sixteen", "a boy, sixteen". It may count people, too. */
export function mayTellAge(folded: string): boolean {
  return doubts.some((one) => one.test(folded));
}
