import type { Child } from 'hono/jsx';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { localeName } from '../../../platform/language/locales.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { callLanguages } from '../../calls/schema.ts';

type Props = { context: ActingContext; state: FormState; title: string; caption: string; intro: Child };

/** The question as everybody will read it, and the answer. */
export function AnswerPage({ context, state, title, caption, intro }: Props) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={title}
      caption={caption}
      intro={intro}
    >
      <SafetyRail />
      <TextArea
        name="question"
        label={t('grants.question.public')}
        hint={t('grants.question.public.hint')}
        rows={4}
      />
      <TextArea
        name="answer"
        label={t('grants.question.answer')}
        hint={t('grants.question.answer.hint')}
        rows={8}
      />
      <Select
        name="language"
        label={t('grants.question.language')}
        options={['en' as const, ...callLanguages].map((value) => ({ value, text: localeName(value) }))}
      />
      <Button>{t('grants.question.publish.action')}</Button>
    </FormPage>
  );
}
