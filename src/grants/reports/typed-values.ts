import { hashOfContent } from '../../platform/canonical.ts';

type Value = { readonly key: string; readonly value: number; readonly note: string };

/** The values of a report as the fields of their form. */
export function typedOfValues(values: readonly Value[]): Record<string, string> {
  return Object.fromEntries(
    values.flatMap(({ key, value, note }) => [
      [key, String(value)],
      [`${key}_note`, note],
    ]),
  );
}

/** What the page of the values showed, as a hash: who saves says what they had seen. */
export function seenOfValues(values: readonly Value[]): string {
  return hashOfContent(typedOfValues(values)).slice(0, 16);
}
