import { Heading } from '../../../../ui/heading.tsx';
import { useLanguage } from '../../../../ui/language-context.ts';
import { Table } from '../../../../ui/table.tsx';
import { TakeTable } from '../../../../ui/take-table.tsx';
import { spanText } from '../../line-name.ts';
import type { PublicRelease } from '../queries.ts';

/** Every table that was signed, the latest first. */
export function StatisticsPage({ releases }: { releases: readonly PublicRelease[] }) {
  const language = useLanguage();
  const { t, day } = language;
  return (
    <>
      <Heading>{t('release.public.title')}</Heading>
      <p class="govuk-body">{t('release.public.intro')}</p>
      <Table
        caption={t('release.public.title')}
        hideCaption
        rows={releases}
        empty={t('release.public.empty')}
        columns={[
          {
            head: t('release.table'),
            cell: ({ tableKey }) => t(`release.table.${tableKey}`),
            href: ({ number }) => `/statistics/${number}`,
          },
          { head: t('release.span'), cell: (row) => spanText(language, row) },
          { head: t('opendata.column.number'), cell: ({ number }) => number, code: true },
          {
            head: t('release.signed_at'),
            cell: ({ signedOn, withdrawnOn }) =>
              withdrawnOn ? t('release.public.withdrawn', { day: day(withdrawnOn) }) : day(signedOn),
          },
        ]}
      />
      {releases.some(({ content }) => content) ? <TakeTable of="statistics" path="/statistics" /> : null}
    </>
  );
}
