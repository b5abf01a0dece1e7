import { inLanguage } from '../../../platform/language/language.ts';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { TakeTable } from '../../../ui/take-table.tsx';
import { markOf, provisionMarks, statusOfStandard } from '../../rules.ts';
import { areas } from '../../schema.ts';
import type { PublishedProvision, PublishedStandard } from '../queries.ts';

/** The standards by area: what law and practice in the six jurisdictions are held against. */
export function StandardsPage({
  standards,
  provisions,
}: {
  standards: readonly PublishedStandard[];
  provisions: readonly PublishedProvision[];
}) {
  const { t, locale, number } = useLanguage();
  const of = (id: string) => provisions.filter(({ standardId }) => standardId === id);
  const marked = provisionMarks.map((mark) => ({
    mark,
    count: provisions.filter((one) => markOf(one) === mark).length,
  }));
  return (
    <>
      <Heading>{t('matrix.standards.title')}</Heading>
      <p class="govuk-body-l">{t('matrix.standards.intro')}</p>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href="/laws">
            {t('matrix.laws.title')}
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/series">
            {t('matrix.series.title')}
          </a>
        </li>
      </ul>
      {standards.length === 0 ? <p class="govuk-body">{t('matrix.standards.none')}</p> : null}
      {standards.length > 0 ? (
        <>
          <p class="govuk-body">
            {t('matrix.standards.counts', {
              standards: standards.length,
              provisions: provisions.length,
              verified: marked[0]!.count,
              seen: marked[1]!.count,
              memory: marked[2]!.count,
            })}
          </p>
          <TakeTable of="standards" path="/standards" />
        </>
      ) : null}
      {areas
        .filter((area) => standards.some((one) => one.area === area))
        .map((area) => (
          <>
            <Heading level={2} id={area}>
              {t(`matrix.area.${area}`)}
            </Heading>
            <Table
              caption={t(`matrix.area.${area}`)}
              hideCaption
              rows={standards.filter((one) => one.area === area)}
              columns={[
                {
                  head: t('matrix.standard'),
                  href: ({ id }) => `/standards/${id}`,
                  cell: ({ title }) => inLanguage(title, locale),
                },
                {
                  head: t('matrix.status'),
                  cell: ({ id }) =>
                    t(`matrix.status.${statusOfStandard(of(id).map(({ status }) => status))}`),
                },
                {
                  head: t('matrix.provisions'),
                  numeric: true,
                  cell: ({ id }) => number(of(id).length),
                },
              ]}
            />
          </>
        ))}
    </>
  );
}
