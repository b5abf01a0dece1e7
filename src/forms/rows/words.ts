import { toLatin } from '../../platform/language/transliterate.ts';
import type { Heading } from '../questions.ts';

/** What a column of a pasted budget holds. `amount` is only compared: the platform calculates it. */
export const columnKinds = ['heading', 'description', 'unit', 'units', 'rate', 'amount'] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** By which words the heads of a budget say so, in the languages of the region; Cyrillic is read as Latin. */
const columnWords: Readonly<Record<ColumnKind, readonly string[]>> = {
  heading: [
    ...[
      'heading',
      'budget heading',
      'category',
      'cost category',
      'budget category',
      'kapitulli',
      'kategoria',
    ],
    ...['zëri buxhetor', 'poglavlje', 'поглавје', 'kategorija', 'категорија', 'budžetska kategorija'],
  ],
  description: [
    ...['description', 'item', 'cost', 'costs', 'expense', 'expenses', 'budget line', 'activity', 'what'],
    ...['përshkrimi', 'zëri', 'shpenzimi', 'kosto', 'aktiviteti', 'opis', 'stavka', 'trošak', 'aktivnost'],
    ...['опис', 'ставка', 'трошок', 'активност', 'naziv', 'назив'],
  ],
  unit: [
    ...['unit', 'unit type', 'type of unit', 'measure', 'njësia', 'njësi', 'lloji i njësisë', 'jedinica'],
    ...['jedinica mere', 'jedinica mjere', 'единица', 'единица мерка', 'mera', 'mjera', 'мерка'],
  ],
  units: [
    ...[
      'number of units',
      'units',
      'no of units',
      '# of units',
      'quantity',
      'qty',
      'number',
      'amount of units',
    ],
    ...['numri i njësive', 'numri', 'sasia', 'nr i njësive', 'broj jedinica', 'broj', 'količina', 'kol'],
    ...['број на единици', 'број', 'количина'],
  ],
  rate: [
    ...['price of one unit', 'unit price', 'unit cost', 'unit rate', 'unit value', 'rate', 'price'],
    ...[
      'cost per unit',
      'price per unit',
      'çmimi i një njësie',
      'çmimi',
      'çmimi për njësi',
      'kosto për njësi',
    ],
    ...[
      'cijena jedne jedinice',
      'cena jedne jedinice',
      'cijena',
      'cena',
      'jedinična cijena',
      'jedinična cena',
    ],
    ...['cijena po jedinici', 'cena po jedinici', 'цена на една единица', 'цена', 'единечна цена'],
  ],
  amount: [
    ...['amount', 'total', 'total cost', 'total costs', 'costs total', 'sum', 'shuma', 'totali', 'gjithsej'],
    ...['kosto totale', 'iznos', 'ukupno', 'suma', 'износ', 'вкупно', 'вкупен износ', 'ukupan iznos'],
  ],
};

const headingWords: Readonly<Record<Heading, readonly string[]>> = {
  human_resources: [
    ...['human resources', 'staff', 'salaries', 'personnel', 'burimet njerëzore', 'burime njerëzore', 'paga'],
    ...['pagat', 'ljudski resursi', 'plate', 'plaće', 'човечки ресурси', 'плати'],
  ],
  travel: ['travel', 'travels', 'udhëtimet', 'udhëtime', 'udhëtim', 'putovanja', 'putovanje', 'патувања'],
  equipment: [
    ...['equipment and supplies', 'equipment', 'supplies', 'pajisje dhe materiale', 'pajisje', 'oprema'],
    ...['oprema i materijal', 'опрема и материјали', 'опрема'],
  ],
  local_office: [
    ...[
      'local office',
      'office',
      'zyra lokale',
      'zyra',
      'lokalna kancelarija',
      'kancelarija',
      'lokalni ured',
    ],
    ...['ured', 'локална канцеларија', 'канцеларија'],
  ],
  other_costs: [
    ...['other costs and services', 'other costs, services', 'other costs', 'services'],
    ...['kosto dhe shërbime të tjera', 'shërbime', 'drugi troškovi i usluge', 'usluge'],
    ...['други трошоци и услуги', 'услуги', 'ostali troškovi i usluge'],
  ],
  other: ['other', 'tjetër', 'të tjera', 'drugo', 'ostalo', 'друго', 'останато'],
  indirect: [
    ...['indirect costs', 'indirect', 'overheads', 'administrative costs', 'shpenzime indirekte'],
    ...['kosto indirekte', 'indirektni troškovi', 'neizravni troškovi', 'индиректни трошоци'],
  ],
  contingency: [
    ...[
      'contingency reserve',
      'contingency',
      'rezervë për të paparashikuara',
      'rezerva za nepredviđene troškove',
    ],
    ...['резерва за непредвидени трошоци', 'contingencies'],
  ],
};

const sumWords = [
  ...['total', 'subtotal', 'sub total', 'sum', 'grand total', 'gjithsej', 'nëntotali', 'totali', 'shuma'],
  ...[
    'ukupno',
    'međuzbir',
    'međuzbroj',
    'zbir',
    'zbroj',
    'svega',
    'вкупно',
    'меѓузбир',
    'збир',
    'total direct costs',
  ],
];

/** A cell as it is compared: Latin small letters without their marks, without numbering and what is in brackets. */
export function plainOf(cell: string): string {
  return toLatin(cell)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replace(/\([^)]*\)?/g, ' ')
    .replace(/^[\s\d.)]+/, '')
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();
}

type Named<Of> = readonly (readonly [plain: string, of: Of])[];

function named<Of extends string>(words: Readonly<Record<Of, readonly string[]>>): Named<Of> {
  return (Object.keys(words) as Of[])
    .flatMap((of) => words[of].map((word): [string, Of] => [plainOf(word), of]))
    .sort(([a], [b]) => b.length - a.length);
}
const columnNames = named(columnWords);
const headingNames = named(headingWords);
const sums = sumWords.map(plainOf);

/** What a head says its column holds: `Price of one unit (EUR)`. The longest word that it begins with counts. */
export function columnOf(head: string): ColumnKind | undefined {
  return startOf(columnNames, plainOf(head));
}

/** The heading that a cell names: by its name in any of our languages, its number before it or not, or by its key. */
export function headingOf(cell: string): Heading | undefined {
  const plain = plainOf(cell);
  const exact = headingNames.find(([name]) => name === plain)?.[1];
  return exact ?? headingNames.find(([, key]) => key.replaceAll('_', ' ') === plain)?.[1];
}

/** Whether a cell says that its row is a sum of others: `Subtotal travel`. */
export function saysSum(cell: string): boolean {
  const plain = plainOf(cell);
  return sums.some((word) => plain === word || plain.startsWith(`${word} `));
}

function startOf<Of>(names: Named<Of>, plain: string): Of | undefined {
  return names.find(([name]) => plain === name || plain.startsWith(`${name} `))?.[1];
}
