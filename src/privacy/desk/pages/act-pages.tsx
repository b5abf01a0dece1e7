import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { Tick } from '../../../ui/tick.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';

type Props = { readonly context: ActingContext; readonly state: FormState };

/** Writing a name as its person says it is. */
export function CorrectPage({ context, state }: Props) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('privacy.correct.title')}
      intro={<p class="govuk-body">{t('privacy.correct.intro')}</p>}
    >
      <TextInput name="name" label={t('privacy.correct.name')} autocomplete="off" />
      <Button>{t('privacy.correct.title')}</Button>
    </FormPage>
  );
}

/** Erasing whom the officer found: what goes and what stays is measured afterwards and said in the answer. */
export function ErasePage({ context, state, byName }: Props & { byName: boolean }) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('privacy.erase.title')}
      intro={
        <>
          <p class="govuk-body">{t('privacy.erase.what_goes')}</p>
          <p class="govuk-body">{t('privacy.erase.what_stays')}</p>
          {byName ? <p class="govuk-body">{t('privacy.erase.by_name')}</p> : null}
          <WarningText>{t('privacy.erase.warning')}</WarningText>
        </>
      }
    >
      <Tick name="sure" label={t('privacy.erase.sure')} />
      <Button look="warning">{t('privacy.erase.button')}</Button>
    </FormPage>
  );
}
