import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { Tick } from '../../../ui/tick.tsx';
import type { Agreement } from '../queries.ts';

/** The protection switch of a sub-grant: what the public may not see, and until when. */
export function ProtectionPage({
  context,
  agreement,
  state,
}: {
  context: ActingContext;
  agreement: Agreement;
  state: FormState;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.agreement.protect.title')}
      caption={agreement.number}
      intro={<InsetText>{t('grants.agreement.protect.text')}</InsetText>}
    >
      <DateInput name="delay_until" label={t('grants.agreement.protect.delay_until')} optional />
      <Tick name="generalise_place" label={t('grants.agreement.protect.generalise')} />
      <Tick name="withhold_name" label={t('grants.agreement.protect.withhold')} />
      <SafetyRail />
      <TextArea
        name="reason"
        label={t('common.reason')}
        hint={t('grants.agreement.protect.reason_hint')}
        optional
      />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
