import { zone } from '../../../platform/zone.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { DateTime } from '../../../ui/time.tsx';
import type { VersionHead } from '../queries-versions.ts';

/** The versions that were submitted, each as it was, with the hash of its content. */
export function VersionsTable({
  versions,
  zips,
  path,
}: {
  versions: readonly VersionHead[];
  zips: ReadonlyMap<number, string>;
  path: string;
}) {
  const { t } = useLanguage();
  if (versions.length === 0) return null;
  return (
    <>
      <Table
        caption={t('results.report.versions')}
        rows={versions}
        columns={[
          {
            head: t('results.report.versions.number'),
            cell: ({ number }) => (
              <a class="govuk-link" href={`${path}/preview?version=${number}`}>
                {t('results.report.versions.read', { number })}
              </a>
            ),
          },
          {
            head: t('results.report.versions.submitted_at'),
            cell: ({ submittedAt }) => <DateTime at={submittedAt} zone={zone} />,
          },
          {
            head: t('results.package.title'),
            cell: ({ number }) => (
              <a class="govuk-link" href={`${path}/package.zip?version=${number}`} download>
                {t('results.package.take', { number })}
              </a>
            ),
          },
          {
            head: t('results.report.versions.content_hash'),
            cell: ({ sha256 }) => <code class="m-typed">{sha256}</code>,
          },
          {
            head: t('results.report.versions.zip_hash'),
            cell: ({ number }) => {
              const hash = zips.get(number);
              return hash ? <code class="m-typed">{hash}</code> : <>–</>;
            },
          },
        ]}
      />
      <p class="govuk-hint">{t('results.report.versions.hashes')}</p>
    </>
  );
}
