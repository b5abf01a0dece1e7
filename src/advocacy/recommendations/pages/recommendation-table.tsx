import type { LadderStep } from '../../../action/index.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { type Column, Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { Recommendation, RecommendationText } from '../queries.ts';
import { namesOf, placeOf, stepName, toneOf } from '../words.ts';

/** Recommendations as a table: what, of whom, where, whose word, how far. */
export function RecommendationTable<Row extends RecommendationText | Recommendation>({
  rows,
  ladder,
  caption,
  href,
  more = [],
  withAddressee = true,
  standingOf = (row) => row,
}: {
  rows: readonly Row[];
  ladder: readonly LadderStep[];
  caption: string;
  href(row: Row): string;
  more?: readonly Column<Row>[];
  withAddressee?: boolean;
  /** Whose step is shown: the recommendation's, unless said otherwise. */
  standingOf?(row: Row): { readonly step: string | null; readonly value: number | null };
}) {
  const language = useLanguage();
  const { t } = language;
  return (
    <Table
      caption={caption}
      hideCaption
      rows={rows}
      empty={t('advocacy.recommendation.none')}
      columns={[
        { head: t('advocacy.recommendation.name'), names: true, href, cell: ({ title }) => title },
        ...(withAddressee
          ? [
              {
                head: t('advocacy.recommendation.addressee'),
                cell: ({ addressees }: Row) => <bdi>{namesOf(addressees, language)}</bdi>,
              },
            ]
          : []),
        { head: t('common.jurisdiction'), cell: (row) => <bdi>{placeOf(row, language)}</bdi> },
        { head: t('advocacy.recommendation.source'), cell: ({ source }) => t(`advocacy.source.${source}`) },
        {
          head: t('advocacy.recommendation.status'),
          cell: (row) => {
            const { step, value } = standingOf(row);
            return <Tag tone={toneOf(value)}>{stepName(ladder, step, language)}</Tag>;
          },
        },
        ...more,
      ]}
    />
  );
}
