import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import type { PlaceName } from '../../place-name.ts';
import { lineName } from '../line-name.ts';
import { families, groupOf, linesOf, unitOf, whatsOf } from '../rules/families.ts';
import type { OwnNumber } from './queries.ts';

const dimensions = families.flatMap((family) => whatsOf[family].map((one) => [family, one] as const));

/** What one organisation has in a half-year, by family, group and place: its own numbers and nobody else's. */
export function OwnNumbers({ numbers, placeName }: { numbers: readonly OwnNumber[]; placeName: PlaceName }) {
  const language = useLanguage();
  const { t, number } = language;
  const words = { language, placeName };
  return (
    <>
      {dimensions.map(([family, dimension]) => {
        const own = numbers.filter((one) => one.family === family);
        const places = [...new Set(own.map(({ place }) => place))].toSorted();
        const minimumOf = (line: string, place: string) =>
          own
            .filter((one) => one.place === place && groupOf(dimension, one.what) === line)
            .reduce((sum, { value }) => sum + value, 0);
        const rows = linesOf(dimension, []).filter((line) =>
          places.some((place) => minimumOf(line, place) > 0),
        );
        return (
          <Table
            caption={t('release.contribution.family', {
              family: t(`release.table.${family}`),
              unit: t(`release.unit.${unitOf[family]}`),
            })}
            narrow="scroll"
            rows={rows}
            empty={t('release.contribution.nothing')}
            columns={[
              { head: t(`release.dimension.${dimension}`), cell: (line) => lineName(words, dimension, line) },
              ...places.map((place) => ({
                head: placeName(place),
                numeric: true,
                cell: (line: string) => number(minimumOf(line, place)),
              })),
            ]}
          />
        );
      })}
    </>
  );
}
