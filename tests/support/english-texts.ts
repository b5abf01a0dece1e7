import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { readMessage } from '../../src/platform/messages/check-message.ts';
import { readings } from '../../src/platform/messages/plain-words.ts';
import { findPoSource, listAreas, readPo } from '../../src/platform/messages/po-file.ts';

/** Where a text is (`messages/grants grants.call.title`, `actions/shbb/action.yaml goal`), and each way it reads. */
export type EnglishText = { readonly at: string; readonly readings: readonly string[] };
/** Which texts may differ from the rules and why, and which wait to be rewritten. */
export type PlainWords = {
  readonly exceptions: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly baseline: readonly string[] | null;
  /** Documents that wait, each with the number of its faults. */
  readonly documents: Readonly<Record<string, number>> | null;
};

export const plainWordsFile = 'messages/plain-words.yaml';
const action = 'actions/shbb';

/** Every English text that people read: the catalogues, and the texts of the Action. Quoted sources are as they were found. */
export function englishTexts(): EnglishText[] {
  return [...ofCatalogues(), ...ofAction()];
}

function ofCatalogues(): EnglishText[] {
  return listAreas('messages').flatMap((area) => {
    const source = findPoSource('messages', area, 'en');
    return (source ? readPo(source).messages : []).map(({ key, text }) => ({
      at: `messages/${area} ${key}`,
      readings: readingsOf(text),
    }));
  });
}

function ofAction(): EnglishText[] {
  return fs
    .readdirSync(action, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((file) =>
      textsIn(parse(fs.readFileSync(path.join(action, file), 'utf8')), '').map(({ at, text }) => ({
        at: `${action}/${file} ${at}`,
        readings: readingsOf(text),
      })),
    );
}

/** Texts that are written in several languages are ours; what is in English alone is a name, a source or a quotation. */
function textsIn(value: unknown, at: string): { at: string; text: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'sr-Cyrl' in value) return [{ at, text: String(value.en) }];
  return Object.entries(value).flatMap(([name, inner]) =>
    textsIn(inner, at ? `${at}.${name}` : nameOf(name, inner)),
  );
}

const nameOf = (name: string, inner: unknown) =>
  typeof inner === 'object' && inner !== null && 'id' in inner ? `${name}.${String(inner.id)}` : name;

function readingsOf(text: string): readonly string[] {
  const message = readMessage(text);
  return typeof message === 'string' ? [text] : readings(message);
}
