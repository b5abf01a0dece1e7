import type { z } from 'zod';
import { actionCurrency } from '../../platform/action-currency.ts';
import { readAmount } from '../../platform/http/fields.ts';
import { money, parseAmount, toDecimal } from '../../platform/money.ts';
import { type CutGiven, mostCuts } from './cuts.ts';

const longestReason = 1000;
type Typed = Readonly<Record<string, unknown>>;
const textOf = (typed: unknown) => (typeof typed === 'string' ? typed.trim() : '');

const rowsOf = (typed: Typed) =>
  Array.from({ length: mostCuts }, (_, at) => at + 1)
    .map((at) => ({
      at,
      line: textOf(typed[`cut_line.${at}`]),
      amount: textOf(typed[`cut_amount.${at}`]),
      reason: textOf(typed[`cut_reason.${at}`]).replaceAll('\r\n', '\n'),
    }))
    .filter(({ line, amount, reason }) => line !== '' || amount !== '' || reason !== '');

/** A cut has an amount and a reason. */
export function mustBeWholeCuts(typed: Typed, issues: z.RefinementCtx): void {
  for (const { at, amount, reason } of rowsOf(typed)) {
    readAmount(amount, { currency: actionCurrency(), path: [`cut_amount.${at}`] }, issues);
    if (reason === '')
      issues.addIssue({ code: 'custom', path: [`cut_reason.${at}`], message: 'invalid.required' });
    else if (reason.length > longestReason)
      issues.addIssue({
        code: 'custom',
        path: [`cut_reason.${at}`],
        message: 'invalid.too_long',
        params: { max: longestReason },
      });
  }
}

/** What was typed; a row that is not whole yet is left out. */
export function cutsTyped(typed: Typed): CutGiven[] {
  return rowsOf(typed).flatMap(({ line, amount, reason }) => {
    const amountMinor = parseAmount(amount, actionCurrency());
    if (!amountMinor || reason === '') return [];
    return [{ line: /^\d+$/.test(line) ? Number(line) : null, amountMinor, reason }];
  });
}

/** The same as the fields of the form. */
export function typedOfCuts(cuts: readonly CutGiven[]): Record<string, string> {
  return Object.fromEntries(
    cuts.flatMap(({ line, amountMinor, reason }, at) => [
      [`cut_line.${at + 1}`, line === null ? '' : String(line)],
      [`cut_amount.${at + 1}`, toDecimal(money(amountMinor, actionCurrency()))],
      [`cut_reason.${at + 1}`, reason],
    ]),
  );
}
