import type { Indicator } from '../../../action/index.ts';
import type { HistoryEntry } from '../../../platform/audit/history.ts';
import type { PlainDate } from '../../../platform/dates.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { FirstRows, Folded } from '../../../ui/details.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { ShowAll } from '../../../ui/show-all.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { TakeAway } from '../../../ui/take-away.tsx';
import { DateTime, Day } from '../../../ui/time.tsx';
import { figureText } from '../../figure-text.ts';
import { DifferencesTable } from '../../report/pages/differences-table.tsx';
import type { Corrections } from '../gather-reasons.ts';
import type { Period } from '../queries.ts';

/** An indicator in a period: frozen and now, or only now while the period is open. */
export type PeriodLine = {
  readonly code: string;
  /** Undefined when the Action's definition no longer has it. */
  readonly indicator: Indicator | undefined;
  readonly currency: string;
  readonly inPeriod: number;
  readonly value: number;
  /** Undefined while the period is open. */
  readonly frozen: { readonly sha256: string } | undefined;
};
export type PeriodPageProps = {
  readonly period: Period;
  readonly lines: readonly PeriodLine[];
  /** Whether all of it is as it was frozen; undefined while it is open. */
  readonly whole: boolean | undefined;
  readonly mayFreeze: boolean;
  /** From when the reader can freeze it; undefined where it is over, or not for them to freeze. */
  readonly freezableFrom: PlainDate | undefined;
  /** What was corrected in the records since; undefined while the period is open. */
  readonly corrections: Corrections | undefined;
  readonly history: readonly HistoryEntry[];
};

/** A period: its values as they were frozen, and what was corrected since. */
export function PeriodPage(props: PeriodPageProps) {
  const { period, lines, whole, mayFreeze, freezableFrom, corrections, history } = props;
  const language = useLanguage();
  const { t } = language;
  return (
    <>
      <Heading caption={t('results.period')}>
        <span dir="auto">{period.name}</span>
      </Heading>
      <Facts period={period} whole={whole} />
      {freezableFrom ? (
        <p class="govuk-body">{t('results.period.freeze.from', { day: language.day(freezableFrom) })}</p>
      ) : null}
      <ButtonRow>
        {mayFreeze ? (
          <ButtonLink href={`/staff/periods/${period.id}/freeze`}>{t('results.period.freeze')}</ButtonLink>
        ) : null}
        <TakeAway href={`/staff/periods/${period.id}/values.csv`}>{t('results.csv')}</TakeAway>
        <TakeAway href={`/staff/periods/${period.id}/verification.zip`}>
          {t('results.verification.take')}
        </TakeAway>
      </ButtonRow>
      <Folded summary={t('results.period.values')} rows={lines.length}>
        <Values lines={lines} frozen={period.frozenAt !== null} />
      </Folded>
      <ShowAll />
      {corrections ? (
        <>
          <Heading level={2}>{t('results.period.differences')}</Heading>
          <FirstRows
            rows={corrections.differences}
            most={4}
            of={t('results.period.differences')}
            draw={(differences) => (
              <DifferencesTable
                caption={t('results.period.differences')}
                empty={t('results.period.differences.none')}
                before={t('results.difference.frozen')}
                differences={differences}
                why={corrections.why}
              />
            )}
          />
        </>
      ) : null}
      <History entries={history} zone={zone} />
    </>
  );
}

function Facts({ period, whole }: Pick<PeriodPageProps, 'period' | 'whole'>) {
  const { t } = useLanguage();
  const days = (
    <>
      <Day date={period.startsOn} /> – <Day date={period.endsOn} />
    </>
  );
  if (!period.frozenAt)
    return (
      <SummaryList
        rows={[
          { key: t('results.period.days'), value: days },
          { key: t('results.period.state'), value: <Tag tone="moving">{t('results.period.open')}</Tag> },
        ]}
      />
    );
  return (
    <SummaryList
      rows={[
        { key: t('results.period.days'), value: days },
        { key: t('results.period.frozen_at'), value: <DateTime at={period.frozenAt} zone={zone} /> },
        { key: t('results.period.frozen_by'), value: period.frozenBy },
        { key: t('results.frozen.hash'), value: <code class="m-typed">{period.sha256}</code> },
        {
          key: t('results.period.check'),
          value: (
            <Tag tone={whole ? 'good' : 'bad'}>
              {t(whole ? 'results.period.intact' : 'results.period.broken')}
            </Tag>
          ),
        },
      ]}
    />
  );
}

/** The values of a period, one line for each indicator. */
export function Values({ lines, frozen }: { lines: readonly PeriodLine[]; frozen: boolean }) {
  const language = useLanguage();
  const { t, locale } = language;
  const unit = (line: PeriodLine) => ({ unit: line.indicator?.unit ?? ('number' as const) });
  const write = (line: PeriodLine, value: number) => figureText(language, unit(line), value, line.currency);
  return (
    <Table
      caption={t('results.period.values')}
      rows={lines}
      columns={[
        {
          head: t('results.indicator'),
          cell: ({ indicator, code }) =>
            indicator ? (
              <a class="govuk-link" href={`/staff/logframe/${code}`}>
                {inLanguage(indicator.name, locale)}
              </a>
            ) : (
              code
            ),
        },
        { head: t('results.in_period'), numeric: true, cell: (line) => write(line, line.inPeriod) },
        {
          head: t(frozen ? 'results.frozen.value' : 'results.value.until_end'),
          numeric: true,
          cell: (line) => write(line, line.value),
        },
      ]}
    />
  );
}
