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

/** What the records themselves say of an item: arrival, answers, amount, and the call's rules on who may apply. */
export type ByRule = Readonly<Partial<Record<CheckItem, 'yes' | 'no'>>>;

/** The items that data decides. What is not known, and what asks for judgement, is left to a person. */
export function decidedByRule(
  application: { requestedMinor: number | null; minimumMinor: number; maximumMinor: number },
  fit: 'fits' | 'does_not_fit' | 'not_known',
): ByRule {
  const { requestedMinor, minimumMinor, maximumMinor } = application;
  return {
    // Nothing late and nothing with an open answer is ever taken in (`mustBeInTime`, `check`).
    in_time: 'yes',
    complete: 'yes',
    ...(fit === 'not_known' ? {} : { applicant_eligible: fit === 'fits' ? 'yes' : 'no' }),
    ...(requestedMinor === null
      ? {}
      : { amount_in_lot: requestedMinor >= minimumMinor && requestedMinor <= maximumMinor ? 'yes' : 'no' }),
  };
}

/** Items whose verdict departs from what data decides without a note that says why. */
export function unexplained(answers: CheckAnswers, decided: ByRule): CheckItem[] {
  return checkItems.filter((item) => {
    const answer = answers[item];
    return Boolean(
      answer?.verdict && decided[item] && answer.verdict !== decided[item] && !answer.note.trim(),
    );
  });
}

/** Items without a verdict; a check is concluded when none is left. */
export function openItems(answers: CheckAnswers): CheckItem[] {
  return checkItems.filter((item) => !answers[item]?.verdict);
}

/** Eligible when nothing was answered no. */
export function outcomeOf(answers: CheckAnswers): 'eligible' | 'ineligible' {
  return checkItems.some((item) => answers[item]?.verdict === 'no') ? 'ineligible' : 'eligible';
}
