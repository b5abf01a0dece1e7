import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { NotificationBanner } from '../../../ui/notification-banner.tsx';
import type { Gathering } from '../../queries.ts';
import { halfDayText } from '../half-day-text.ts';
import type { CheckIn, Listed } from '../queries.ts';
import type { AttendanceRule, HalfDay } from '../rules.ts';
import { halfDayChoices, listOf, OnWhatGround, ScansAreOver } from './presence-parts.tsx';

type Props = {
  readonly context: ActingContext;
  readonly state: FormState;
  readonly gathering: Gathering;
  readonly rule: AttendanceRule;
  readonly person: Listed;
  readonly halfDays: readonly HalfDay[];
  readonly noted: readonly CheckIn[];
  readonly frozen: boolean;
  readonly done: boolean;
};

/** What a code opens on the phone of whoever holds the gathering: a name and one button. */
export function CheckInPage({
  context,
  state,
  gathering,
  rule,
  person,
  halfDays,
  noted,
  frozen,
  done,
}: Props) {
  const { language, url, token } = context;
  const { t } = language;
  const name = person.name || t('training.presence.nameless');
  const been = language.list(noted.map((one) => halfDayText(language, one)));
  return (
    <>
      {done ? (
        <NotificationBanner success>
          <p class="govuk-notification-banner__heading">{t('training.presence.scan.noted', { name })}</p>
        </NotificationBanner>
      ) : null}
      <FormPage
        {...state}
        action={url.pathname}
        token={token}
        title={name}
        caption={gathering.title}
        intro={
          <>
            {person.organisationName ? (
              <p class="govuk-body">
                <bdi>{person.organisationName}</bdi>
              </p>
            ) : null}
            {noted.length > 0 ? (
              <p class="govuk-body">{t('training.presence.check_in.noted_for', { half_days: been })}</p>
            ) : null}
          </>
        }
      >
        {frozen ? (
          <ScansAreOver byHand={`${listOf(gathering)}/by-hand`} />
        ) : (
          <>
            <Radios
              name="half_day"
              label={t('training.presence.half_day_head')}
              choices={halfDayChoices(language, halfDays)}
            />
            <Button>{t('training.presence.check_in.action')}</Button>
          </>
        )}
      </FormPage>
      <OnWhatGround basis={rule.basis} />
    </>
  );
}
