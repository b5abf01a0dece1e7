import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { localeFacts } from '../../../platform/language/locales.ts';
import type { Notice } from '../../../privacy/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkboxes } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { PrivacyNotice } from '../../../ui/privacy-notice.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { spoken } from '../../programme/schema.ts';
import { usualNeeds } from '../schema.ts';

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
      <Checkboxes
        name="usual"
        label={t('training.needs.usual')}
        choices={usualNeeds.map((value) => ({ value, text: t(`training.needs.usual.${value}`) }))}
        small
        optional
      />
      <Select
        name="interpreter"
        label={t('training.needs.interpreter')}
        empty={t('training.needs.no_interpreter')}
        options={spoken.map((value) => ({ value, text: localeFacts(value).name }))}
      />
      <TextArea
        name="needs"
        label={t('training.needs.other')}
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
