import type { PlainDate } from '../../platform/dates.ts';
import type { Author } from './content.ts';
import type { MaterialKind, TextLanguage } from './schema.ts';

/** What a citation is made of: one text of one edition. */
export type Cited = {
  readonly kind: MaterialKind;
  readonly authors: readonly Author[];
  readonly publisher: string;
  readonly edition: number;
  readonly title: string;
  readonly language: TextLanguage;
  readonly publishedOn: PlainDate;
  readonly url: string;
  /** That it is invented, in a demonstration. */
  readonly note?: string | undefined;
};

/** As a reference list has it: `Group 484 (2026). The long way. Group 484. https://…`; `edition` is the words for a later edition. */
export function citationText(cited: Cited, edition: string): string {
  const { authors, publisher, title, publishedOn, url } = cited;
  const names = authors.map(({ name }) => name).join('; ');
  const shown = /[.?!]$/.test(title) ? title : `${title}${edition ? ` (${edition})` : ''}.`;
  return `${names} (${publishedOn.slice(0, 4)}). ${shown} ${publisher}. ${url}`;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** RIS, as reference managers import it: one field a line, CRLF, `ER` at the end. */
export function citationRis(cited: Cited): string {
  const [year, month, day] = cited.publishedOn.split('-');
  const fields: [string, string][] = [
    ['TY', cited.kind === 'article' ? 'GEN' : 'RPRT'],
    ...cited.authors.map(({ name }): [string, string] => ['AU', name]),
    ['TI', cited.title],
    ['PB', cited.publisher],
    ['PY', year!],
    ['DA', `${year}/${month}/${day}`],
    ['ET', String(cited.edition)],
    ['LA', cited.language],
    ['UR', cited.url],
    ...(cited.note ? [['N1', cited.note] satisfies [string, string]] : []),
    ['ER', ''],
  ];
  return fields.map(([tag, value]) => `${tag}  - ${oneLine(value)}\r\n`).join('');
}

/** CSL-JSON: a list of one item. A person typed as `Family, Given` is told apart into the two. */
export function citationCsl(cited: Cited, id: string): object[] {
  return [
    {
      id,
      type: cited.kind === 'article' ? 'article' : 'report',
      title: oneLine(cited.title),
      author: cited.authors.map(nameOf),
      publisher: cited.publisher,
      edition: String(cited.edition),
      language: cited.language,
      issued: { 'date-parts': [cited.publishedOn.split('-').map(Number)] },
      URL: cited.url,
      ...(cited.note ? { note: cited.note } : {}),
    },
  ];
}

function nameOf({ name, is }: Author) {
  const [family, given, ...more] = name.split(',').map((part) => part.trim());
  return is === 'person' && family && given && more.length === 0 ? { family, given } : { literal: name };
}
