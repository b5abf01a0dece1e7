import { headings } from '../../forms/index.ts';
import { dayIn } from '../../platform/dates.ts';
import type { Language } from '../../platform/language/language.ts';
import { money } from '../../platform/money.ts';
import { zone } from '../../platform/zone.ts';
import { totalOf } from './headings.ts';
import type { Addendum } from './queries.ts';
import { openStates } from './workflow.ts';

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

/**
 * From when each of the changes of an addendum applies, in sentences for its document and its pages: last day and amount once both sides
 * have signed, the budget by heading, which is looked up by the day, from that day.
 */
export function whenApplied(
  { t, day }: Language,
  {
    newEndsOn,
    newAmountMinor,
    newHeadings,
    appliesFrom,
  }: Pick<Addendum, 'newEndsOn' | 'newAmountMinor' | 'newHeadings' | 'appliesFrom'>,
): string[] {
  return [
    ...(newEndsOn ? [t('grants.addendum.document.ends_on')] : []),
    ...(newAmountMinor === null ? [] : [t('grants.addendum.document.amount')]),
    ...(newHeadings ? [t('grants.addendum.document.from', { day: day(appliesFrom) })] : []),
  ];
}

/** The same in a row of the track: a day for each change, or that it waits for the signatures; nothing of what was never signed. */
export function startRows(language: Language, addendum: Addendum): { what: string; from: string }[] {
  const { t, day } = language;
  const { state, inForceFrom, signedAt, appliesFrom, newEndsOn, newAmountMinor, newHeadings } = addendum;
  if (inForceFrom === null && !(openStates as readonly string[]).includes(state)) return [];
  const once = signedAt ? day(dayIn(zone, signedAt)) : t('grants.addendum.once_signed');
  return [
    ...(newEndsOn ? [{ what: t('grants.addendum.ends_on'), from: once }] : []),
    ...(newAmountMinor === null ? [] : [{ what: t('grants.agreement.amount'), from: once }]),
    ...(newHeadings ? [{ what: t('grants.addendum.headings'), from: day(inForceFrom ?? appliesFrom) }] : []),
  ];
}

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

/** The whole budget by heading with its total, old beside new; nothing where it stays. */
export function headingRows(
  language: Language,
  { oldHeadings, newHeadings, currency }: Addendum,
): ChangeRow[] {
  if (!newHeadings) return [];
  const written = (minor = 0) => language.money(money(minor, currency));
  const rows = headings
    .filter((heading) => oldHeadings?.[heading] || newHeadings[heading])
    .map((heading) => ({
      what: language.t(`forms.heading.${heading}`),
      ...{ old: written(oldHeadings?.[heading]), now: written(newHeadings[heading]) },
    }));
  const total = { old: written(totalOf(oldHeadings ?? {})), now: written(totalOf(newHeadings)) };
  return [...rows, { what: language.t('grants.ledger.total'), ...total }];
}
