import type { ActingContext, FormState, Typed } from '../../../platform/http/route.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { mostOwn, type OwnQuestion, ownKinds, seenOwn } from '../own-questions.ts';
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

/** The trainer's own questions of the feedback form; `own`: those that are stored. */
export function OwnQuestionsPage({
  context,
  state,
  own,
  caption,
}: {
  context: ActingContext;
  state: FormState;
  own: readonly OwnQuestion[];
  caption: string;
}) {
  const { t } = context.language;
  /** Each place as one line: its question, and how it is answered. */
  const asRead = (typed: Typed): Record<string, string> =>
    Object.fromEntries(
      ownPlaces.map((place) => {
        const [text, kind] = [typed[`text-${place}`], typed[`kind-${place}`]];
        const known = ownKinds.find((one) => one === kind) ?? 'text';
        return [`text-${place}`, text ? `${text} (${t(`training.evaluation.ask.kind.${known}`)})` : ''];
      }),
    );
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('training.evaluation.ask.title')}
      caption={caption}
      intro={<p class="govuk-body">{t('training.evaluation.ask.text', { most: mostOwn })}</p>}
    >
      <SeenField state={state} now={seenOwn(own)} />
      {state.conflict ? (
        <BothVersions
          typed={asRead(state.typed)}
          stored={asRead(typedOwn(own))}
          label={(name) => t('training.evaluation.ask.number', { number: Number(name.split('-')[1]) })}
        />
      ) : null}
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
