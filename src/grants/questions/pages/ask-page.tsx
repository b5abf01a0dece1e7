import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { Call } from '../../calls/queries.ts';
import { lastDays } from '../rules.ts';

/** One question to the officers of a call; the answer goes to everybody. */
export function AskPage({ context, call, state }: { context: ActingContext; call: Call; state: FormState }) {
  const { language } = context;
  const { t, locale } = language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.question.ask.title')}
      caption={inLanguage(call.title, locale)}
      intro={
        <p class="govuk-body">
          {t('grants.question.ask.text', { day: language.day(lastDays(call).answer) })}
        </p>
      }
    >
      <SafetyRail />
      <TextArea
        name="question"
        label={t('grants.question.question')}
        hint={t('grants.question.ask.hint')}
        rows={5}
      />
      <Button>{t('grants.question.ask.action')}</Button>
    </FormPage>
  );
}
