import { inLanguage } from '../../../platform/language/language.ts';
import { Bars } from '../../../ui/bars.tsx';
import { FilterForm } from '../../../ui/filter-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Select } from '../../../ui/select.tsx';
import { Table } from '../../../ui/table.tsx';
import { LastDay } from '../../../ui/time.tsx';
import { type Strand, strands } from '../answers.ts';
import type { Apart } from '../apart.ts';
import type { Matrix } from '../matrix.ts';
import { placeName } from '../places.ts';
import type { PublishedCycle, PublishedPlace } from '../queries-published.ts';
import { spreadText } from './bands.tsx';
import { Method } from './matrix-page.tsx';

/** The jurisdictions beside each other, standard by standard, those first on which they differ most: as charts and as one table. */
export function ComparePage({
  cycle,
  matrix,
  rows,
  area,
  strand,
}: {
  cycle: PublishedCycle;
  matrix: Matrix;
  rows: readonly Apart[];
  area: string | undefined;
  strand: Strand | undefined;
}) {
  const language = useLanguage();
  const { t, locale, number } = language;
  const path = `/matrix/${cycle.id}`;
  const areas = [...new Set(matrix.standards.map((one) => one.area))];
  const figure = (score: number | null) =>
    score === null ? t('matrix.cycle.band.hidden') : number(Math.round(score));
  const scoreIn = ({ scores }: Apart, place: PublishedPlace) =>
    scores.find((one) => one.place.id === place.id)!.score;
  return (
    <>
      <Heading caption={cycle.title}>{t('matrix.cycle.compare.title')}</Heading>
      <p class="govuk-body">
        {t('matrix.cycle.matrix.as_of')} <LastDay date={cycle.asOf} /> {t('matrix.cycle.compare.text')}
      </p>
      <FilterForm action={`${path}/compare`} typed={{ area: area ?? '', strand: strand ?? '' }}>
        <Select
          name="area"
          label={t('matrix.cycle.compare.area')}
          empty={t('common.any')}
          options={areas.map((value) => ({ value, text: t(`matrix.cycle.area.${value}`) }))}
        />
        <Select
          name="strand"
          label={t('matrix.cycle.compare.strand')}
          empty={t('matrix.cycle.spread.whole')}
          options={strands.map((value) => ({ value, text: t(`matrix.cycle.strand.${value}`) }))}
        />
      </FilterForm>
      {rows.map((row, at) => {
        const title = inLanguage(row.standard.title, locale);
        return (
          <>
            <Heading level={2}>
              <a class="govuk-link" href={`${path}/standards/${row.standard.key}`}>
                {title}
              </a>
            </Heading>
            <p class="govuk-body">{spreadText(language, row.spread)}</p>
            <Bars
              id={`compare-${at + 1}`}
              title={title}
              bars={row.scores.map(({ place, score }) => ({
                label: placeName(place.code, language),
                percent: score ?? 0,
                text: figure(score),
              }))}
            />
          </>
        );
      })}
      <Table
        caption={t('matrix.cycle.compare.table')}
        rows={rows}
        empty={t('matrix.cycle.compare.none')}
        columns={[
          {
            head: t('matrix.cycle.standard'),
            names: true,
            cell: (row) => inLanguage(row.standard.title, locale),
          },
          ...matrix.places.map((place) => ({
            head: placeName(place.code, language),
            numeric: true,
            cell: (row: Apart) => figure(scoreIn(row, place)),
          })),
          { head: t('matrix.cycle.spread.title'), cell: (row) => spreadText(language, row.spread) },
        ]}
      />
      <Method />
    </>
  );
}
