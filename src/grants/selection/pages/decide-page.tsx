import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import type { Call } from '../../calls/queries.ts';

/** Deciding on the latest ranking, with the minutes of the committee. */
export function DecidePage({
  context,
  call,
  state,
  rankingId,
}: {
  context: ActingContext;
  call: Call;
  state: FormState;
  rankingId: string;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.decision.make.title')}
      caption={call.number}
    >
      <SeenField state={state} now={rankingId} />
      <WarningText>{t('grants.decision.make.text')}</WarningText>
      <SafetyRail />
      <TextArea
        name="minutes"
        label={t('grants.decision.minutes')}
        hint={t('grants.decision.minutes_hint')}
        rows={8}
      />
      <Button>{t('grants.decision.make.action')}</Button>
    </FormPage>
  );
}
