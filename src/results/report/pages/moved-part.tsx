import type { PlainDate } from '../../../platform/dates.ts';
import { FirstRows } from '../../../ui/details.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import type { Earlier } from '../gather-earlier.ts';
import type { MovedSince } from '../moved-since.ts';
import { FigureRows } from './figure-rows.tsx';

export const movedId = 'moved';
const most = 8;

/** What a reader of a report asks first: what is otherwise than in the last one. */
export function MovedPart({
  earlier,
  moved,
  period,
}: {
  earlier: Earlier | undefined;
  moved: MovedSince | undefined;
  /** The days of the report. */
  period: { readonly startsOn: PlainDate; readonly endsOn: PlainDate };
}) {
  const language = useLanguage();
  const { t } = language;
  const rows = moved?.table.rows.map((_cells, at) => at) ?? [];
  return (
    <>
      <Heading level={2} id={movedId}>
        {t('results.moved.title')}
      </Heading>
      {earlier === undefined || moved === undefined ? (
        <p class="govuk-body">{t('results.moved.first')}</p>
      ) : (
        <>
          <p class="govuk-body">
            {t(earlier.name === undefined ? 'results.moved.version' : 'results.moved.report', {
              number: earlier.number,
              name: earlier.name ?? '',
              day: language.day(earlier.submittedOn),
            })}{' '}
            {t('results.moved.count', { count: rows.length, same: moved.same })}
          </p>
          <p class="govuk-body">
            {t('results.moved.in_period', {
              from: language.day(period.startsOn),
              until: language.day(period.endsOn),
            })}
          </p>
          {rows.length === 0 ? null : (
            <FirstRows
              rows={rows}
              most={most}
              of={t('results.moved.title')}
              draw={(some) => <FigureRows table={onlyRows(moved.table, some)} hideCaption />}
            />
          )}
        </>
      )}
    </>
  );
}

function onlyRows(table: MovedSince['table'], places: readonly number[]): MovedSince['table'] {
  return {
    ...table,
    rows: places.map((at) => table.rows[at]!),
    hrefs: places.map((at) => table.hrefs[at]),
  };
}
