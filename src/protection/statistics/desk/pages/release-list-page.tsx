import type { Context } from '../../../../platform/http/route.ts';
import { ButtonLink } from '../../../../ui/button.tsx';
import { Heading } from '../../../../ui/heading.tsx';
import { Table } from '../../../../ui/table.tsx';
import { spanText } from '../../line-name.ts';
import type { ReleaseRow } from '../../queries.ts';
import { pathOf } from '../release-paths.ts';
import { ReleaseTag } from './release-tag.tsx';

/** Every release of the Action, for statisticians of all its organisations. */
export function ReleaseListPage({
  context,
  releases,
}: {
  context: Context;
  releases: readonly ReleaseRow[];
}) {
  const { language } = context;
  const { t } = language;
  return (
    <>
      <Heading>{t('release.list.title')}</Heading>
      <p class="govuk-body">{t('release.list.intro')}</p>
      <ButtonLink href="/staff/releases/new">{t('release.prepare.title')}</ButtonLink>
      <Table
        caption={t('release.list.title')}
        hideCaption
        rows={releases}
        empty={t('release.list.empty')}
        columns={[
          {
            head: t('release.table'),
            cell: ({ tableKey }) => t(`release.table.${tableKey}`),
            href: (row: ReleaseRow) => pathOf(row),
          },
          { head: t('release.span'), cell: (row) => spanText(language, row) },
          { head: t('release.prepared_by'), cell: ({ preparerName }) => <bdi>{preparerName}</bdi> },
          { head: t('opendata.column.number'), cell: ({ number }) => number ?? '', code: true },
          { head: t('common.state'), cell: ({ state }) => <ReleaseTag state={state} /> },
        ]}
      />
    </>
  );
}
