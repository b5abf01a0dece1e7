import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';

/** Saying that one looked again, and when next. */
export function ReviewFormPage({
  context,
  state,
  caption,
}: {
  context: ActingContext;
  state: FormState;
  caption: string;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('advocacy.review.action')}
      caption={caption}
    >
      <InsetText>{t('advocacy.review.text')}</InsetText>
      <DateInput
        name="review_on"
        label={t('advocacy.recommendation.review_on')}
        hint={t('advocacy.review.hint')}
        optional
      />
      <TextArea name="note" label={t('advocacy.review.note')} rows={3} optional />
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
