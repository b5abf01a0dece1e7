import { organisationsOf } from './organisation.ts';

/** No such places exist. */
export const placesOfMK = ['Мостино', 'Примерово', 'Замислен Град', 'Долно Никаде'];
export const placesOfRS = ['Мостовац', 'Примеровац', 'Замишљено Село', 'Горње Нигде'];

export const organisationsOfMK = organisationsOf('MK', 'mk', placesOfMK, [
  ['Здружение „Замислен мост“', 'Ана Примеровска', 'Бојан Примеровски'],
  ['Центар за измислени права', 'Весна Примеровска', 'Горан Измислев'],
  ['Женска мрежа од соништата', 'Дијана Измислева', 'Ѓурѓа Примеровска'],
  [
    'Младински клуб „Ѕвезден мост“ (измислен)',
    'Ѕвездан Измислев',
    null,
    'mk',
    'Mladinski klub „Dzvezden most“',
  ],
  ['Shoqata “Ura e Shpikur”', 'Agron Shembulli', 'Blerta Shembulli', 'sq', 'Здружение „Измислен мост“'],
  ['Гласот на измислените деца', 'Елена Примеровска', null],
  ['Örnek Köprü Derneği (hayali)', 'Gülşen Örnek', 'İbrahim Örnek', 'mk', 'Здружение „Примерен мост“'],
  ['Романо пхурт (измислено)', 'Ѓулшен Примеровски', 'Сенад Измислев', 'mk', 'Romano phurt'],
  ['Правна помош „Пример“', 'Жаклина Измислева', null],
  ['Новинари од никаде', 'Зоран Примеровски', 'Ивана Измислева'],
  ['Дом од хартија', 'Јасмина Примеровска', null],
  ['Љубов и мост', 'Љупчо Измислев', 'Маја Примеровска'],
  ['Планинска служба Никаде', 'Никола Измислев', null],
  ['Њуфаунд (замислена фондација)', 'Његош Примеровски', 'Оливера Измислева'],
  ['Ќоше', 'Петар Примеровски', null],
  ['Граѓански џеб', 'Роза Измислева', 'Џемо Примеровски'],
]);

export const organisationsOfRS = organisationsOf('RS', 'sr-Cyrl', placesOfRS, [
  [
    'Удружење „Замишљени мост“',
    'Бранка Примеровић',
    'Вук Примеровић',
    'sr-Cyrl',
    'Udruženje „Zamišljeni most“',
  ],
  ['Đakovačka ulica bez broja', 'Đorđe Uzorković', 'Ceca Uzorković', 'sr-Latn', 'Ђаковачка улица без броја'],
  ['Центар за измишљено право', 'Гордана Узорковић', 'Дејан Примеровић'],
  ['Жу', 'Жика Узорковић', null],
  ['Klub mladih „Mostić“ 🌉', 'Jovana Primerović', 'Kosta Uzorković', 'sr-Latn'],
  ['Женска станица Нигде', 'Љиљана Узорковић', 'Мирјана Примеровић'],
  ['Centar „Džemper“ جسر (zamišljen)', 'Nađa Primerović', 'Ognjen Uzorković', 'sr-Latn'],
  ['Дечја кућа „Папирни змај“', 'Оливера Примеровић', null],
  ['Példa Híd Egyesület (zamišljeno)', 'Piroska Példa', 'Sándor Példa', 'sr-Latn', 'Udruženje „Primer most“'],
  ['Правна пратња „Узорак“', 'Петар Узорковић', null],
  ['Romani phurt — zamišljena mreža', 'Ramiz Primerović', 'Sanija Uzorković', 'sr-Latn'],
  ['Новинари без редакције', 'Стефан Узорковић', 'Тијана Примеровић'],
  ['Шума и пут', 'Ћира Узорковић', null],
  ['"Pod navodnicima" (izmišljeno udruženje)', 'Uroš Uzorković', 'Vanja Primerović', 'sr-Latn'],
  ['Фонд „Један лук моста“', 'Филип Примеровић', null],
  ['Час измишљене географије', 'Хелена Узорковић', 'Цвета Примеровић'],
]);
