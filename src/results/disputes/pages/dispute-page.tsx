import type { HistoryEntry } from '../../../platform/audit/history.ts';
import { dayIn, type PlainDate } from '../../../platform/dates.ts';
import type { Language } from '../../../platform/language/language.ts';
import type { Standing } from '../../../platform/workflow/standing.ts';
import { zone } from '../../../platform/zone.ts';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { RoundedNote } from '../../../ui/rounded-note.tsx';
import { StepRow } from '../../../ui/step-buttons.tsx';
import { SummaryList, type SummaryRow } from '../../../ui/summary-list.tsx';
import { Day } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { MeasuredKind } from '../../measure.ts';
import type { RecordPath } from '../../record-paths.ts';
import { claimText, scopeText, valueText } from '../dispute-text.ts';
import type { GatheredDispute } from '../gather-dispute.ts';
import { isFrozenValue, isOpen, keyOf, type Move } from '../rules.ts';
import { DueDay, StateTag } from './dispute-tags.tsx';
import { MovesTable, RecordOf } from './moves-table.tsx';

export type DisputePageProps = {
  readonly dispute: GatheredDispute;
  /** Of the indicator. */
  readonly name: string;
  readonly today: PlainDate;
  readonly standing: Standing;
  readonly token: string;
  readonly pathOf: RecordPath;
  /** Where the period is read, for readers of its page. */
  readonly periodPath: string | undefined;
  readonly happened: (move: Move) => readonly string[];
  readonly history: readonly HistoryEntry[];
};

/** One dispute: what is disputed and why, the value then and now, what moved since, and the answer. */
export function DisputePage(props: DisputePageProps) {
  const language = useLanguage();
  const { t } = language;
  const { dispute, name, today, pathOf } = props;
  return (
    <>
      <Heading caption={t('results.dispute.dispute')}>{name}</Heading>
      <p class="govuk-body">
        <StateTag state={dispute.state} />
      </p>
      <SummaryList rows={[...ofWhat(props), ...values(language, dispute)]} />
      <Heading level={2}>
        {t('results.dispute.raised', { day: language.day(dayIn(zone, dispute.raisedAt)) })}
      </Heading>
      <TypedText text={dispute.reason} />
      <Answer {...props} />
      {isOpen(dispute) ? (
        <p class="govuk-body">
          {t('results.dispute.due_on')} <DueDay dispute={dispute} today={today} />
        </p>
      ) : null}
      <StepRow standing={props.standing} token={props.token} />
      <RoundedNote rounded={dispute.changes.now === null} />
      <MovesTable dispute={dispute} pathOf={pathOf} happened={props.happened} />
      <History entries={props.history} zone={zone} />
    </>
  );
}

function ofWhat({ dispute, name, periodPath, pathOf }: DisputePageProps): SummaryRow[] {
  const language = useLanguage();
  const { t } = language;
  const { recordKind, recordId, ownerName, indicator } = dispute;
  const scope = scopeText(language, dispute);
  return [
    {
      key: t('results.indicator'),
      value: (
        <a class="govuk-link" href={`/staff/logframe/${indicator}`}>
          {name}
        </a>
      ),
    },
    {
      key: t('results.dispute.scope'),
      value: periodPath ? (
        <a class="govuk-link" href={periodPath}>
          {scope}
        </a>
      ) : (
        scope
      ),
    },
    ...(recordKind && recordId
      ? [
          {
            key: t('results.record'),
            value: <NamedRecord record={{ kind: recordKind, id: recordId }} {...{ dispute, pathOf }} />,
          },
        ]
      : []),
    { key: t('results.dispute.claim'), value: claimText(language, dispute) },
    { key: t('results.dispute.partner'), value: <bdi>{dispute.partnerName}</bdi> },
    {
      key: t('results.dispute.answers'),
      value: ownerName ? <bdi>{ownerName}</bdi> : t('people.role.programme_manager'),
    },
  ];
}

/** A record that the dispute names, by what this reader may know of it. */
function NamedRecord({
  record,
  dispute: { labels, isKnown },
  pathOf,
}: Pick<DisputePageProps, 'dispute' | 'pathOf'> & {
  record: { readonly kind: MeasuredKind; readonly id: string };
}) {
  const label = labels.get(keyOf(record)) ?? null;
  return <RecordOf record={{ ...record, label }} known={isKnown(record)} pathOf={pathOf} />;
}

/** The value when it was disputed and as it is now by the same rule, and when it was answered. */
function values(language: Language, dispute: GatheredDispute): SummaryRow[] {
  const { t } = language;
  const { changes, valueAnswered } = dispute;
  const write = (value: number | null) =>
    value === null ? t('results.dispute.not_compared') : valueText(language, dispute, value);
  const { before } = changes;
  return [
    {
      key: t(isFrozenValue(dispute) ? 'results.dispute.value_frozen' : 'results.dispute.value_then'),
      value: before === null ? t('results.dispute.withheld') : valueText(language, dispute, before),
    },
    ...(dispute.answer ? [{ key: t('results.dispute.value_answered'), value: write(valueAnswered) }] : []),
    { key: t('results.value.now'), value: write(changes.now) },
  ];
}

function Answer({ dispute, periodPath, pathOf }: DisputePageProps) {
  const { t, day } = useLanguage();
  const { answer, answeredAt, answerText, changeKind, changeId, disagreedAt, disagreement, indicator } =
    dispute;
  if (!answer || !answeredAt) return null;
  const change =
    changeKind && changeKind !== 'value' && changeId ? (
      <NamedRecord record={{ kind: changeKind, id: changeId }} {...{ dispute, pathOf }} />
    ) : (
      <a class="govuk-link" href={periodPath ?? `/staff/logframe/${indicator}`}>
        {t(dispute.frozenAt ? 'results.dispute.changed.period' : 'results.dispute.changed.value')}
      </a>
    );
  return (
    <>
      <Heading level={2}>
        {t(`results.dispute.answered.${answer}`, { day: day(dayIn(zone, answeredAt)) })}
      </Heading>
      {answer === 'changed' ? (
        <p class="govuk-body">
          {t('results.dispute.changed')}: {change}
        </p>
      ) : null}
      <TypedText text={answerText} />
      {disagreedAt ? (
        <InsetText>
          <p class="govuk-body">
            {t('results.dispute.disagreed')} <Day date={dayIn(zone, disagreedAt)} />
          </p>
          <TypedText text={disagreement} />
        </InsetText>
      ) : null}
    </>
  );
}
