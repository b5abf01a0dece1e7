import type { Language } from '../../platform/language/language.ts';
import type { PublicTable } from '../../platform/public-tables/public-table.ts';
import { Heading } from '../../ui/heading.tsx';
import { Table } from '../../ui/table.tsx';
import { filesOf } from '../catalogue.ts';
import { type CitedTable, tableBibtex, tableCitation, tableRis } from '../cite-table.ts';

/** One public table: what it holds, its files, how its rows came about, whose they are, and how to cite it. */
export function TablePage({
  language,
  table,
  cited,
}: {
  language: Language;
  table: PublicTable;
  cited: CitedTable;
}) {
  const { t } = language;
  const asOf = t('opendata.cite.as_of', { day: language.day(cited.readOn) });
  return (
    <>
      <Heading>{t(`opendata.set.${table.key}`)}</Heading>
      <p class="govuk-body-l">{t(`opendata.set.${table.key}.about`)}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={table.page}>
          {t('opendata.table.page')}
        </a>
      </p>
      <Heading level={2}>{t('opendata.files')}</Heading>
      <TableFiles language={language} table={table} />
      <Heading level={2}>{t('opendata.method.title')}</Heading>
      <p class="govuk-body">{t(`opendata.method.${table.method}`)}</p>
      <Heading level={2}>{t('opendata.licence.title')}</Heading>
      <p class="govuk-body">{t(`opendata.licence.${table.licence}`)}</p>
      <Heading level={2} id="cite">
        {t('opendata.cite.title')}
      </Heading>
      <p class="govuk-body">{t('opendata.cite.text')}</p>
      <p class="govuk-body" id="citation">
        {tableCitation(cited, asOf)}
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={`/open-data/tables/${table.key}/citation.ris`} download="">
          {t('opendata.cite.ris')}
        </a>
        {' · '}
        <a class="govuk-link" href={`/open-data/tables/${table.key}/citation.bib`} download="">
          {t('opendata.cite.bibtex')}
        </a>
      </p>
      <pre class="m-pre">
        <code>{tableBibtex(cited)}</code>
      </pre>
      <pre class="m-pre">
        <code>{tableRis(cited)}</code>
      </pre>
      <Heading level={2}>{t('opendata.table.columns')}</Heading>
      <Table
        caption={t('opendata.table.columns')}
        hideCaption
        rows={[
          {
            name: 'demonstration',
            words: 'opendata.column.demonstration',
            type: 'boolean',
            tag: '#meta+demonstration',
          },
          ...table.columns,
        ]}
        columns={[
          { head: t('opendata.table.name'), code: true, cell: ({ name }) => name },
          { head: t('opendata.table.meaning'), cell: ({ words }) => t(words) },
          { head: t('opendata.table.type'), cell: ({ type }) => t(`opendata.type.${type}`) },
          { head: t('opendata.table.hashtag'), code: true, cell: ({ tag }) => tag },
        ]}
      />
    </>
  );
}

function TableFiles({ language: { t }, table }: { language: Language; table: PublicTable }) {
  if (table.path.includes('/:')) return <p class="govuk-body">{t('opendata.table.files_of_each')}</p>;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {filesOf(table.path).map(({ href, word }) => (
        <li>
          <a class="govuk-link" href={href}>
            {t(`opendata.file.${word}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}
