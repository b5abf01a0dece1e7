import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { mostOwn, type OwnQuestion, ownKinds } from '../own-questions.ts';
import { ownPlaces } from '../schema.ts';

/** The questions as the fields of the form. */
export function typedOwn(questions: readonly OwnQuestion[]): Record<string, string> {
  return Object.fromEntries(
    questions.flatMap(({ kind, text }, at) => [
      [`text-${at + 1}`, text],
      [`kind-${at + 1}`, kind],
    ]),
  );
}

/** The trainer's own questions of the feedback form. */
export function OwnQuestionsPage({
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
      title={t('training.evaluation.ask.title')}
      caption={caption}
      intro={<p class="govuk-body">{t('training.evaluation.ask.text', { most: mostOwn })}</p>}
    >
      {ownPlaces.map((place) => (
        <>
          <Heading level={2}>{t('training.evaluation.ask.number', { number: place })}</Heading>
          <TextInput name={`text-${place}`} label={t('training.evaluation.ask.question')} optional />
          <Select
            name={`kind-${place}`}
            label={t('training.evaluation.ask.kind')}
            options={ownKinds.map((value) => ({ value, text: t(`training.evaluation.ask.kind.${value}`) }))}
          />
        </>
      ))}
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
