import type { PlainDate } from '../../../platform/dates.ts';
import { jurisdictionCodes, jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { Figure } from '../../../ui/figure.tsx';
import { JurisdictionMap } from '../../../ui/jurisdiction-map.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { shadeOf } from '../../../ui/shade-of.ts';
import { Table } from '../../../ui/table.tsx';
import { placeOf } from '../../recommendations/words.ts';
import type { AdoptionText } from '../queries-adoptions.ts';
import { reachedOf, spreadOf } from '../rules.ts';

/** In how many of the six it is, on a map, with the table of all places beside it. */
export function SpreadFigure({
  adoptions,
  origin,
  today,
}: {
  adoptions: readonly AdoptionText[];
  /** The jurisdiction where the practice began. */
  origin: string | null;
  today: PlainDate;
}) {
  const language = useLanguage();
  const { t, locale, number, list } = language;
  const rows = spreadOf(adoptions, jurisdictionCodes);
  const most = Math.max(0, ...rows.map(({ adopted }) => adopted));
  const reached = reachedOf(adoptions, jurisdictionCodes, origin);
  const found = rows.filter(({ adopted, in_trial, ended }) => adopted + in_trial + ended > 0);
  const nowhere = rows.filter((row) => !found.includes(row) && row.jurisdiction !== origin);
  const title = t('advocacy.practice.spread.title', { reached, six: jurisdictionCodes.length });
  return (
    <Figure
      title={title}
      source={t('advocacy.practice.spread.source')}
      date={today}
      note={t('advocacy.practice.spread.note')}
      table={
        <>
          {origin ? (
            <p class="govuk-body">
              {t('advocacy.practice.spread.began', { place: jurisdictionName(origin, locale) })}
            </p>
          ) : null}
          {found.length > 0 ? (
            <Table
              caption={t('advocacy.practice.spread.table')}
              rows={found}
              columns={[
                {
                  head: t('advocacy.practice.spread.place'),
                  cell: (row) => <bdi>{placeOf(row, language)}</bdi>,
                },
                {
                  head: t('advocacy.practice.status.adopted'),
                  numeric: true,
                  cell: (row) => number(row.adopted),
                },
                {
                  head: t('advocacy.practice.status.in_trial'),
                  numeric: true,
                  cell: (row) => number(row.in_trial),
                },
                {
                  head: t('advocacy.practice.status.ended'),
                  numeric: true,
                  cell: (row) => number(row.ended),
                },
              ]}
            />
          ) : null}
          {nowhere.length > 0 ? (
            <p class="govuk-body">
              {t('advocacy.practice.spread.nowhere', {
                places: list(nowhere.map((row) => placeOf(row, language))),
              })}
            </p>
          ) : null}
        </>
      }
    >
      <JurisdictionMap
        id="spread"
        title={title}
        description={t('advocacy.practice.spread.description')}
        areas={rows.flatMap(({ jurisdiction, adopted }) =>
          jurisdiction === null
            ? []
            : [
                {
                  code: jurisdiction,
                  name: jurisdictionName(jurisdiction, locale),
                  value: number(adopted),
                  level: shadeOf(adopted, most),
                },
              ],
        )}
      />
    </Figure>
  );
}
