import { headings } from '../../forms/index.ts';
import type { Language } from '../../platform/language/language.ts';
import { money } from '../../platform/money.ts';
import type { Addendum } from './queries.ts';

export type ChangeRow = { readonly what: string; readonly old: string; readonly now: string };

/** What a change is called: the number of an addendum, the day of a notice; what was never sent for signature has neither. */
export function nameOf(
  { t, day }: Language,
  {
    state,
    number,
    appliesFrom,
    inForceFrom,
  }: Pick<Addendum, 'state' | 'number' | 'appliesFrom' | 'inForceFrom'>,
): string {
  if (state === 'noticed') return t('grants.addendum.notice_from', { day: day(inForceFrom ?? appliesFrom) });
  return number === null ? t('grants.addendum.title') : t('grants.addendum.number', { number });
}

/** The last day and the amount hold as soon as both sides have signed; only the budget by heading is looked up by the day. */
export const changesAtOnce = ({ newEndsOn, newAmountMinor }: Addendum): boolean =>
  newEndsOn !== null || newAmountMinor !== null;

/** Each value that changes, old beside new, in words for pages and documents. */
export function changeRows(language: Language, addendum: Addendum): ChangeRow[] {
  const { t, day } = language;
  const { oldEndsOn, newEndsOn, oldAmountMinor, newAmountMinor, newHeadings, currency } = addendum;
  const written = (minor: number) => language.money(money(minor, currency));
  return [
    ...(newEndsOn ? [{ what: t('grants.addendum.ends_on'), old: day(oldEndsOn), now: day(newEndsOn) }] : []),
    ...(newAmountMinor === null
      ? []
      : [{ what: t('grants.agreement.amount'), old: written(oldAmountMinor), now: written(newAmountMinor) }]),
    ...(newHeadings ? headingRows(language, addendum).filter(({ old, now }) => old !== now) : []),
  ];
}

/** The whole budget by heading, old beside new; nothing where it stays. */
export function headingRows(
  language: Language,
  { oldHeadings, newHeadings, currency }: Addendum,
): ChangeRow[] {
  if (!newHeadings) return [];
  const written = (minor = 0) => language.money(money(minor, currency));
  return headings
    .filter((heading) => oldHeadings?.[heading] || newHeadings[heading])
    .map((heading) => ({
      what: language.t(`forms.heading.${heading}`),
      ...{ old: written(oldHeadings?.[heading]), now: written(newHeadings[heading]) },
    }));
}
