import { dayIn, type Instant } from '../../platform/dates.ts';
import { type Block, heading, note, paragraph, paragraphs } from '../../platform/documents/document.ts';
import type { Language } from '../../platform/language/language.ts';
import { zone } from '../../platform/zone.ts';
import { langOf } from './pages/lang-of.ts';
import type { BriefAuthor } from './queries-briefs.ts';
import type { PublishedCycle } from './queries-published.ts';

/** What a brief begins with. */
export type Front = {
  /** In the language of the cycle; undefined where none was written. */
  readonly summary: string | undefined;
  /** Who assessed: of one jurisdiction, or of all. */
  readonly authors: readonly BriefAuthor[];
  readonly publisher: string;
  /** The permanent address of the brief. */
  readonly url: string;
};

const namesOf = (authors: readonly BriefAuthor[]) => [...new Set(authors.flatMap(({ name }) => name ?? []))];

/** The names of those who agreed to be named, each once, and whether there are others: nothing tells how many people they are. */
function authorsOf({ t }: Language, authors: readonly BriefAuthor[]): string {
  const names = namesOf(authors).join('; ');
  if (authors.every(({ name }) => name !== null)) return names;
  return names ? t('matrix.cycle.brief.authors.some', { names }) : t('matrix.cycle.brief.authors.none');
}

/** As a reference list has it: the named authors, or the publisher; the year, the title, the publisher and the permanent address. */
function citationOf(
  { authors, publisher, url }: Pick<Front, 'authors' | 'publisher' | 'url'>,
  title: string,
  publishedAt: Instant,
): string {
  const names = namesOf(authors);
  const by = names.length > 0 ? names.join('; ') : publisher;
  const year = dayIn(zone, publishedAt).slice(0, 4);
  return `${by} (${year}). ${title}. ${names.length > 0 ? `${publisher}. ` : ''}${url}`;
}

/** The summary in the language of the cycle, its authors and how the brief is cited. `title` is that of the brief. */
export function frontOf(
  language: Language,
  { summary, ...front }: Front,
  title: string,
  cycle: Pick<PublishedCycle, 'language' | 'publishedAt'>,
): Block[] {
  const { t, locale } = language;
  const written = langOf(cycle.language, locale);
  const said = (text: string) => (written === undefined ? paragraphs(text) : [note(text, written)]);
  return [
    ...(summary ? [heading(t('matrix.cycle.brief.summary'), 1), ...said(summary)] : []),
    heading(t('matrix.cycle.brief.authors'), 1),
    paragraph(authorsOf(language, front.authors)),
    heading(t('matrix.cycle.brief.cite'), 1),
    paragraph(citationOf(front, title, cycle.publishedAt)),
  ];
}
