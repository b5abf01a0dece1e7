import type { PlainDate } from '../platform/dates.ts';

/** What a citation of a table is made of. */
export type CitedTable = {
  readonly key: string;
  readonly title: string;
  readonly publisher: string;
  /** Permanent: it says what the table holds and leads to its files. */
  readonly url: string;
  /** The day on which it was read: rows are added and corrected. */
  readonly readOn: PlainDate;
  readonly language: string;
  /** That it is invented, in a demonstration. */
  readonly note?: string | undefined;
};

/** As a reference list has it; `asOf` is the day in the words of its reader. */
export function tableCitation({ title, publisher, url, readOn, note }: CitedTable, asOf: string): string {
  const said = note ? ` ${note}.` : '';
  return `${publisher} (${readOn.slice(0, 4)}). ${title}.${said} ${url} (${asOf})`;
}

/** BibTeX: signs that LaTeX reads are kept as text. */
export function tableBibtex({ key, title, publisher, url, readOn, note, language }: CitedTable): string {
  const fields: [string, string][] = [
    ['author', `{${tex(publisher)}}`],
    ['title', `{${tex(title)}}`],
    ['year', readOn.slice(0, 4)],
    ['url', url],
    ['urldate', readOn],
    ['language', language],
    ...(note ? [['note', tex(note)] satisfies [string, string]] : []),
  ];
  return `@misc{${key}-${readOn},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}\n`;
}
const tex = (text: string) => text.replace(/[\\{}]/g, '').replace(/[&%$#_]/g, '\\$&');

/** RIS, as reference managers import it: one field a line, CRLF, `ER` at the end. */
export function tableRis({ title, publisher, url, readOn, language, note }: CitedTable): string {
  const [year, month, day] = readOn.split('-');
  const fields: [string, string][] = [
    ['TY', 'DATA'],
    ['AU', publisher],
    ['TI', title],
    ['PB', publisher],
    ['PY', year!],
    ['Y2', `${year}/${month}/${day}`],
    ['LA', language],
    ['UR', url],
    ...(note ? [['N1', note] satisfies [string, string]] : []),
    ['ER', ''],
  ];
  return fields.map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ').trim()}\r\n`).join('');
}
