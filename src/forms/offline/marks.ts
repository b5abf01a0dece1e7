import { hashOfContent } from '../../platform/canonical.ts';
import { writable } from '../../platform/documents/document.ts';
import type { Typed } from '../../platform/http/route.ts';
import { typedText } from '../answers.ts';

/** A text as it comes back from a file: what no file can hold is gone, and what surrounds it is. */
export function plain(text: string): string {
  return writable(text).normalize('NFC').trim();
}

/** What a field said when it was written, short enough for its tag: who finds it unlike knows that somebody changed it since. */
export function markOf(values: readonly string[]): string {
  return hashOfContent(values).slice(0, 8);
}

type Marked = {
  readonly parts: readonly { readonly value: string }[];
  readonly wholeRow: readonly string[] | undefined;
};

/**
 * What a field said, and in a row what the whole row said: rows are found by their number, and another one may stand there since.
 */
export function markOfUnit({ parts, wholeRow }: Marked): string {
  const own = markOf(parts.map(({ value }) => value));
  return wholeRow ? `${own}.${markOf(wholeRow)}` : own;
}

/** Whether a field that was written with a mark says what it said then. */
export function saysAsWritten(mark: string, values: readonly string[]): boolean {
  return mark.split('.')[0] === markOf(values);
}

/** A day as it is written everywhere in the region: `31.12.2026`. */
export function dayText(fields: Typed, name: string): string {
  const parts = ['day', 'month', 'year'].map((part) => typedText(fields, `${name}-${part}`));
  return parts.every((part) => part === '') ? '' : plain(parts.join('.'));
}
