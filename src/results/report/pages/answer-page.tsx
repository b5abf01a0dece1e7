import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { DonorQuestion } from '../queries-questions.ts';

/** Answering one of the questions that are still open. */
export function AnswerPage({
  context,
  state,
  name,
  back,
  questions,
}: {
  context: ActingContext;
  state: FormState;
  name: string;
  back: string;
  questions: readonly DonorQuestion[];
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('results.report.answer')}
      caption={name}
    >
      <Select
        name="question"
        label={t('results.report.ask.text')}
        empty={t('results.report.answer.choose')}
        options={questions.map(({ id, text, section, figure }) => ({
          value: id,
          text: [section, figure, text.slice(0, 120)].filter((one) => one !== null).join(': '),
        }))}
      />
      <SafetyRail />
      <TextArea name="text" label={t('results.report.questions.answer')} rows={6} />
      <ButtonRow>
        <Button>{t('results.report.answer.action')}</Button>
        <a class="govuk-link" href={back}>
          {t('common.cancel')}
        </a>
      </ButtonRow>
    </FormPage>
  );
}
