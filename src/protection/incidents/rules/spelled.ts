import { clauseEnd, edge, type Row, rowsOf, saidIn } from './numbers.ts';
import { either } from './plain-text.ts';

const behind = (words: string, more: string) =>
  new RegExp(`(?<!${edge})(?:${either(words)})(?:\\s*[:#+=-]|\\s+(?:${either(more)}))*\\s*$`, 'u');
const phones = behind(
  `phone | telephone | mobile | phone number | dial | plus | telefon | telefona | telefonu | mobitel | telefoni | numri | broj | number | телефон | телефона |
  телефонот | мобилен | број | плус | تلفن | هاتف | موبایل | شماره | رقم | فون`,
  'is | was | no | nr | number | broj | broj je | je | је | е | број | numri | është | plus | плус | بعلاوه | زائد',
);
const calls = behind(
  'call | called | ring | zovi | pozovi | nazovi | зови | позови | telefono',
  'on | at | na | на | në',
);
const papers = new RegExp(
  `(?<!${edge})(?:${either(`
  plate | plates | registration | passport | id card | document | case | tablica | tablice | registracija | pasoš | lična karta | predmet | таблица |
  таблице | таблички | регистрација | пасош | лична карта | предмет | targa | targë | pasaporta | pasaportë | letërnjoftim | پلاک | گذرنامه | پاسپورت |
  جواز`)})(?:\\s*[:#-]|\\s+(?:is|was|je|је|number|broj|број|numri|\\p{L}{1,2}))*\\s*$`,
  'u',
);
const points = new RegExp(
  `^[\\s,]+(?:${either('point | comma | decimal | zarez | zapeta | tačka | запета | зарез | тачка | точка | presje | pikë | ممیز | اعشار | فاصلة')})\\s+$`,
  'u',
);
const degrees = new RegExp(
  `^\\s+(?:${either('degrees | degree | stepeni | stepen | stupnjeva | степени | степен | shkallë | درجه | درجة')})[\\s,]+(?:and\\s+|i\\s+|и\\s+)?`,
  'u',
);
const winds = either(`
  north | east | south | west | northern | eastern | severno | sjeverno | istočno | sever | sjever | istok | север | исток | северно | источно |
  veri | lindje | شمالی | شرقی | شمال | شرق`);
const wind = new RegExp(`^(?:${winds})(?!${edge})`, 'u');
const windAlone = new RegExp(`^\\s+(?:${winds})(?!${edge})${clauseEnd}`, 'u');
const dwellings = behind(
  `room | flat | apartment | house number | house | street | number | soba | sobi | sobu | stan | stanu | ulica | ulici | kuća | kući | broj | broju |
  соба | стан | улица | куќа | кућа | број | бројот | dhoma | dhomë | rruga | shtëpia | numri | numër | اتاق | غرفة | رقم | شماره | پلاک`,
  'number | broj | број | numri | no | nr',
);
const ends = new RegExp(`^${clauseEnd}`, 'u');

/** What a row of numbers is by the words beside it. */
export function spelledOf(folded: string): 'phone' | 'document' | 'coordinates' | undefined {
  const rows = rowsOf(folded);
  if (rows.some((one, at) => isPlace(folded, one, rows[at + 1]))) return 'coordinates';
  for (const one of rows) {
    const [said, before] = [saidIn(one), folded.slice(0, one.start)];
    if (said >= 2 && papers.test(before)) return 'document';
    if (said >= 2 && phones.test(before)) return 'phone';
    if (said >= 3 && calls.test(before)) return 'phone';
  }
  return undefined;
}

/** Whether a number is that of a dwelling, a room or a case. A number before a noun counts. */
export function mayNumberDwelling(folded: string): boolean {
  return rowsOf(folded).some(
    ({ start, end }) => dwellings.test(folded.slice(0, start)) && ends.test(folded.slice(end)),
  );
}

/** "Forty-four point eight", "forty degrees north": "at one point two officers came" is none. */
function isPlace(folded: string, row: Row, next: Row | undefined): boolean {
  const after = folded.slice(row.end);
  const isOne = /^(?:one|jedna|једна|една|nje)$/.test(folded.slice(row.start, row.end));
  if (next && !isOne && points.test(folded.slice(row.end, next.start))) return true;
  const degree = degrees.exec(after)?.[0];
  if (degree && (next?.start === row.end + degree.length || wind.test(after.slice(degree.length))))
    return true;
  return row.kinds.includes('t') && windAlone.test(after);
}
