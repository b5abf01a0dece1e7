import { hashOfContent } from '../../platform/canonical.ts';
import { dayFields } from '../../platform/http/fields.ts';
import { toDecimal } from '../../platform/money.ts';
import type { NewLine } from './expenditure-lines.ts';

/** An expenditure as the fields of its form. */
export function typedOfLine(line: NewLine): Record<string, string> {
  return {
    heading: line.heading,
    description: line.description,
    document: line.documentReference,
    supplier: line.supplier,
    ...dayFields('spent_on', line.spentOn),
    currency: line.originalCurrency,
    amount: toDecimal({ minor: line.originalMinor, currency: line.originalCurrency }),
  };
}

/** What its form was shown with: who would save away another's correction is told. */
export const seenOfLine = (line: NewLine): string => hashOfContent(typedOfLine(line));
