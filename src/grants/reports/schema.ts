import { z } from 'zod';
import { headings } from '../../forms/index.ts';
import { actionCurrency } from '../../platform/action-currency.ts';
import {
  choice,
  day,
  optionalText,
  paragraphs,
  readAmount,
  seen,
  text,
  withDates,
} from '../../platform/http/fields.ts';
import { jurisdictionCodes, jurisdictionFacts } from '../../platform/language/jurisdictions.ts';
import type { Currency } from '../../platform/money.ts';
import { type LineVerdict, lineRules } from './review-line.ts';
import type { NewLine } from './typed-line.ts';

/** Currencies an expenditure may be in: the Action's, and those of its jurisdictions. */
export function lineCurrencies(): readonly Currency[] {
  return [
    ...new Set([actionCurrency(), ...jurisdictionCodes.map((code) => jurisdictionFacts(code).currency)]),
  ];
}

const lineFields = z.object({
  heading: choice(headings),
  description: text(300),
  document: text(120),
  supplier: optionalText(200),
  spent_on: day,
  currency: z.string('invalid.choice').refine((one) => lineCurrencies().includes(one), 'invalid.choice'),
  amount: text(30),
});

function lineOf(form: z.output<typeof lineFields>, issues: z.RefinementCtx): NewLine {
  const minor = readAmount(form.amount, { currency: form.currency, path: ['amount'] }, issues);
  if (minor === undefined) return z.NEVER;
  return {
    heading: form.heading,
    description: form.description,
    documentReference: form.document,
    supplier: form.supplier,
    spentOn: form.spent_on,
    originalMinor: minor,
    originalCurrency: form.currency,
  };
}

export const lineForm = withDates(['spent_on'], lineFields.transform(lineOf), { done: ['spent_on'] });
export const lineEditForm = withDates(
  ['spent_on'],
  lineFields
    .extend({ seen })
    .transform(({ seen, ...form }, issues) => ({ seen, line: lineOf(form, issues) })),
  { done: ['spent_on'] },
);

export type VerdictForm = { readonly seen: string; readonly verdict: LineVerdict };
export const verdictForm = z
  .object({
    seen,
    verdict: choice(['accept', 'accept_part', 'query', 'reject']),
    accepted: optionalText(30),
    rule: z.enum(lineRules).or(z.literal('')).default(''),
    text: optionalText(2000),
  })
  .transform(({ seen: shown, ...form }, issues): VerdictForm => {
    const of = (verdict: LineVerdict) => ({ seen: shown, verdict });
    if (form.verdict !== 'accept_part' && form.accepted !== '')
      issues.addIssue({ code: 'custom', path: ['accepted'], message: 'invalid.part_not_chosen' });
    if (form.verdict === 'accept') return of({ verb: 'accept' });
    if (form.rule === '') issues.addIssue({ code: 'custom', path: ['rule'], message: 'invalid.choice' });
    if (form.text === '') issues.addIssue({ code: 'custom', path: ['text'], message: 'invalid.required' });
    const reason = { rule: form.rule || ('other' as const), text: form.text };
    if (form.verdict !== 'accept_part') return of({ verb: form.verdict, ...reason });
    if (form.accepted === '')
      issues.addIssue({ code: 'custom', path: ['accepted'], message: 'invalid.required' });
    // What cannot be read is said with the other faults; the verb reads it in the currency of the agreement.
    else readAmount(form.accepted, { currency: actionCurrency(), min: 0, path: ['accepted'] }, issues);
    return of({ verb: form.verdict, accepted: form.accepted, ...reason });
  });

export const replyForm = z.object({ reply: paragraphs(2000) });
export const returnForm = z.object({ seen, reason: paragraphs(4000) });
/** What a row of the list of reports may say of its report. */
export const listedStates = ['not_received', 'submitted', 'returned', 'approved_once', 'approved'] as const;
export type ListedState = (typeof listedStates)[number];
export const reportSorts = ['newest', 'due'] as const;
export const reportFilter = z.object({
  state: z.enum(listedStates).optional().catch(undefined),
  sort: z.enum(reportSorts).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});
