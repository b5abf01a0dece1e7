import type { Indicator } from '../../../action/index.ts';
import type { HistoryEntry } from '../../../platform/audit/history.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { TakeAway } from '../../../ui/take-away.tsx';
import { DateTime, Day } from '../../../ui/time.tsx';
import { changeText, figureText } from '../../figure-text.ts';
import type { RecordPath } from '../../record-paths.ts';
import type { Period } from '../queries.ts';
import type { Difference, RecordDifference } from '../rules.ts';

/** An indicator in a period: frozen and now, or only now while the period is open. */
export type PeriodLine = {
  readonly code: string;
  /** Undefined when the Action's definition no longer has it. */
  readonly indicator: Indicator | undefined;
  readonly currency: string;
  readonly inPeriod: number;
  readonly value: number;
  /** Undefined while the period is open. */
  readonly frozen:
    | { readonly difference: Difference; readonly intact: boolean; readonly sha256: string }
    | undefined;
};
export type PeriodPageProps = {
  readonly period: Period;
  readonly lines: readonly PeriodLine[];
  readonly mayFreeze: boolean;
  readonly pathOf: RecordPath;
  readonly history: readonly HistoryEntry[];
};

/** A period: its values as they were frozen, and what was corrected since. */
export function PeriodPage({ period, lines, mayFreeze, pathOf, history }: PeriodPageProps) {
  const { t } = useLanguage();
  const corrected = lines.filter(({ frozen }) => frozen && frozen.difference.records.length > 0);
  return (
    <>
      <Heading caption={t('results.period')}>
        <span dir="auto">{period.name}</span>
      </Heading>
      <Facts period={period} lines={lines} />
      <ButtonRow>
        {mayFreeze ? (
          <ButtonLink href={`/staff/periods/${period.id}/freeze`}>{t('results.period.freeze')}</ButtonLink>
        ) : null}
        <TakeAway href={`/staff/periods/${period.id}/values.csv`}>{t('results.csv')}</TakeAway>
      </ButtonRow>
      <Values lines={lines} frozen={period.frozenAt !== null} />
      {period.frozenAt ? (
        <>
          <Heading level={2}>{t('results.period.differences')}</Heading>
          {corrected.length === 0 ? <p class="govuk-body">{t('results.period.differences.none')}</p> : null}
          {corrected.map((line) => (
            <Differences line={line} records={line.frozen!.difference.records} pathOf={pathOf} />
          ))}
        </>
      ) : null}
      <History entries={history} zone={zone} />
    </>
  );
}

function Facts({ period, lines }: Pick<PeriodPageProps, 'period' | 'lines'>) {
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
  const intact = lines.every(({ frozen }) => frozen?.intact);
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
            <Tag tone={intact ? 'good' : 'bad'}>
              {t(intact ? 'results.period.intact' : 'results.period.broken')}
            </Tag>
          ),
        },
      ]}
    />
  );
}

function Values({ lines, frozen }: { lines: readonly PeriodLine[]; frozen: boolean }) {
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
        ...(frozen
          ? [
              {
                head: t('results.frozen.now'),
                numeric: true,
                cell: (line: PeriodLine) => write(line, line.frozen!.difference.now),
              },
              {
                head: t('results.frozen.difference'),
                numeric: true,
                cell: (line: PeriodLine) =>
                  changeText(
                    language,
                    unit(line),
                    line.frozen!.difference.now - line.frozen!.difference.before,
                    line.currency,
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Differences({
  line,
  records,
  pathOf,
}: {
  line: PeriodLine;
  records: readonly RecordDifference[];
  pathOf: RecordPath;
}) {
  const language = useLanguage();
  const { t, locale } = language;
  const unit = { unit: line.indicator?.unit ?? ('number' as const) };
  const name = line.indicator ? inLanguage(line.indicator.name, locale) : line.code;
  return (
    <Details summary={name} open>
      <Table
        caption={t('results.period.differences.of', { indicator: name })}
        hideCaption
        rows={records}
        columns={[
          { head: t('results.record'), cell: (record) => <RecordName record={record} pathOf={pathOf} /> },
          {
            head: t('results.frozen.value'),
            numeric: true,
            cell: ({ before }) => figureText(language, unit, before, line.currency),
          },
          {
            head: t('results.frozen.now'),
            numeric: true,
            cell: ({ now }) => figureText(language, unit, now, line.currency),
          },
        ]}
      />
    </Details>
  );
}

/** A record that is behind the value no longer has no name here: its kind and its page, if it has one, tell what it was. */
function RecordName({
  record: { kind, id, current },
  pathOf,
}: {
  record: RecordDifference;
  pathOf: RecordPath;
}) {
  const { t } = useLanguage();
  const path = pathOf({ kind, pageId: current?.pageId ?? (kind === 'instalment' ? null : id) });
  const text = current?.label ?? t(`results.kind.${kind}`);
  return path ? (
    <a class="govuk-link" href={path} dir="auto">
      {text}
    </a>
  ) : (
    <span dir="auto">{text}</span>
  );
}
