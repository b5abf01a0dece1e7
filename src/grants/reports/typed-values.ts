import { hashOfContent } from '../../platform/canonical.ts';
import { partNames, type ReportedValue } from './parts.ts';

/** The values of a report as the fields of their form. */
export function typedOfValues(values: readonly ReportedValue[]): Record<string, string> {
  return Object.fromEntries(
    values.flatMap(({ key, value, note, parts }) => [
      [key, String(value)],
      [`${key}_note`, note],
      ...(parts ? partNames.map((name) => [`${key}_${name}`, String(parts[name])]) : []),
    ]),
  );
}

/** What the page of the values showed, as a hash: who saves says what they had seen. */
export function seenOfValues(values: readonly ReportedValue[]): string {
  return hashOfContent(typedOfValues(values)).slice(0, 16);
}
