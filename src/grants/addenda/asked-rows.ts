import { headings } from '../../forms/index.ts';
import type { Language } from '../../platform/language/language.ts';
import { money } from '../../platform/money.ts';
import { type Headings, isSameBudget } from './headings.ts';
import type { Addendum } from './queries.ts';

export type AskedRow = { readonly what: string; readonly asked: string; readonly now: string };

/**
 * What the sub-grantee asked for beside the terms, in words, wherever they differ; nothing where it asked for nothing or got it all. The
 * amount is not for it to ask.
 */
export function askedRows(language: Language, addendum: Addendum): AskedRow[] {
  const { t, day } = language;
  const { asked, oldEndsOn, newEndsOn, newHeadings, appliesFrom, reason } = addendum;
  if (!asked) return [];
  const rows = [
    {
      what: t('grants.addendum.ends_on'),
      ...{ asked: day(asked.endsOn ?? oldEndsOn), now: day(newEndsOn ?? oldEndsOn) },
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
