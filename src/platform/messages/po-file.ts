import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type GetTextTranslation, type GetTextTranslations, po } from 'gettext-parser';

/**
 * One message of a PO file: msgid is its key, msgstr its ICU text, empty while it is not translated; a draft is marked `fuzzy`,
 * which PO editors show as “needs work”.
 */
export type PoMessage = { readonly key: string; readonly text: string; readonly draft: boolean };
/** A PO file as it stands: its language by its own header, whether its drafts are marked one by one, its messages in order. */
export type PoFile = {
  readonly language: string | undefined;
  readonly marked: boolean;
  readonly messages: readonly PoMessage[];
};

/** The header of a file in which every draft is marked; a file without it was never reviewed: all of it is a draft. */
export const draftsHeader = 'X-Drafts';
const marks = 'fuzzy';

/** Reads PO text. Throws what gettext-parser throws on text that is no PO. */
export function readPo(source: string | Buffer): PoFile {
  const table = po.parse(source);
  const headers = table.headers ?? {};
  const marked = headers[draftsHeader] === marks;
  const language = headers.Language ?? headers.language;
  const messages = entriesOf(table).map((entry) => ({
    key: entry.msgid,
    text: entry.msgstr[0] ?? '',
    draft: language !== 'en' && (!marked || flagsOf(entry).includes('fuzzy')),
  }));
  return { language, marked, messages };
}

/** The entries of a parsed file without its header, in order. */
export function entriesOf(table: GetTextTranslations): GetTextTranslation[] {
  return Object.values(table.translations)
    .flatMap((context) => Object.values(context))
    .filter(({ msgid }) => msgid !== '');
}

/** A PO file as text, as PO editors write it: one line a message, ICU messages flagged for the checks of Weblate. */
export function printPo(locale: string, entries: readonly GetTextTranslation[]): string {
  const table: GetTextTranslations = {
    charset: 'utf-8',
    headers: {
      'MIME-Version': '1.0',
      'Content-Type': 'text/plain; charset=UTF-8',
      'Content-Transfer-Encoding': '8bit',
      Language: locale,
      ...(locale === 'en' ? {} : { [draftsHeader]: marks }),
    },
    translations: {
      '': { ...headOf(locale), ...Object.fromEntries(entries.map((entry) => [entry.msgid, entry])) },
    },
  };
  return `${po.compile(table, { foldLength: 0 }).toString('utf8').trimEnd()}\n`;
}

/** What translators are told before all else. */
function headOf(locale: string): Record<string, GetTextTranslation> {
  if (locale !== 'sr-Cyrl') return {};
  const translator =
    'Serbian in Latin letters is made from this file by the program: edit the Cyrillic, and nothing else.';
  return { '': { msgid: '', msgstr: [''], comments: { translator } } };
}

/** An entry with exactly the flags that its English and its state ask for; other flags of translators stay. */
export function flagged(
  entry: GetTextTranslation,
  state: { draft: boolean; icu: boolean },
): GetTextTranslation {
  const others = flagsOf(entry).filter((flag) => flag !== 'fuzzy' && flag !== 'icu-message-format');
  const flags = [...(state.draft ? ['fuzzy'] : []), ...(state.icu ? ['icu-message-format'] : []), ...others];
  const { flag: _, ...comments } = entry.comments ?? {};
  return { ...entry, comments: flags.length > 0 ? { ...comments, flag: flags.join(', ') } : comments };
}

function flagsOf(entry: GetTextTranslation): string[] {
  return (entry.comments?.flag ?? '').split(/[\s,]+/).filter((flag) => flag !== '');
}

/** The areas of a folder of messages: each has one PO file a locale. */
export function listAreas(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** Where an area's messages of a locale lie. */
export function poPath(folder: string, area: string, locale: string): string {
  return path.join(folder, area, `${locale}.po`);
}

/** The text of an area's PO file, or undefined when there is none. */
export function findPoSource(folder: string, area: string, locale: string): string | undefined {
  const file = poPath(folder, area, locale);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
