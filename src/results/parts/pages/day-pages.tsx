import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';

type Props = { context: ActingContext; state: FormState; caption: string; back: string };

/** Returning a part: what must change, and by when. */
export function ReturnPartPage({ context: { language, url, token }, state, caption, back }: Props) {
  const { t } = language;
  return (
    <FormPage
      {...state}
      action={url.pathname}
      token={token}
      title={t('results.part.return.title')}
      caption={caption}
    >
      <SafetyRail />
      <TextArea
        name="text"
        label={t('results.part.return.text')}
        hint={t('results.part.return.hint')}
        rows={5}
      />
      <DateInput name="due_on" label={t('results.part.due_on')} hint={t('results.part.due_on.hint')} />
      <ButtonRow>
        <Button look="warning">{t('results.part.return.title')}</Button>
        <a class="govuk-link" href={back}>
          {t('common.cancel')}
        </a>
      </ButtonRow>
    </FormPage>
  );
}

/** Another day by which a part is due. */
export function ChangeDayPage({ context: { language, url, token }, state, caption, back }: Props) {
  const { t } = language;
  return (
    <FormPage
      {...state}
      action={url.pathname}
      token={token}
      title={t('results.part.change_day.title')}
      caption={caption}
    >
      <DateInput name="due_on" label={t('results.part.due_on')} hint={t('results.part.due_on.hint')} />
      <ButtonRow>
        <Button>{t('results.part.change_day.title')}</Button>
        <a class="govuk-link" href={back}>
          {t('common.cancel')}
        </a>
      </ButtonRow>
    </FormPage>
  );
}
