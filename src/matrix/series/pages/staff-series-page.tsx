import { ButtonLink } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import type { CountedSeries } from '../queries-staff.ts';

/** The series of others for those who add what was published since. */
export function StaffSeriesPage({ series, mayAdd }: { series: readonly CountedSeries[]; mayAdd: boolean }) {
  const { t, number } = useLanguage();
  const link = (href: string, text: string, about: string) => (
    <p class="govuk-body">
      <a class="govuk-link" href={href}>
        {text}
        <span class="govuk-visually-hidden">{` ${about}`}</span>
      </a>
    </p>
  );
  return (
    <>
      <Heading>{t('matrix.series.title')}</Heading>
      <p class="govuk-body">{t('matrix.series.staff_intro')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/series">
          {t('matrix.law.public_page')}
        </a>
      </p>
      {mayAdd ? (
        <ButtonLink look="secondary" href="/staff/series/new">
          {t('matrix.series.add')}
        </ButtonLink>
      ) : null}
      <Table
        caption={t('matrix.series.title')}
        hideCaption
        rows={series}
        columns={[
          {
            head: t('matrix.series'),
            names: true,
            cell: ({ publisher, name }) => (
              <span lang="en" dir="ltr">
                {`${publisher}: ${name}`}
              </span>
            ),
          },
          { head: t('matrix.series.how_many'), numeric: true, cell: ({ values }) => number(values) },
          ...(mayAdd
            ? [
                {
                  head: t('matrix.law.next'),
                  cell: ({ id, name, kind }: CountedSeries) => (
                    <>
                      {link(`/staff/series/${id}/value`, t('matrix.series.add_value'), name)}
                      {kind === 'count'
                        ? null
                        : link(`/staff/series/${id}/mapping`, t('matrix.series.add_mapping'), name)}
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
