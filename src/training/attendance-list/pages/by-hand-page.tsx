import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkboxes, Radios } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { Gathering } from '../../queries.ts';
import type { Listed } from '../queries.ts';
import type { AttendanceRule, HalfDay } from '../rules.ts';
import { halfDayChoices, OnWhatGround } from './presence-parts.tsx';

type Props = {
  readonly context: ActingContext;
  readonly state: FormState;
  readonly gathering: Gathering;
  readonly rule: AttendanceRule;
  readonly halfDays: readonly HalfDay[];
  readonly people: readonly Listed[];
};

/** Noting by hand who was there: from the paper list, or late; with the reason. */
export function ByHandPage({ context, state, gathering, rule, halfDays, people }: Props) {
  const { language, url, token } = context;
  const { t } = language;
  return (
    <FormPage
      {...state}
      action={url.pathname}
      token={token}
      title={t('training.presence.by_hand.title')}
      caption={gathering.title}
      intro={
        <>
          <p class="govuk-body">{t('training.presence.by_hand.text')}</p>
          <OnWhatGround basis={rule.basis} />
        </>
      }
    >
      <Radios
        name="half_day"
        label={t('training.presence.half_day_head')}
        choices={halfDayChoices(language, halfDays)}
        small
      />
      <Checkboxes
        name="people"
        label={t('training.presence.by_hand.people')}
        hint={t('training.presence.by_hand.people_hint')}
        choices={people.map(({ id, name, organisationName }) => ({
          value: id,
          text: name || t('training.presence.nameless'),
          ...(organisationName ? { hint: organisationName } : {}),
        }))}
        small
        whole
      />
      <TextArea
        name="reason"
        label={t('training.presence.by_hand.reason')}
        hint={t('training.presence.by_hand.reason_hint')}
        rows={3}
      />
      <SafetyRail />
      <Button>{t('training.presence.by_hand.save')}</Button>
    </FormPage>
  );
}
