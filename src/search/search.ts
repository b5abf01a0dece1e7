import type { Context } from '../platform/http/route.ts';
import { inLanguage } from '../platform/language/language.ts';
import { isFoundIn } from '../platform/language/search-key.ts';
import type { Findable, FoundPage } from '../platform/search/findable.ts';
import { findRows } from '../platform/search/queries.ts';
import { nearPages, shownOfKind } from './rules.ts';

/** Pages of one heading, whose titles the reader's language has: of the menu, of the definition, of the help. */
export type PageSource = {
  readonly heading: string;
  /** Shown after the records: who looks for a record comes first. */
  readonly last?: boolean;
  list(context: Context): Promise<readonly FoundPage[]> | readonly FoundPage[];
};
export type Result = {
  readonly href: string;
  readonly title: string;
  readonly note?: string | undefined;
  readonly day?: string | undefined;
};
/** Results of one kind. `more`: not all are shown; `list` is then where all records of the kind are. */
export type ResultGroup = {
  readonly heading: string;
  readonly results: readonly Result[];
  readonly more: boolean;
  readonly list: string | undefined;
};

/** All that the reader finds under these words, by kind: pages, records in the order of their declarations, help. */
export async function search(
  context: Context,
  words: readonly string[],
  { findables, pages }: { findables: readonly Findable[]; pages: readonly PageSource[] },
): Promise<ResultGroup[]> {
  const typed = words.join(' ');
  const [first, after]: [ResultGroup[], ResultGroup[]] = [[], []];
  for (const { heading, last, list } of pages) {
    const found = (await list(context)).filter(({ title, also }) =>
      isFoundIn(`${title} ${also ?? ''}`, typed),
    );
    if (found.length > 0) (last ? after : first).push(groupOf(heading, found, undefined));
  }
  return [...first, ...(await records(context, words, findables)), ...after];
}

/** Where nothing fits all the words: pages and help that fit one of them. */
export async function searchNear(
  context: Context,
  words: readonly string[],
  { pages }: { pages: readonly PageSource[] },
): Promise<readonly Result[]> {
  const all = (await Promise.all(pages.map(({ list }) => list(context)))).flat();
  return nearPages(all, words).slice(0, shownOfKind);
}

async function records(
  context: Context,
  words: readonly string[],
  findables: readonly Findable[],
): Promise<ResultGroup[]> {
  const { tx, language } = context;
  const rows = await findRows(tx, findables, context, { words, most: shownOfKind + 1 });
  const kinds = new Map<
    string,
    { heading: string; list: string | undefined; results: Map<string, Result> }
  >();
  for (const { place, id, title, note, day } of [...rows].sort((a, b) => a.place - b.place)) {
    const { kind, heading, list, href } = findables[place]!;
    const group = kinds.get(kind) ?? { heading, list, results: new Map() };
    kinds.set(kind, group);
    // What a reader finds as a record of their work is not shown again as a public page.
    const key = kind === 'person' ? `${id} ${JSON.stringify(title)} ${note}` : id;
    if (!group.results.has(key))
      group.results.set(key, {
        href: href(id),
        title: typeof title === 'string' ? title : inLanguage(title, language.locale),
        note: note ?? undefined,
        day: day ?? undefined,
      });
  }
  return [...kinds.values()].map(({ heading, list, results }) =>
    groupOf(heading, [...results.values()], list),
  );
}

function groupOf(heading: string, found: readonly Result[], list: string | undefined): ResultGroup {
  return { heading, results: found.slice(0, shownOfKind), more: found.length > shownOfKind, list };
}
