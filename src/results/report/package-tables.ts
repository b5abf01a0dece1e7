import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import { isSafe } from '../../platform/suppression.ts';
import type { Facts } from './facts.ts';
import type { Cell, ReportTable } from './report-table.ts';
import { type ReportContent, subGrantTable } from './report-tables.ts';

/** The sub-grants for a list that travels: of a protected one no number, name, title or place. */
export function openSubGrantTable(content: ReportContent): ReportTable {
  const { t } = content.language;
  const kept = t('results.package.protected');
  const subGrants = content.facts.subGrants.map((one) =>
    one.protected ? { ...one, number: kept, organisation: kept, title: kept, jurisdiction: null } : one,
  );
  return subGrantTable({ ...content, facts: { ...content.facts, subGrants } });
}

/** The events of the period: everybody who came, and women and men where neither is a small number. */
export function eventTable({ language, facts }: ReportContent): ReportTable {
  const { t, locale } = language;
  return {
    caption: t('results.report.gatherings'),
    columns: [
      { head: t('results.difference.title'), width: 2.4 },
      { head: t('results.difference.kind'), width: 1.4 },
      { head: t('results.jurisdiction'), width: 1.2 },
      { head: t('results.package.from') },
      { head: t('results.package.to') },
      { head: t('results.package.people'), numeric: true },
      { head: t('results.report.women'), numeric: true },
      { head: t('results.report.men'), numeric: true },
    ],
    rows: facts.gatherings.map((one): Cell[] => [
      one.title,
      t(`results.gathering.${one.kind}`),
      one.jurisdiction === null ? t('results.region') : jurisdictionName(one.jurisdiction, locale),
      { day: one.startsOn },
      { day: one.endsOn },
      ...peopleCells(one, t('results.annex.hidden')),
    ]),
  };
}

/** All, women and men: hidden where it is a small number, or where a small one could be worked out. */
function peopleCells(
  { women, men, unsaid = 0 }: Pick<Facts['gatherings'][number], 'women' | 'men' | 'unsaid'>,
  hidden: string,
): Cell[] {
  const all = women + men + unsaid;
  const areSafe = [women, men, unsaid].every(isSafe);
  const shown = (count: number, isShown: boolean): Cell => (isShown ? { count } : hidden);
  return [shown(all, isSafe(all)), shown(women, areSafe), shown(men, areSafe)];
}
