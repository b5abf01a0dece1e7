import type { Child } from 'hono/jsx';
import type { Indicator, LadderStep } from '../../../action/index.ts';
import { jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { inLanguage, type Language } from '../../../platform/language/language.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { Details } from '../../../ui/details.tsx';
import { FilterForm } from '../../../ui/filter-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { ProgressMeter } from '../../../ui/progress-meter.tsx';
import { RoundedNote } from '../../../ui/rounded-note.tsx';
import { Select } from '../../../ui/select.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { TakeAway } from '../../../ui/take-away.tsx';
import { DateTime, Day } from '../../../ui/time.tsx';
import { figureText } from '../../figure-text.ts';
import type { Measured, Part, Place, Window } from '../../measure.ts';
import { PartTables } from '../../pages/part-tables.tsx';
import { PlacesTable } from '../../pages/places-table.tsx';
import { RecordsTable } from '../../pages/records-table.tsx';
import { Rule } from '../../pages/rule.tsx';
import type { RecordPath } from '../../record-paths.ts';
import type { Target } from '../queries.ts';
import { type Growth, GrowthFigure } from './growth-figure.tsx';

export type FrozenView = {
  readonly periodId: string;
  readonly name: string;
  readonly endsOn: string;
  readonly value: number;
  readonly inPeriod: number;
};
export type IndicatorPageProps = {
  readonly rounded: boolean;
  readonly indicator: Indicator;
  readonly rule: readonly string[];
  readonly currency: string;
  readonly target: number | null;
  readonly growth: Growth;
  readonly history: readonly Target[];
  /** Everything until today. */
  readonly total: number;
  /** What share that is of another indicator. */
  readonly share: string | undefined;
  /** What the filter leaves. */
  readonly measured: Measured;
  readonly parts: readonly Part[];
  readonly ladder: readonly LadderStep[];
  readonly places: readonly Place[];
  readonly window: Window;
  readonly pathOf: RecordPath;
  /** What is said of disputes beside the value. */
  readonly disputes: Child;
  /** Where a record behind the value is disputed; absent for readers who dispute nothing. */
  readonly disputePath?: RecordPath;
  readonly frozen: readonly FrozenView[];
  readonly filter: {
    readonly typed: Readonly<Record<string, string>>;
    readonly periods: readonly { readonly id: string; readonly name: string }[];
    readonly jurisdictions: readonly string[];
  };
  /** What was changed of the events behind the value; null where nothing was. */
  readonly changes: Child;
  readonly maySetTarget: boolean;
  readonly showsPeriods: boolean;
};

/** One indicator: its value, its rule in words, the records behind it, its targets and its frozen values. */
export function IndicatorPage(props: IndicatorPageProps) {
  const language = useLanguage();
  const { t, locale } = language;
  const { indicator, currency, target, total, measured, window, filter } = props;
  const write = (value: number) => figureText(language, indicator, value, currency);
  const name = inLanguage(indicator.name, locale);
  const csv = new URLSearchParams(filter.typed);
  return (
    <>
      <Heading caption={t('results.logframe.title')}>{name}</Heading>
      {target !== null && indicator.unit !== 'money' ? (
        <ProgressMeter label={t('results.value.now')} now={total} target={target} />
      ) : (
        <p class="m-meter__label">
          {t('results.value.now')} <strong class="m-meter__figure">{write(total)}</strong>
        </p>
      )}
      {props.share ? <p class="govuk-body">{props.share}</p> : null}
      {props.disputes}
      <p class="govuk-body">{inLanguage(indicator.definition, locale)}</p>
      <RoundedNote rounded={props.rounded} />
      <Heading level={2}>{t('results.rule.title')}</Heading>
      <Rule sentences={props.rule} />
      <Facts {...props} write={write} />
      <GrowthFigure growth={props.growth} write={write} />
      <Heading level={2}>{t('results.records.title')}</Heading>
      <FilterForm action={`/staff/logframe/${indicator.code}`} typed={filter.typed}>
        <Select
          name="period"
          label={t('results.period')}
          optional
          empty={t('results.period.whole')}
          options={filter.periods.map(({ id, name: text }) => ({ value: id, text }))}
        />
        <DateInput name="from" label={t('results.filter.from')} optional />
        <DateInput name="to" label={t('results.filter.to')} optional />
        <Select
          name="jurisdiction"
          label={t('results.jurisdiction')}
          optional
          empty={t('common.any')}
          options={[
            ...filter.jurisdictions.map((value) => ({ value, text: jurisdictionName(value, locale) })),
            { value: 'region', text: t('results.region') },
          ]}
        />
      </FilterForm>
      <p class="govuk-body">
        {window.from === null
          ? t('results.window.until', { to: language.day(window.to) })
          : t('results.window.between', {
              from: language.day(window.from),
              to: language.day(window.to),
            })}{' '}
        <strong>{write(measured.value)}</strong>
      </p>
      <PlacesTable
        places={props.places.map(({ jurisdiction, value }) => ({ jurisdiction, text: write(value) }))}
        total={write(measured.value)}
      />
      <PartTables
        parts={props.parts.map((part) => ({ ...part, text: write(part.value) }))}
        ladder={props.ladder}
        total={write(measured.value)}
      />
      <RecordsTable
        records={measured.records}
        pathOf={props.pathOf}
        text={({ value }) => write(value)}
        {...(props.disputePath ? { disputePath: props.disputePath } : {})}
      />
      <ButtonRow>
        <TakeAway href={`/staff/logframe/${indicator.code}/records.csv?${csv}`}>{t('results.csv')}</TakeAway>
      </ButtonRow>
      {props.changes ? <Details summary={t('results.counted.title')}>{props.changes}</Details> : null}
      {props.showsPeriods ? (
        <Details summary={t('results.frozen.title')}>
          <FrozenTable {...props} />
        </Details>
      ) : null}
      <Targets {...props} write={write} />
    </>
  );
}

function Facts({ indicator, target, write }: IndicatorPageProps & { write: (value: number) => string }) {
  const { t, locale } = useLanguage();
  const { baseline } = indicator;
  return (
    <SummaryList
      rows={[
        {
          key: t('results.baseline'),
          value:
            baseline.value === null
              ? inLanguage(baseline.reason ?? { en: '' }, locale)
              : `${write(baseline.value)} (${baseline.source})`,
        },
        { key: t('results.target'), value: target === null ? t('results.target.none') : write(target) },
        { key: t('results.source_of_data'), value: inLanguage(indicator.sourceOfData, locale) },
        ...opsysRows(t, indicator),
      ]}
    />
  );
}

/** What OPSYS has of it, as far as the Action says it. */
function opsysRows(t: Language['t'], { opsys }: Indicator) {
  const { code, unit, matches, disaggregation } = opsys ?? {};
  const known = { code, unit, matches, disaggregation: disaggregation?.join(', ') };
  return Object.entries(known).flatMap(([name, value]) =>
    value === undefined ? [] : [{ key: t(`results.opsys.${name}`), value }],
  );
}

function FrozenTable({ frozen, indicator, currency }: IndicatorPageProps) {
  const language = useLanguage();
  const { t } = language;
  const write = (value: number) => figureText(language, indicator, value, currency);
  return (
    <Table
      caption={t('results.frozen.title')}
      hideCaption
      rows={frozen}
      empty={t('results.frozen.none')}
      columns={[
        {
          head: t('results.period'),
          cell: ({ periodId, name }) => (
            <a class="govuk-link" href={`/staff/periods/${periodId}`}>
              {name}
            </a>
          ),
        },
        { head: t('results.period.until'), cell: ({ endsOn }) => <Day date={endsOn} /> },
        { head: t('results.in_period'), numeric: true, cell: ({ inPeriod }) => write(inPeriod) },
        { head: t('results.frozen.value'), numeric: true, cell: ({ value }) => write(value) },
      ]}
    />
  );
}

function Targets({
  history,
  indicator,
  maySetTarget,
  write,
}: IndicatorPageProps & { write: (value: number) => string }) {
  const { t } = useLanguage();
  return (
    <>
      <Details summary={t('results.target.history')}>
        <Table
          caption={t('results.target.history')}
          hideCaption
          rows={history}
          empty={t('results.target.history.none')}
          columns={[
            {
              head: t('results.target'),
              cell: ({ value }) => (value === null ? t('results.target.none') : write(value)),
            },
            { head: t('results.target.reason'), cell: ({ reason }) => <span dir="auto">{reason}</span> },
            {
              head: t('results.target.set_by'),
              cell: ({ setBy }) => <span dir="auto">{setBy ?? t('results.target.by_definition')}</span>,
            },
            { head: t('results.target.set_at'), cell: ({ setAt }) => <DateTime at={setAt} zone={zone} /> },
          ]}
        />
      </Details>
      {maySetTarget ? (
        <ButtonRow>
          <ButtonLink look="secondary" href={`/staff/logframe/${indicator.code}/target`}>
            {t('results.target.set')}
          </ButtonLink>
          <ButtonLink look="secondary" href={`/staff/logframe/${indicator.code}/interim`}>
            {t('results.interim.set')}
          </ButtonLink>
        </ButtonRow>
      ) : null}
    </>
  );
}
