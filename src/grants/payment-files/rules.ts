import { hashOfContent } from '../../platform/canonical.ts';
import { addDays, type PlainDate } from '../../platform/dates.ts';
import { toLatin } from '../../platform/language/transliterate.ts';
import { problem } from '../../platform/problem.ts';
import { isIban } from '../parties/rules.ts';

/** The versions of the ISO 20022 message that banks take: a bank says which. */
export const painFormats = ['pain.001.001.03', 'pain.001.001.09'] as const;
export type PainFormat = (typeof painFormats)[number];
export type FileFormat = PainFormat | 'csv';

/**
 * The countries of the SEPA schemes by the first letters of an IBAN (EPC409-09, with Albania, Montenegro, North Macedonia and Serbia,
 * which joined in 2024 and 2025). A euro account elsewhere is paid by the same file, as an ordinary transfer.
 */
const sepaCountries = new Set(
  (
    'AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI ' +
    'SK SM VA'
  ).split(' '),
);
export const isInSepa = (iban: string): boolean => sepaCountries.has(iban.slice(0, 2));

/** Which file an amount goes into: the bank's message for euro and an IBAN, a table for all else. */
export function kindOf({ currency, account }: { currency: string; account: string }): 'pain' | 'csv' {
  return currency === 'EUR' && isIban(account) ? 'pain' : 'csv';
}

/** Everything in a file is of one kind and one currency. Problems: `payment_file_mixed`, `payment_file_empty`. */
export function mustBeOfOneKind(chosen: readonly { currency: string; account: string }[]): {
  readonly kind: 'pain' | 'csv';
  readonly currency: string;
} {
  const [first] = chosen;
  if (!first) throw problem('payment_file_empty', {}, { field: 'instalments' });
  const same = (one: (typeof chosen)[number]) =>
    one.currency === first.currency && kindOf(one) === kindOf(first);
  if (!chosen.every(same)) throw problem('payment_file_mixed', {}, { field: 'instalments' });
  return { kind: kindOf(first), currency: first.currency };
}

/** Days until a bank takes an order: none takes one for long ahead. */
const longestAhead = 60;
/** The bank pays today or soon. Problem: `payment_day_out_of_range`. */
export function mustBePayable(payOn: PlainDate, today: PlainDate): void {
  if (payOn < today || payOn > addDays(today, longestAhead))
    throw problem('payment_day_out_of_range', { days: longestAhead }, { field: 'pay_on' });
}

/**
 * What the page of a new file showed, as a hash: the account to pay from, and each instalment that it offered with its amount, who is paid at
 * which bank, the account it goes to and the last file that it is in.
 */
export function seenOfFile(
  payingAccountId: string,
  offered: readonly {
    readonly id: string;
    readonly organisationName: string;
    readonly bank: string | null;
    readonly confirmed: string | null;
    readonly amountMinor: number;
    readonly fileNumber: number | null;
  }[],
): string {
  const shown = offered.map(({ id, organisationName, bank, confirmed, amountMinor, fileNumber }) => [
    ...[id, organisationName, bank, confirmed, amountMinor, fileNumber],
  ]);
  return hashOfContent({ payingAccountId, shown });
}

/** Problem: `instalment_in_file`, when some are in a file already and nobody said so. */
export function mustSayAgain(inFiles: readonly string[], again: boolean): void {
  if (inFiles.length > 0 && !again)
    throw problem('instalment_in_file', { numbers: inFiles.join(', ') }, { field: 'again' });
}

/** Letters that lose more than a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  đ: 'd',
  Đ: 'D',
  ł: 'l',
  Ł: 'L',
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  æ: 'ae',
  Æ: 'AE',
};

/**
 * A text in the characters that every bank takes (EPC217-08): Latin letters without marks, figures and / - ? : ( ) . , ' +, without a
 * stroke at its ends or two together. What is left is cut at `longest`.
 */
export function sepaText(text: string, longest: number): string {
  const latin = toLatin(text)
    .replace(/[đĐłŁßøØæÆ]/g, (letter) => plainLetters[letter]!)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘`´]/g, "'")
    .replace(/[^A-Za-z0-9/\-?:().,'+ ]/g, ' ');
  const tidy = latin
    .replace(/\/{2,}/g, '/')
    .replace(/\s+/g, ' ')
    .replace(/^[/ ]+/, '');
  return withoutEnd(tidy.slice(0, longest));
}

/** The text without the strokes and blanks at its end, which a bank refuses there. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && '/ '.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/** How a payment is known to both banks and both books: `SG-2026-007/1`. */
export function referenceOf({
  agreementNumber,
  number,
}: {
  agreementNumber: string;
  number: number;
}): string {
  return `${agreementNumber}/${number}`;
}
