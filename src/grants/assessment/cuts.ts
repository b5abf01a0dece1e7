import { type BudgetAnswer, budgetOf, lineTotal } from '../../forms/index.ts';
import type { Language } from '../../platform/language/language.ts';
import { problem } from '../../platform/problem.ts';
import { submittedContent } from '../applications/content.ts';

/** So many cuts have an assessment at most. */
export const mostCuts = 12;

/** What an assessor takes off; `line` counts from 1, null is the whole budget. Minor units. */
export type CutGiven = {
  readonly line: number | null;
  readonly amountMinor: number;
  readonly reason: string;
};
/** The same with what the line says in the application. */
export type Cut = CutGiven & { readonly heading: string; readonly description: string };
export type CutLine = Pick<Cut, 'heading' | 'description'> & {
  readonly line: number;
  readonly minor: number;
};

/** The lines of a submitted budget that something can be taken off, by the content of the application. */
export function cutLinesOf(content: string | null): CutLine[] {
  const { lines }: BudgetAnswer = budgetOf(
    submittedContent(content).budget as Parameters<typeof budgetOf>[0],
  );
  return lines.flatMap((one, at) => {
    const minor = lineTotal(one) ?? 0;
    return minor > 0
      ? [{ line: at + 1, heading: one.heading ?? '', description: one.description ?? '', minor }]
      : [];
  });
}

export const cutOff = (cuts: readonly Pick<Cut, 'amountMinor'>[]): number =>
  cuts.reduce((sum, { amountMinor }) => sum + amountMinor, 0);

/** What is recommended after these cuts; null where nothing is cut: then it is all that is asked for. */
export const recommendedAfter = (requestedMinor: number, cuts: readonly CutGiven[]): number | null =>
  cuts.length === 0 ? null : requestedMinor - cutOff(cuts);

/**
 * The cuts with what their lines say. Problems, each with its field: `cut_line_unknown`, `cut_over_line` (description),
 * `cuts_over_requested`.
 */
export function mustFitBudget(
  cuts: readonly CutGiven[],
  { requestedMinor, lines }: { readonly requestedMinor: number; readonly lines: readonly CutLine[] },
): Cut[] {
  const taken = new Map<number, number>();
  let all = 0;
  return cuts.map((cut, at) => {
    const found = lines.find(({ line }) => line === cut.line);
    if (cut.line !== null && !found) throw problem('cut_line_unknown', {}, { field: `cut_line.${at + 1}` });
    const field = { field: `cut_amount.${at + 1}` };
    all += cut.amountMinor;
    if (all > requestedMinor) throw problem('cuts_over_requested', {}, field);
    if (!found) return { ...cut, heading: '', description: '' };
    const ofLine = (taken.get(found.line) ?? 0) + cut.amountMinor;
    if (ofLine > found.minor) throw problem('cut_over_line', { line: found.line }, field);
    taken.set(found.line, ofLine);
    return { ...cut, heading: found.heading, description: found.description };
  });
}

/** What a cut is taken off, in words. */
export function cutLineText(
  { t }: Pick<Language, 't'>,
  { line, heading, description }: Pick<Cut, 'line' | 'heading' | 'description'>,
): string {
  if (line === null) return t('grants.cuts.whole');
  return [String(line), heading && t(`forms.heading.${heading}`), description].filter(Boolean).join(' · ');
}
