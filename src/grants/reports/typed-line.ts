import { hashOfContent } from '../../platform/canonical.ts';
import type { PlainDate } from '../../platform/dates.ts';
import { dayFields } from '../../platform/http/fields.ts';
import { toDecimal } from '../../platform/money.ts';
import type { Bill } from '../bills/queries.ts';
import type { Line } from './queries.ts';

/** What a sub-grantee says of an expenditure. */
export type NewLine = {
  heading: string;
  description: string;
  documentReference: string;
  /** Who was paid; '' where nobody is named. */
  supplier: string;
  spentOn: PlainDate;
  originalMinor: number;
  originalCurrency: string;
};

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

/** Of one that is like it: its day and its document are others. */
export function typedOfSimilar(line: NewLine): Record<string, string> {
  const { heading, description, supplier, currency, amount } = typedOfLine(line);
  return { heading, description, supplier, currency, amount } as Record<string, string>;
}

/** What its form was shown with: who would save away another's correction is told. */
export const seenOfLine = (line: NewLine): string => hashOfContent(typedOfLine(line));

/** What its reviewer reads of an expenditure, as a hash: the line with what it comes to, its bills, and what was asked and answered. */
export function seenInReview(line: Line, bills: readonly Pick<Bill, 'id'>[]): string {
  const { rate, rateMonth, amountMinor, currency, rule, query, reply } = line;
  return hashOfContent({
    ...{ line: typedOfLine(line), rate, rateMonth, amountMinor, currency, rule, query, reply },
    bills: bills.map(({ id }) => id).toSorted(),
  });
}
