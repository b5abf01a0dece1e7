import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import { FirstRows } from '../../ui/details.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { Table } from '../../ui/table.tsx';
import { Day } from '../../ui/time.tsx';
import type { MeasuredRecord } from '../measure.ts';
import type { RecordPath } from '../record-paths.ts';

/** So many records are open without a press. */
const mostOpen = 15;

type Alike = { readonly record: MeasuredRecord; readonly count: number };

/** Rows that would look alike, say one for each person who took part in one training, as one row that says how many they are. */
function alike(records: readonly MeasuredRecord[]): Alike[] {
  const rows = new Map<string, Alike>();
  for (const record of records) {
    const { kind, pageId, label, on, jurisdiction, value } = record;
    const key = JSON.stringify([kind, pageId, label, on, jurisdiction]);
    const before = rows.get(key);
    rows.set(
      key,
      before
        ? { record: { ...before.record, value: before.record.value + value }, count: before.count + 1 }
        : { record, count: 1 },
    );
  }
  return [...rows.values()];
}

/**
 * The records behind a value, each leading to its own page; those that would look alike in one row. `text` is what it adds; left out where
 * single figures are not shown.
 */
export function RecordsTable({
  records,
  pathOf,
  text,
  disputePath,
}: {
  records: readonly MeasuredRecord[];
  pathOf: RecordPath;
  text?: (record: MeasuredRecord) => string;
  /** Where a record is disputed, for those who may. */
  disputePath?: RecordPath;
}) {
  const { t, locale, number } = useLanguage();
  const rows = alike(records);
  const many = rows.some(({ count }) => count > 1);
  return (
    <FirstRows
      rows={rows}
      most={mostOpen}
      of={t('results.records')}
      draw={(some, first) => (
        <Table
          caption={t('results.records')}
          hideCaption={!first}
          rows={some}
          empty={t('results.records.none')}
          columns={[
            {
              head: t('results.record'),
              cell: ({ record }) => (
                <>
                  <RecordLink record={record} pathOf={pathOf} />
                  <DisputeLink
                    record={record}
                    path={record.label === null ? undefined : disputePath?.(record)}
                  />
                </>
              ),
            },
            { head: t('results.record.kind'), cell: ({ record: { kind } }) => t(`results.kind.${kind}`) },
            {
              head: t('results.jurisdiction'),
              cell: ({ record: { jurisdiction } }) =>
                jurisdiction === null ? t('results.region') : jurisdictionName(jurisdiction, locale),
            },
            { head: t('results.record.on'), cell: ({ record: { on } }) => <Day date={on} /> },
            ...(many
              ? [
                  {
                    head: t('results.record.count'),
                    numeric: true,
                    cell: ({ count }: Alike) => number(count),
                  },
                ]
              : []),
            ...(text
              ? [{ head: t('results.record.adds'), numeric: true, cell: ({ record }: Alike) => text(record) }]
              : []),
          ]}
        />
      )}
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

function DisputeLink({ record: { label }, path }: { record: MeasuredRecord; path: string | undefined }) {
  const { t } = useLanguage();
  if (!path) return null;
  return (
    <>
      {' · '}
      <a class="govuk-link" href={path}>
        {t('results.dispute.raise.link')}
        <span class="govuk-visually-hidden">: {label}</span>
      </a>
    </>
  );
}
