import { newId } from '../platform/ids.ts';

const start = 'made_';

/** The key of a form that is made in the browser. The files of an Action may use none of this kind, so that neither replaces the other. */
export function makeFormKey(): string {
  return `${start}${piece()}`;
}
export function isMadeKey(key: string): boolean {
  return key.startsWith(start);
}

/** The key of a section, question or option that is added in the browser: never used before in any version of the form. */
export function makePieceKey(kind: 's' | 'q' | 'o'): string {
  return `${kind}_${piece()}`;
}

function piece(): string {
  return newId().slice(0, 8);
}
