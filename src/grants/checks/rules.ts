/** What the administrative and eligibility check looks at, in its order; the texts are messages `grants.check.item.<key>`. */
export const checkItems = [
  'in_time',
  'complete',
  'applicant_registered',
  'applicant_eligible',
  'activity_eligible',
  'amount_in_lot',
  'documents_valid',
  'declarations_signed',
  'no_people_named',
] as const;
export type CheckItem = (typeof checkItems)[number];
export type Verdict = 'yes' | 'no' | 'not_applicable';
/** A note may come before its verdict. */
export type CheckAnswers = Readonly<Partial<Record<CheckItem, { verdict: Verdict | null; note: string }>>>;

/** Items without a verdict; a check is concluded when none is left. */
export function openItems(answers: CheckAnswers): CheckItem[] {
  return checkItems.filter((item) => !answers[item]?.verdict);
}

/** Eligible when nothing was answered no. */
export function outcomeOf(answers: CheckAnswers): 'eligible' | 'ineligible' {
  return checkItems.some((item) => answers[item]?.verdict === 'no') ? 'ineligible' : 'eligible';
}
