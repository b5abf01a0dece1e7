import { fileQuery } from '../platform/http/paging.ts';
import { useLanguage } from './language-context.ts';

/**
 * Under a public table: its files for people and for programs, narrowed as the page is, and where it says how its rows came about, whose
 * they are and how to cite it.
 */
export function TakeTable({
  of,
  path,
  name,
  query = {},
}: {
  /** The key of the table. */
  of: string;
  /** Where its files are, without their ending; of a table of each record, this record's. */
  path: string;
  /** Where a page has several tables: what this one is called. */
  name?: string;
  query?: Readonly<Record<string, unknown>>;
}) {
  const { t } = useLanguage();
  const asked = (...more: [string, string][]) => fileQuery(query, ...more);
  const files = [
    ['xlsx', `${path}.xlsx${asked()}`],
    ['csv_spreadsheet', `${path}.csv${asked(['for', 'spreadsheet'])}`],
    ['csv', `${path}.csv${asked()}`],
    ['json', `${path}.json${asked()}`],
  ] as const;
  return (
    <p class="govuk-body m-take">
      {name ? `${name}: ` : `${t('opendata.take')} `}
      {files.map(([word, href]) => (
        <>
          <a class="govuk-link" href={href} download="">
            {t(`opendata.file.${word}`)}
          </a>
          {' · '}
        </>
      ))}
      <a class="govuk-link" href={`/open-data/tables/${of}`}>
        {t('opendata.cite_link')}
      </a>
    </p>
  );
}
