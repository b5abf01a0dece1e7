import { headings } from '../../forms/index.ts';
import type { Language } from '../../platform/language/language.ts';
import { money } from '../../platform/money.ts';
import { type Headings, isSameBudget } from './headings.ts';
import type { Addendum } from './queries.ts';

export type AskedRow = { readonly what: string; readonly asked: string; readonly now: string };

/**
 * What the sub-grantee asked for beside the terms, in words, wherever they differ; nothing where it asked for nothing or got it all. Another
 * amount is asked for in the reason alone.
 */
export function askedRows(language: Language, addendum: Addendum): AskedRow[] {
  const { t, day } = language;
  const { asked, newEndsOn, newAmountMinor, newHeadings, appliesFrom, reason, currency } = addendum;
  if (!asked) return [];
  const orNone = (said: string | 0 | null) => said || t('grants.addendum.asked.none');
  const rows = [
    {
      what: t('grants.addendum.ends_on'),
      ...{ asked: orNone(asked.endsOn && day(asked.endsOn)), now: orNone(newEndsOn && day(newEndsOn)) },
    },
    {
      what: t('grants.agreement.amount'),
      asked: orNone(null),
      now: orNone(newAmountMinor && language.money(money(newAmountMinor, currency))),
    },
    ...headingsBeside(language, addendum),
    // A day is asked for the budget alone.
    ...(asked.headings && newHeadings
      ? [{ what: t('grants.addendum.applies_from'), asked: day(asked.appliesFrom), now: day(appliesFrom) }]
      : []),
    { what: t('common.reason'), asked: asked.reason, now: reason },
  ];
  return rows.filter((row) => row.asked !== row.now);
}

function headingsBeside(
  language: Language,
  { asked, oldHeadings, newHeadings, currency }: Addendum,
): AskedRow[] {
  const wanted: Headings = asked?.headings ?? oldHeadings ?? {};
  const now: Headings = newHeadings ?? oldHeadings ?? {};
  if (isSameBudget(wanted, now)) return [];
  const written = (minor = 0) => language.money(money(minor, currency));
  return headings.map((heading) => ({
    what: language.t(`forms.heading.${heading}`),
    ...{ asked: written(wanted[heading]), now: written(now[heading]) },
  }));
}
