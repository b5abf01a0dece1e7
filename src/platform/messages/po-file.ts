import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { po } from 'gettext-parser';

/** One message of a PO file: msgid is its key, msgstr its ICU text, empty while it is not translated. */
export type PoMessage = { readonly key: string; readonly text: string };
/** A PO file as it stands: its language by its own header, its messages in order. */
export type PoFile = { readonly language: string | undefined; readonly messages: readonly PoMessage[] };

/** Reads PO text. Throws what gettext-parser throws on text that is no PO. */
export function readPo(source: string | Buffer): PoFile {
  const { headers, translations } = po.parse(source);
  const messages = Object.values(translations)
    .flatMap((context) => Object.values(context))
    .filter(({ msgid }) => msgid !== '')
    .map(({ msgid, msgstr }) => ({ key: msgid, text: msgstr[0] ?? '' }));
  return { language: headers.Language ?? headers.language, messages };
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
