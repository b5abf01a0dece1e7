import type { Indicator, LadderStep } from '../../../action/index.ts';
import type { PlainDate } from '../../../platform/dates.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import type { Shown } from '../../../platform/suppression.ts';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { TakeTable } from '../../../ui/take-table.tsx';
import { Day } from '../../../ui/time.tsx';
import { figureText, shownText } from '../../figure-text.ts';
import type { MeasuredRecord } from '../../measure.ts';
import { PartTables } from '../../pages/part-tables.tsx';
import { PlacesTable } from '../../pages/places-table.tsx';
import { RecordsTable } from '../../pages/records-table.tsx';
import { Rule } from '../../pages/rule.tsx';
import { publicPath } from '../../record-paths.ts';
import type { PublishedValue } from '../publication.ts';
import { PublicFigure } from './results-page.tsx';

export type PublicIndicatorProps = {
  readonly indicator: Indicator;
  readonly rule: readonly string[];
  readonly ladder: readonly LadderStep[];
  readonly currency: string;
  readonly target: number | null;
  readonly value: PublishedValue;
  /** What share it is of another indicator, where the public may see both. */
  readonly share: string | undefined;
  /** The last day up to which people or organisations are counted. */
  readonly nowUntil: PlainDate | undefined;
  /** The last day up to which they are told apart. */
  readonly toldUntil: PlainDate | undefined;
  readonly frozen: readonly {
    readonly name: string;
    readonly endsOn: string;
    readonly sha256: string | null;
    readonly value: Shown | undefined;
  }[];
  /** A hash of small figures tells them to whoever tries them all. */
  readonly showsHash: boolean;
  readonly listing: 'none' | 'names' | 'figures';
  readonly records: readonly MeasuredRecord[];
  /** Some are counted and not listed: nobody published them. */
  readonly unlisted: boolean;
};

/** One indicator for everybody: the number, its rule, where it comes from, and the records that are public. */
export function PublicIndicatorPage(props: PublicIndicatorProps) {
  const language = useLanguage();
  const { t, locale } = language;
  const { indicator, currency, value, records } = props;
  const name = inLanguage(indicator.name, locale);
  return (
    <>
      <Heading caption={t('results.public.title')}>{name}</Heading>
      <PublicFigure
        label={
          props.nowUntil
            ? t('results.value.as_of', { day: language.day(props.nowUntil) })
            : t('results.value.now')
        }
        indicator={indicator}
        target={props.target}
        now={value.now}
        currency={currency}
        withoutTarget={t('results.target.none')}
      />
      {props.share ? <p class="govuk-body">{props.share}</p> : null}
      {indicator.counts !== 'other' ? <p class="govuk-body">{t('results.public.people')}</p> : null}
      <p class="govuk-body">{inLanguage(indicator.definition, locale)}</p>
      <Heading level={2}>{t('results.rule.title')}</Heading>
      <Rule sentences={props.rule} />
      <p class="govuk-body">
        {t('results.source_of_data')}: {inLanguage(indicator.sourceOfData, locale)}
      </p>
      <ToldApart {...props} />
      <Heading level={2}>{t('results.records.title')}</Heading>
      {props.listing === 'none' ? (
        <p class="govuk-body">{t(`results.public.not_listed.${indicator.measurement.of}`)}</p>
      ) : (
        <RecordsTable
          records={records}
          pathOf={publicPath}
          {...(props.listing === 'figures'
            ? { text: (record) => figureText(language, indicator, record.value, currency) }
            : {})}
        />
      )}
      {props.unlisted ? <p class="govuk-body">{t('results.public.unlisted')}</p> : null}
      <FrozenValues {...props} />
      <TakeTable of="indicator_values" path={`/results/${indicator.code}/values`} />
    </>
  );
}

/** By jurisdiction and kind; people and organisations as of the last day of a frozen period, so that nobody is told from one day to the next. */
function ToldApart({ indicator, value, currency, ladder, toldUntil, nowUntil }: PublicIndicatorProps) {
  const language = useLanguage();
  const { t } = language;
  const total = value.asOf === undefined ? value.now : value.frozen[value.asOf]!;
  const write = (one: Shown) => shownText(language, indicator, one, currency);
  if (value.places.length === 0) return <p class="govuk-body">{t('results.public.told_apart_later')}</p>;
  return (
    <>
      {toldUntil ? (
        <p class="govuk-body">{t('results.public.told_apart_until', { day: language.day(toldUntil) })}</p>
      ) : null}
      {toldUntil && nowUntil && write(total) !== write(value.now) ? (
        <p class="govuk-body">
          {t('results.public.totals_differ', {
            now: write(value.now),
            total: write(total),
            day: language.day(toldUntil),
            later: language.day(nowUntil),
          })}
        </p>
      ) : null}
      <PlacesTable
        places={value.places.map((place) => ({ ...place, text: write(place.value) }))}
        total={write(total)}
      />
      <PartTables
        parts={value.parts.map((part) => ({ ...part, text: write(part.value) }))}
        ladder={ladder}
        total={write(total)}
      />
    </>
  );
}

function FrozenValues({ frozen, indicator, currency, showsHash }: PublicIndicatorProps) {
  const language = useLanguage();
  const { t } = language;
  return (
    <Table
      caption={t('results.frozen.title')}
      rows={frozen}
      empty={t('results.frozen.none')}
      columns={[
        { head: t('results.period'), cell: ({ name }) => <span dir="auto">{name}</span> },
        { head: t('results.period.until'), cell: ({ endsOn }) => <Day date={endsOn} /> },
        {
          head: t('results.frozen.value'),
          numeric: true,
          cell: ({ value }) =>
            value === undefined
              ? t('results.value.held_back')
              : shownText(language, indicator, value, currency),
        },
        ...(showsHash
          ? [
              {
                head: t('results.frozen.hash'),
                cell: ({ sha256 }: PublicIndicatorProps['frozen'][number]) =>
                  sha256 === null ? t('results.value.held_back') : <code>{sha256.slice(0, 12)}</code>,
              },
            ]
          : []),
      ]}
    />
  );
}
