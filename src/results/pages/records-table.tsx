import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import { useLanguage } from '../../ui/language-context.ts';
import { Table } from '../../ui/table.tsx';
import { Day } from '../../ui/time.tsx';
import type { MeasuredRecord } from '../measure.ts';
import type { RecordPath } from '../record-paths.ts';

/** The records behind a value, each leading to its own page. `text` is what it adds; left out where single figures are not shown. */
export function RecordsTable({
  records,
  pathOf,
  text,
}: {
  records: readonly MeasuredRecord[];
  pathOf: RecordPath;
  text?: (record: MeasuredRecord) => string;
}) {
  const { t, locale } = useLanguage();
  return (
    <Table
      caption={t('results.records')}
      rows={records}
      empty={t('results.records.none')}
      columns={[
        { head: t('results.record'), cell: (record) => <RecordLink record={record} pathOf={pathOf} /> },
        { head: t('results.record.kind'), cell: ({ kind }) => t(`results.kind.${kind}`) },
        {
          head: t('results.jurisdiction'),
          cell: ({ jurisdiction }) =>
            jurisdiction === null ? t('results.region') : jurisdictionName(jurisdiction, locale),
        },
        { head: t('results.record.on'), cell: ({ on }) => <Day date={on} /> },
        ...(text ? [{ head: t('results.record.adds'), numeric: true, cell: text }] : []),
      ]}
    />
  );
}

function RecordLink({ record, pathOf }: { record: MeasuredRecord; pathOf: RecordPath }) {
  const { t } = useLanguage();
  if (record.label === null) return <em>{t(`results.unnamed.${record.kind}`)}</em>;
  const path = pathOf(record);
  return path ? (
    <a class="govuk-link" href={path} dir="auto">
      {record.label}
    </a>
  ) : (
    <span dir="auto">{record.label}</span>
  );
}
