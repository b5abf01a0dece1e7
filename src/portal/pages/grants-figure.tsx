import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import { Figure } from '../../ui/figure.tsx';
import { JurisdictionMap } from '../../ui/jurisdiction-map.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { shadeOf } from '../../ui/shade-of.ts';
import { Table } from '../../ui/table.tsx';
import type { GrantTotals, totalsOf } from '../rules.ts';

/** Sub-grants by jurisdiction on the map, and the same with amounts as a table. */
export function GrantsFigure({ totals, today }: { totals: ReturnType<typeof totalsOf>; today: string }) {
  const language = useLanguage();
  const { t, locale, number, compare } = language;
  const nameOf = ({ jurisdiction }: GrantTotals) =>
    jurisdiction ? jurisdictionName(jurisdiction, locale) : t('portal.region');
  const placed = totals.rows
    .filter(({ jurisdiction }) => jurisdiction !== null)
    .sort((a, b) => compare(nameOf(a), nameOf(b)));
  const rows = [...placed, ...totals.rows.filter(({ jurisdiction }) => jurisdiction === null)];
  const counted = ({ national, regional }: GrantTotals) => national + regional;
  const largest = Math.max(0, ...placed.map(counted));
  const levels = ({ national, regional }: GrantTotals) => t('portal.grants.levels', { national, regional });
  const amounts = (row: GrantTotals) =>
    row.amounts.map((amount) => language.money(amount)).join(' + ') || '–';
  return (
    <Figure
      title={t('portal.grants.map')}
      source={t('portal.grants.source')}
      date={today}
      note={t('portal.grants.protected')}
      table={
        <Table
          caption={t('portal.grants.map')}
          hideCaption
          narrow="lines"
          rows={rows}
          foot={[t('common.total'), levels(totals.all), amounts(totals.all)]}
          columns={[
            { head: t('portal.where'), cell: nameOf },
            { head: t('portal.grants.title'), cell: levels },
            { head: t('common.amount'), numeric: true, cell: amounts },
          ]}
        />
      }
    >
      <JurisdictionMap
        id="grants"
        title={t('portal.grants.map')}
        description={t('portal.grants.map_description')}
        areas={placed.map((row) => ({
          code: row.jurisdiction!,
          name: nameOf(row),
          value: number(counted(row)),
          level: shadeOf(counted(row), largest),
        }))}
      />
    </Figure>
  );
}
