import { zone } from '../../../platform/zone.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { DateTime, Day } from '../../../ui/time.tsx';
import type { Period } from '../queries.ts';

/** The reporting periods, the latest first. */
export function PeriodListPage({ periods, mayCreate }: { periods: readonly Period[]; mayCreate: boolean }) {
  const { t } = useLanguage();
  return (
    <>
      <Heading>{t('results.period.list.title')}</Heading>
      <p class="govuk-body-l">{t('results.period.list.intro')}</p>
      {mayCreate ? <ButtonLink href="/staff/periods/new">{t('results.period.create')}</ButtonLink> : null}
      <Table
        caption={t('results.period.list.title')}
        hideCaption
        rows={periods}
        empty={t('results.period.list.none')}
        columns={[
          {
            head: t('results.period'),
            cell: ({ id, name }) => (
              <a class="govuk-link" href={`/staff/periods/${id}`} dir="auto">
                {name}
              </a>
            ),
          },
          { head: t('results.period.from'), cell: ({ startsOn }) => <Day date={startsOn} /> },
          { head: t('results.period.until'), cell: ({ endsOn }) => <Day date={endsOn} /> },
          {
            head: t('results.period.state'),
            cell: ({ frozenAt }) =>
              frozenAt ? (
                <>
                  <Tag tone="good">{t('results.period.frozen')}</Tag> <DateTime at={frozenAt} zone={zone} />
                </>
              ) : (
                <Tag tone="moving">{t('results.period.open')}</Tag>
              ),
          },
        ]}
      />
    </>
  );
}
