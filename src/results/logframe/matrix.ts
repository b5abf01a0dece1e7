import type { ActionDefinition, Indicator, LadderStep } from '../../action/index.ts';
import type { PlainDate } from '../../platform/dates.ts';
import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import { shareText } from '../../platform/language/share-text.ts';
import { figureText } from '../figure-text.ts';
import type { Part, Place } from '../measure.ts';
import type { Cell, ReportTable } from '../report/report-table.ts';
import { valueInWords } from '../rule-in-words.ts';
import { shareLine } from '../share-of.ts';
import type { InterimTarget } from './queries-interim.ts';
import type { IndicatorView, ResultView } from './view.ts';

/** What the matrix is written from: the values of today, their parts, the targets by day, and the year that baselines are of. */
export type MatrixContent = {
  readonly language: Language;
  readonly definition: ActionDefinition;
  readonly chain: readonly ResultView[];
  readonly interim: readonly InterimTarget[];
  readonly places: ReadonlyMap<string, readonly Place[]>;
  readonly parts: ReadonlyMap<string, readonly Part[]>;
  readonly ladder: readonly LadderStep[];
  /** The first and the last day of the contract; null where they were not entered. */
  readonly startsOn: PlainDate | null;
  readonly endsOn: PlainDate | null;
  readonly today: PlainDate;
};
/** A row as texts: one indicator, or a result that has none. */
export type MatrixRow = {
  readonly code: string | null;
  readonly result: string;
  readonly indicator: string;
  readonly baseline: string;
  readonly targets: readonly string[];
  readonly value: string;
  readonly share: string;
  readonly parts: readonly string[];
  readonly source: string;
  readonly assumptions: readonly string[];
  /** Why it may seem to contradict another number of the same table, and what share of another it is. */
  readonly notes: readonly string[];
};

/** The logframe as EU actions print it, from the impact down. */
export function matrixRows(content: MatrixContent): MatrixRow[] {
  const { language, chain } = content;
  const { t, locale } = language;
  return chain.flatMap(({ result, indicators }): MatrixRow[] => {
    const of = {
      result: `${t(`results.level.${result.level}`)}: ${inLanguage(result.title, locale)}`,
      assumptions: result.assumptions.map((text) => inLanguage(text, locale)),
    };
    if (indicators.length === 0) {
      const none = { code: null, baseline: '', targets: [], value: '', share: '', parts: [], source: '' };
      return [{ ...of, ...none, indicator: t('results.logframe.no_indicator'), notes: [] }];
    }
    return indicators.map((view) => ({ ...of, ...indicatorRow(content, view) }));
  });
}

function indicatorRow(content: MatrixContent, { indicator, target, value }: IndicatorView) {
  const { language, definition, startsOn, endsOn, today, interim } = content;
  const { t, locale } = language;
  const write = (figure: number) => figureText(language, indicator, figure, definition.action.currency);
  const year = (day: PlainDate | null) => day?.slice(0, 4) ?? t('results.matrix.no_year');
  const baseline = indicator.baseline.value;
  return {
    code: indicator.code,
    indicator: inLanguage(indicator.name, locale),
    baseline:
      baseline === null
        ? t('results.not_known')
        : t('results.matrix.of_year', { value: write(baseline), year: year(startsOn) }),
    targets: [
      ...interim
        .filter((one) => one.indicator === indicator.code)
        .map((one) => t('results.matrix.by_day', { value: write(one.value), day: language.day(one.dueOn) })),
      target === null
        ? t('results.target.none')
        : t('results.matrix.final', { value: write(target), year: year(endsOn) }),
    ],
    value: t('results.matrix.on_day', { value: write(value), day: language.day(today) }),
    share: target === null ? '' : shareText(language, { numerator: value, denominator: target }, write),
    parts: partsOf(content, indicator, write),
    source: inLanguage(indicator.sourceOfData, locale),
    notes: [
      noteOf(content, indicator),
      shareLine(
        language,
        { indicator, value },
        content.chain.flatMap(({ indicators }) => indicators),
        definition.action.currency,
      ),
    ].filter((line) => line !== undefined),
  };
}

/** What the value is made of, by jurisdiction and by each axis that the records carry. What sums to nothing is left out. */
function partsOf(
  { language, places, parts, ladder }: MatrixContent,
  { code }: Indicator,
  write: (figure: number) => string,
): string[] {
  const { t, locale } = language;
  const axes = Map.groupBy(parts.get(code) ?? [], ({ axis }) => axis);
  const byPlace = (places.get(code) ?? []).filter(({ value }) => value !== 0);
  return [
    ...(byPlace.length > 0
      ? [
          `${t('results.jurisdiction')}: ${byPlace
            .map(
              ({ jurisdiction, value }) =>
                `${jurisdiction === null ? t('results.region') : jurisdictionName(jurisdiction, locale)} ${write(value)}`,
            )
            .join(', ')}`,
        ]
      : []),
    ...[...axes].flatMap(([axis, own]) => {
      const some = own.filter(({ value }) => value !== 0);
      if (some.length === 0) return [];
      const told = some.map(
        ({ key, value }) => `${valueInWords(language, axis, key, ladder)} ${write(value)}`,
      );
      return [`${t(`results.by.${axis}.head`)}: ${told.join(', ')}`];
    }),
  ];
}

/** Attendances and persons are counted from the same events and are not the same number: where both stand, each says what it is. */
function noteOf({ language, chain }: MatrixContent, indicator: Indicator): string | undefined {
  const all = chain.flatMap(({ indicators }) => indicators.map((view) => view.indicator));
  if (isOfPersons(indicator) && all.some(isOfAttendances)) return language.t('results.matrix.persons');
  if (isOfAttendances(indicator) && all.some(isOfPersons)) return language.t('results.matrix.attendances');
  return undefined;
}

const isOfPersons = ({ counts, measurement }: Indicator) =>
  counts === 'people' && measurement.by === 'person';
const isOfAttendances = ({ counts, measurement }: Indicator) =>
  counts === 'people' && measurement.of === 'gathering' && measurement.sum !== undefined;

/** The heads of the matrix, in the order of its cells. */
export function matrixHeads({ t }: Language): string[] {
  return [
    t('results.report.result'),
    t('results.indicator'),
    t('results.matrix.baseline'),
    t('results.matrix.targets'),
    t('results.matrix.current'),
    t('results.matrix.achieved'),
    t('results.matrix.parts'),
    t('results.source_of_data'),
    t('results.assumptions'),
  ];
}

/** The same as a sheet of a workbook. */
export function matrixTable(content: MatrixContent): ReportTable {
  const widths = [3, 2.6, 1.2, 1.6, 1.4, 1.6, 3, 2, 3];
  return {
    caption: content.language.t('results.matrix.title'),
    columns: matrixHeads(content.language).map((head, at) => ({ head, width: widths[at]! })),
    rows: matrixRows(content).map((row): Cell[] => [
      row.result,
      [row.indicator, ...row.notes].join('\n'),
      row.baseline,
      row.targets.join('\n'),
      row.value,
      row.share,
      row.parts.join('\n'),
      row.source,
      row.assumptions.join('\n'),
    ]),
  };
}
