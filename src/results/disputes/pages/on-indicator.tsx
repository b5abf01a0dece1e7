import { dayIn } from '../../../platform/dates.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { partText } from '../dispute-text.ts';
import type { Corrected, Dispute } from '../queries.ts';

/** Beside the value of an indicator: what is disputed and since when, what was answered, and the way to dispute it. */
export function DisputesOnIndicator({
  indicator,
  disputes,
  more,
  raise,
}: {
  indicator: string;
  disputes: readonly Dispute[];
  /** There are others than these. */
  more: boolean;
  /** The address of the form that disputes the value. */
  raise: string;
}) {
  const { t, day } = useLanguage();
  const textOf = ({ answer, answeredAt, disagreedAt, raisedAt }: Dispute) =>
    answer && answeredAt
      ? `${t(`results.dispute.answered.${answer}`, { day: day(dayIn(zone, answeredAt)) })}${disagreedAt ? ` · ${t('results.dispute.state.disagreed')}` : ''}`
      : t('results.dispute.since', { day: day(dayIn(zone, raisedAt)) });
  return (
    <>
      {disputes.length > 0 ? (
        <ul class="govuk-list">
          {disputes.map((one) => (
            <li>
              <a class="govuk-link" href={`/staff/disputes/${one.id}`}>
                {textOf(one)}
              </a>
              {one.periodName ? (
                <>
                  {' '}
                  (<bdi>{one.periodName}</bdi>)
                </>
              ) : null}
            </li>
          ))}
          {more ? (
            <li>
              <a class="govuk-link" href={`/staff/disputes?indicator=${indicator}`}>
                {t('results.dispute.all_of_indicator')}
              </a>
            </li>
          ) : null}
        </ul>
      ) : null}
      <ButtonRow>
        <ButtonLink look="secondary" href={raise}>
          {t('results.dispute.raise.value')}
        </ButtonLink>
      </ButtonRow>
    </>
  );
}

/**
 * For the contracting authority: that a value was corrected, and from what to what where the named record is all of the difference; of a
 * frozen period, that its value stays.
 */
export function CorrectedValues({
  corrected,
  write,
}: {
  corrected: readonly Corrected[];
  write: (value: number) => string;
}) {
  const language = useLanguage();
  const { t, day } = language;
  if (corrected.length === 0) return null;
  return (
    <ul class="govuk-list">
      {corrected.map((one) => (
        <li>
          {t(one.frozen ? 'results.dispute.corrected_frozen' : 'results.dispute.corrected', {
            day: day(dayIn(zone, one.answeredAt!)),
          })}
          {one.frozen || !one.explained || one.value === null || one.valueAnswered === null
            ? null
            : ` ${t('results.dispute.from_to', { before: write(one.value), now: write(one.valueAnswered) })}`}
          {partText(language, one) ? (
            <>
              {' '}
              (<bdi>{partText(language, one)}</bdi>)
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
