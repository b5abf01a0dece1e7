import type { PlainDate } from '../../platform/dates.ts';
import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import { Figure } from '../../ui/figure.tsx';
import { JurisdictionMap } from '../../ui/jurisdiction-map.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { shadeOf } from '../../ui/shade-of.ts';
import { Table } from '../../ui/table.tsx';
import type { ActionFile } from '../definition/schema.ts';

/** The Action's jurisdictions on a map with its national projects, and the same as a table with who works there. */
export function JurisdictionsFigure({
  action,
  projects,
  today,
}: {
  action: ActionFile;
  projects: ReadonlyMap<string, number>;
  today: PlainDate;
}) {
  const { t, locale, number, compare } = useLanguage();
  const runners = action.organisations.filter(({ role }) => role !== 'associate');
  const associates = action.organisations.filter(({ role }) => role === 'associate');
  const largest = Math.max(0, ...projects.values());
  const rows = action.jurisdictions
    .map((code) => ({
      code,
      name: jurisdictionName(code, locale),
      projects: projects.get(code) ?? 0,
      partners: runners.filter(({ jurisdictions }) => jurisdictions.includes(code)),
      associates: associates.filter(({ seat }) => seat === code),
    }))
    .sort((a, b) => compare(a.name, b.name));
  return (
    <Figure
      title={t('action.map.title')}
      source={t('action.map.source')}
      date={today}
      table={
        <Table
          caption={t('action.map.title')}
          hideCaption
          narrow="scroll"
          rows={rows}
          columns={[
            {
              head: t('action.jurisdiction'),
              cell: (row) => row.name,
              href: (row) => `/jurisdictions/${row.code}`,
            },
            { head: t('action.map.projects'), numeric: true, cell: (row) => number(row.projects) },
            {
              head: t('action.partners'),
              cell: (row) => row.partners.map((one) => one.shortName ?? one.name).join(', '),
            },
            { head: t('action.associates'), numeric: true, cell: (row) => number(row.associates.length) },
          ]}
        />
      }
    >
      <JurisdictionMap
        id="jurisdictions"
        title={t('action.map.title')}
        description={t('action.map.description')}
        areas={rows.map((row) => ({
          code: row.code,
          name: row.name,
          value: number(row.projects),
          level: shadeOf(row.projects, largest),
        }))}
      />
    </Figure>
  );
}
