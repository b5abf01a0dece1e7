import { z } from 'zod';
import { optionalText, optionalWholeNumber, seen } from '../../platform/http/fields.ts';
import { agreementIndicators, peopleIndicators } from '../agreements/indicators.ts';
import { partNames, type ReportedValue, readParts } from './parts.ts';

const value = optionalWholeNumber(0, 10_000_000);
const note = optionalText(1000);
type Fields = Readonly<Record<string, number | string | null | undefined>>;

/** A total, a note, and the parts where its call asks them; an indicator that the agreement does not name is not on the page. */
const fields = Object.fromEntries<typeof value | typeof note>(
  agreementIndicators.flatMap((key) => [
    [key, value],
    [`${key}_note`, note],
    ...partsOf(key).map(({ field }) => [field, value] as const),
  ]),
);

/** The fields of the parts of an indicator. */
export function partsOf(key: string) {
  const told = peopleIndicators.some((one) => one === key);
  return told ? partNames.map((name) => ({ name, field: `${key}_${name}` })) : [];
}

export type ValuesForm = { readonly seen: string; readonly values: readonly ReportedValue[] };
/** The results of a report as they are typed. Each total that its parts do not sum to is told at its own field. */
export const valuesForm = z.object({ ...fields, seen }).transform((typed, issues): ValuesForm => {
  const form = typed as Fields;
  const numberAt = (field: string) => (form[field] ?? undefined) as number | undefined;
  const values = agreementIndicators.flatMap((key): ReportedValue[] => {
    const parts = Object.fromEntries(partsOf(key).map(({ name, field }) => [name, numberAt(field)]));
    const read = readParts({ total: numberAt(key), parts });
    if (!read) return [];
    if (!('unequal' in read)) return [{ key, ...read, note: String(form[`${key}_note`] ?? '') }];
    issues.addIssue({
      ...{ code: 'custom', path: [key], message: 'grants.report.invalid.parts' },
      params: read.unequal,
    });
    return [];
  });
  return { seen: String(form.seen ?? ''), values };
});
