import { zone } from '../../../platform/zone.ts';
import { FirstRows } from '../../../ui/details.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { DateTime } from '../../../ui/time.tsx';
import { receiptNumber } from '../../reports/receipt-number.ts';
import type { SentVersion } from '../queries.ts';

/** Each version of a report that was sent, with its files: the last one open. */
export function SentVersions({
  report,
  versions,
}: {
  report: { readonly id: string; readonly agreementNumber: string; readonly number: number };
  versions: readonly SentVersion[];
}) {
  const { t } = useLanguage();
  if (versions.length === 0) return null;
  const number = ({ submission }: SentVersion) => receiptNumber(report, submission);
  return (
    <FirstRows
      rows={versions}
      most={1}
      of={t('grants.report.copy.versions')}
      draw={(rows, first) => (
        <Table
          caption={t('grants.report.copy.versions')}
          hideCaption={!first}
          rows={rows}
          columns={[
            { head: t('grants.report.receipt.number'), names: true, cell: (one) => <bdi>{number(one)}</bdi> },
            {
              head: t('grants.receipt.received'),
              cell: (one) => <DateTime at={one.submittedAt} zone={zone} seconds />,
            },
            {
              head: t('grants.report.copy.files'),
              cell: (one) =>
                one.kept ? <SentFiles report={report} version={one} /> : t('grants.report.copy.deleted'),
            },
          ]}
        />
      )}
    />
  );
}

/** The PDF files of one version: of the report, and of its receipt. */
export function SentFiles({
  report,
  version,
}: {
  report: Parameters<typeof SentVersions>[0]['report'];
  version: Pick<SentVersion, 'submission'>;
}) {
  const { t } = useLanguage();
  const base = `/reports/${report.id}/versions/${version.submission}`;
  return (
    <ul class="govuk-list">
      {(['report', 'receipt'] as const).map((kind) => (
        <li>
          <a class="govuk-link" href={`${base}/${kind}.pdf`} download>
            {t(`grants.report.copy.${kind}`)}
            <span class="govuk-visually-hidden">: {receiptNumber(report, version.submission)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
