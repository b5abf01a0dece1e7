import { Folded } from '../../../ui/details.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { TakeTable } from '../../../ui/take-table.tsx';
import { Day } from '../../../ui/time.tsx';
import { placeName } from '../../cycles/places.ts';
import { MixedRows } from '../../mixed-rows.tsx';
import type { PublishedValue, Series, SeriesMapping } from '../queries.ts';
import { drawable, isPartOfYear } from '../rules.ts';
import { Bars } from './bars.tsx';

/** Figures and verdicts of others beside each other, each with its definition, and never added up. The series are listed first. */
export function SeriesPage({
  series,
  values,
  mappings,
}: {
  series: readonly Series[];
  values: readonly PublishedValue[];
  mappings: readonly SeriesMapping[];
}) {
  const { t } = useLanguage();
  return (
    <>
      <Heading>{t('matrix.series.title')}</Heading>
      <p class="govuk-body-l">{t('matrix.series.intro')}</p>
      {series.length === 0 ? <p class="govuk-body">{t('matrix.series.none')}</p> : null}
      {series.length > 0 ? (
        <>
          <InsetText>{t('matrix.series.never_summed')}</InsetText>
          <MixedRows rows={values} />
          <TakeTable of="series" path="/series" />
          <nav aria-label={t('matrix.series.title')}>
            <ul class="govuk-list govuk-list--bullet">
              {series.map(({ key, publisher, name }) => (
                <li>
                  <a class="govuk-link" href={`#${key}`} lang="en" dir="ltr">
                    {`${publisher}: ${name}`}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </>
      ) : null}
      {series.map((one) => (
        <OneSeries
          series={one}
          values={values.filter(({ seriesId }) => seriesId === one.id)}
          mappings={mappings.filter(({ seriesId }) => seriesId === one.id)}
        />
      ))}
    </>
  );
}

function OneSeries({
  series,
  values,
  mappings,
}: {
  series: Series;
  values: readonly PublishedValue[];
  mappings: readonly SeriesMapping[];
}) {
  const language = useLanguage();
  const { t, number } = language;
  const bars = drawable(values).map(({ periodFrom, value, preliminary }) => ({
    label: periodFrom.slice(0, 4),
    value: value!,
    uncertain: preliminary,
  }));
  const inFigures = (value: number, about: boolean) =>
    about ? t('matrix.series.about', { value: number(value) }) : number(value);
  return (
    <section>
      <Heading level={2} id={series.key}>
        <span lang="en" dir="ltr">
          {`${series.publisher}: ${series.name}`}
        </span>
      </Heading>
      <p class="govuk-body" lang="en" dir="ltr">
        {[series.definition, series.caveat].filter(Boolean).join(' ')}
      </p>
      {bars.length > 2 ? (
        <Bars
          id={`bars-${series.key}`}
          title={t('matrix.series.drawing', { publisher: series.publisher, unit: series.unit })}
          bars={bars}
        />
      ) : null}
      {values.length > 0 ? (
        <Folded
          summary={t('matrix.series.values', { publisher: series.publisher })}
          rows={values.length}
          most={2}
        >
          <Table
            caption={t('matrix.series.values', { publisher: series.publisher })}
            narrow="lines"
            rows={values}
            columns={[
              {
                head: t('matrix.series.period'),
                names: true,
                cell: ({ periodFrom, periodTo }) => (
                  <>
                    <Day date={periodFrom} />
                    {' – '}
                    <Day date={periodTo} />
                    {isPartOfYear({ periodFrom, periodTo }) ? (
                      <>
                        {' '}
                        <Tag>{t('matrix.series.part_of_year')}</Tag>
                      </>
                    ) : null}
                  </>
                ),
              },
              {
                head: t('common.jurisdiction'),
                cell: ({ jurisdiction }) =>
                  jurisdiction ? placeName(jurisdiction, language) : t('matrix.series.region'),
              },
              {
                head: t('matrix.series.value'),
                numeric: true,
                cell: ({ value, verbatim, approximate }) =>
                  value === null ? (
                    <q lang="en" dir="ltr">
                      {verbatim}
                    </q>
                  ) : (
                    inFigures(value, approximate)
                  ),
              },
              {
                head: t('matrix.source'),
                cell: ({ document, page, preliminary, asOf }) => (
                  <>
                    <span lang="en" dir="ltr">
                      {[document, page].filter(Boolean).join(', ')}
                    </span>
                    {preliminary ? (
                      <>
                        {' '}
                        <Tag>{t('matrix.series.preliminary')}</Tag>
                      </>
                    ) : null}
                    <br />
                    {asOf ? (
                      <>
                        {t('matrix.series.as_of')} <Day date={asOf} />
                      </>
                    ) : (
                      t('matrix.series.as_of_unsaid')
                    )}
                  </>
                ),
              },
            ]}
          />
        </Folded>
      ) : (
        <InsetText>{t('matrix.series.no_values')}</InsetText>
      )}
      {mappings.length > 0 ? (
        <>
          <p class="govuk-body">{t('matrix.series.mapped')}</p>
          <Folded summary={t('matrix.series.mappings')} rows={mappings.length} most={2}>
            <Table
              caption={t('matrix.series.mappings')}
              rows={mappings}
              columns={[
                { head: t('matrix.series.mapper'), names: true, cell: ({ mapper }) => <bdi>{mapper}</bdi> },
                {
                  head: t('common.jurisdiction'),
                  cell: ({ jurisdiction }) => placeName(jurisdiction, language),
                },
                { head: t('matrix.series.year'), cell: ({ year }) => String(year) },
                {
                  head: t('matrix.series.number'),
                  numeric: true,
                  cell: (one) => number(one.number, { decimals: Number.isInteger(one.number) ? 0 : 2 }),
                },
                {
                  head: t('matrix.series.what'),
                  cell: ({ what, document }) => (
                    <span lang="en" dir="ltr">
                      {`${what}. ${document}`}
                    </span>
                  ),
                },
              ]}
            />
          </Folded>
        </>
      ) : null}
    </section>
  );
}
