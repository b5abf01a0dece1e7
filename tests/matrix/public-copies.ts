import { loadAction } from '../../src/action/index.ts';
import type { Route } from '../../src/platform/http/route.ts';
import type { MatrixInstance } from './instance.ts';
import { idsOf, pathOf } from './paths.ts';
import { shownAt } from './shown.ts';

/** Every indicator of people and organisations has a page and a file of its own. */
const peopleCounted = [
  'organisations_engaged',
  'institutions_engaged',
  'women_attended',
  'men_attended',
  'persons_trained',
  'certificates_given',
  'tests_paired',
  'tests_gained',
  'evaluations_given',
  'prevention_reached',
  'services_given',
];

/** What a reader who keeps a copy of every page and file of the public has at one moment: the text by address. */
export type Copies = ReadonlyMap<string, string>;

/** Reads every page and file of the public: of each record and each indicator of people its own. */
export async function copyEverything(instance: MatrixInstance): Promise<Copies> {
  const { workplan } = await loadAction('actions/shbb');
  const activities = workplan.activities.map(({ key }) => key);
  const copies = new Map<string, string>();
  const everybodys = instance.routes.filter(
    ({ kind, path, may }) => kind === 'page' && may.anyone && !/:(token|link)/.test(path),
  );
  for (const route of everybodys)
    for (const target of targetsOf(instance, route, activities))
      copies.set(target, await shownAt(instance, undefined, target));
  return copies;
}

function targetsOf(instance: MatrixInstance, route: Route, activities: readonly string[]): string[] {
  if (route.path.includes(':indicator'))
    return peopleCounted.map((code) => route.path.replace(':indicator', code));
  if (route.path.includes(':activity')) return activities.map((key) => route.path.replace(':activity', key));
  const ids = idsOf(instance, route, instance.world.cast.elira);
  return (ids ? [ids.own, ids.foreign] : [undefined]).map((id) =>
    pathOf(instance.world, route, instance.world.cast.elira, id),
  );
}

/**
 * The numbers of a page or a file, by where they stand: the words around a number, and of a table its row and column. A place whose words
 * come again on the page is left out: which of them is which would change with their order.
 */
export function numbersIn(target: string, text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const again = new Set<string>();
  const isTable = target.endsWith('.csv');
  const places = isTable ? cellsOfCsv(text) : text.startsWith('200 <') ? cellsOfPage(text) : linesOf(text);
  for (const [place, said] of places) {
    const plain = said.replace(notCounted, ' ');
    const words = plain.replace(numbers, '#').replace(/\s+/g, ' ').trim();
    for (const [at, [number]] of [...plain.matchAll(numbers)].entries()) {
      const name = `${target} | ${place} | ${words} | ${at}`;
      if (found.has(name)) again.add(name);
      found.set(name, Number(number.replace(/\D/g, '')));
    }
  }
  for (const name of again) found.delete(name);
  return found;
}

const numbers = /(?<![\w.])\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?![\w.]*\d)|(?<![\w.])\d+(?![\w]|\.\d)/g;
/** Days, shares, how many rows of a list are folded: they follow from the day, or from what stands beside them. */
const notCounted =
  /Show \d+ more|\d{4}-\d{2}(?:-\d{2}(?:T[\d:.]+Z?)?)?|\d{1,2}(?:–\d{1,2})? (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?|\b(?:19|20)\d\d\b|\d+(?:\.\d+)?\s?%|\d{1,2}:\d{2}|[0-9a-f]{8}-[0-9a-f-]{27}|\b[0-9a-f]{16,}\b/g;

type Cell = readonly [place: string, text: string];

const withoutTags = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&[a-z#\d]+;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const wordsAlone = (text: string) =>
  text
    .replace(notCounted, ' ')
    .replace(/[\d\s]+/g, ' ')
    .trim();

function cellsOfPage(html: string): Cell[] {
  const plain = html.replace(/<(svg|script|style)\b[\s\S]*?<\/\1>/g, ' ');
  const [rest, rows] = [
    plain.replace(/<tr\b[\s\S]*?<\/tr>/g, ' '),
    plain.match(/<tr\b[\s\S]*?<\/tr>/g) ?? [],
  ];
  const inRows = rows.flatMap((row) => {
    const cells = [...row.matchAll(/<t[hd]\b[^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell]) =>
      withoutTags(cell!),
    );
    return cells.map((cell, at): Cell => [`row ${wordsAlone(cells[0] ?? '')}, cell ${at}`, cell]);
  });
  const around = rest
    .split(/<\/?(?:li|p|h\d|dt|dd|caption|option|div|section|article|summary|details|ul|ol|dl|label)\b[^>]*>/)
    .map((piece): Cell => ['text', withoutTags(piece)]);
  return [...inRows, ...around].filter(([, text]) => /\d/.test(text));
}

function cellsOfCsv(text: string): Cell[] {
  return text.split('\n').flatMap((line) => {
    const cells = line.split(',');
    const row = cells
      .filter((cell) => !/^"?\d+"?\r?$/.test(cell))
      .map(wordsAlone)
      .join(' ');
    return cells.map((cell, at): Cell => [`row ${row}, cell ${at}`, cell]);
  });
}

const linesOf = (text: string): Cell[] => text.split(/[\n<>{}]/).map((line): Cell => ['line', line]);
