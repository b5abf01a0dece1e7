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

/** `dropped`: places whose words come again on the page. Which of them is which would change with their order. */
export type Numbers = {
  readonly numbers: ReadonlyMap<string, number>;
  readonly dropped: ReadonlySet<string>;
};

/** The numbers of a page or a file, by where they stand: the words around a number, and of a table its row and column. */
export function numbersIn(target: string, text: string): Numbers {
  const found = new Map<string, number>();
  const again = new Set<string>();
  const said = text.replace(/^\d{3} /, '');
  const places = target.endsWith('.csv')
    ? cellsOfCsv(said)
    : said.startsWith('<')
      ? cellsOfPage(said)
      : linesOf(said);
  for (const [place, own] of places) {
    const plain = own.replace(notCounted, ' ');
    const words = plain.replace(aNumber, '#').replace(/\s+/g, ' ').trim();
    for (const [at, [number]] of [...plain.matchAll(aNumber)].entries()) {
      const name = `${target} | ${place} | ${words} | ${at}`;
      if (found.has(name)) again.add(name);
      found.set(name, Number(number.replace(/\D/g, '')));
    }
  }
  for (const name of again) found.delete(name);
  return { numbers: found, dropped: again };
}

const aNumber = /(?<![\w.])\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?![\w.]*\d)|(?<![\w.])\d+(?![\w]|\.\d)/g;
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

/** A table is told from another by its caption, and a sentence by the heading above it. */
function cellsOfPage(html: string): Cell[] {
  const plain = html.replace(/<(svg|script|style)\b[\s\S]*?<\/\1>/g, ' ');
  const tables = plain.match(aTable) ?? [];
  const inRows = tables.flatMap((table) => {
    const caption = wordsAlone(withoutTags(/<caption\b[^>]*>([\s\S]*?)<\/caption>/.exec(table)?.[1] ?? ''));
    return (table.match(aRow) ?? []).flatMap((row) => {
      const cells = [...row.matchAll(/<t[hd]\b[^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell]) =>
        withoutTags(cell!),
      );
      const name = `table ${caption}, row ${wordsAlone(cells[0] ?? '')}`;
      return cells.map((cell, at): Cell => [`${name}, cell ${at}`, cell]);
    });
  });
  let heading = '';
  const around = plain
    .replace(aTable, (table) => table.replace(aRow, ' '))
    .split(
      /(?=<h\d\b)|(?<=<\/h\d>)|<\/?(?:li|p|dt|dd|caption|option|div|section|article|summary|details|ul|ol|dl|label)\b[^>]*>/,
    )
    .map((piece): Cell => {
      const text = withoutTags(piece);
      if (/^<h\d\b/.test(piece)) heading = wordsAlone(text);
      return [`under ${heading}`, text];
    });
  return [...inRows, ...around].filter(([, text]) => /\d/.test(text));
}
const aTable = /<table\b[\s\S]*?<\/table>/g;
const aRow = /<tr\b[\s\S]*?<\/tr>/g;

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
