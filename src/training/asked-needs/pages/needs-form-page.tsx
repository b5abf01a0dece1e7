import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import type { Notice } from '../../../privacy/index.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { PrivacyNotice } from '../../../ui/privacy-notice.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';

/** What a participant needs, once for all sessions. */
export function NeedsFormPage({
  context,
  state,
  caption,
  notice,
}: {
  context: ActingContext;
  state: FormState;
  caption: string;
  notice: Notice;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('training.needs.title')}
      caption={caption}
      intro={<p class="govuk-body">{t('training.needs.intro')}</p>}
    >
      <TextArea
        name="needs"
        label={t('training.needs.field')}
        hint={t('training.needs.field_hint')}
        rows={4}
        optional
      />
      <SafetyRail />
      <p class="govuk-body">{t('training.needs.consent')}</p>
      <PrivacyNotice {...notice} />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
