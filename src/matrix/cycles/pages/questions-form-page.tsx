import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { strands } from '../answers.ts';
import type { CycleStandard, Question } from '../queries.ts';
import { mostQuestions } from '../schema.ts';

const numbers = Array.from({ length: mostQuestions }, (_, at) => at + 1);

/** The questions of a standard as the fields of its form. */
export function typedQuestions(
  standard: Pick<CycleStandard, 'version'>,
  questions: readonly Question[],
): Record<string, string> {
  return {
    version: String(standard.version),
    ...Object.fromEntries(
      strands.flatMap((strand) => {
        const asked = questions.filter((one) => one.strand === strand);
        return numbers.flatMap((place) => [
          [`text-${strand}-${place}`, asked[place - 1]?.text ?? ''],
          [`weight-${strand}-${place}`, String(asked[place - 1]?.weight ?? 1)],
          [`months-${strand}-${place}`, String(asked[place - 1]?.sourceMonths ?? '')],
        ]);
      }),
    ),
  };
}

/** What a cycle asks of a standard: one to four questions a strand, each with what it counts. */
export function QuestionsFormPage({
  context,
  state,
  standard,
  stored,
}: {
  context: ActingContext;
  state: FormState;
  standard: CycleStandard;
  stored: Readonly<Record<string, string>>;
}) {
  const { t, locale } = context.language;
  const version = state.conflict ? stored.version : (state.typed.version ?? stored.version);
  const name = (field: string) => {
    const [kind = '', strand = '', place = ''] = field.split('-');
    const labels = {
      text: t('matrix.cycle.question'),
      weight: t('matrix.cycle.weight'),
      months: t('matrix.cycle.months'),
    };
    return `${t(`matrix.cycle.strand.${strand}`)} ${place}: ${labels[kind as keyof typeof labels]}`;
  };
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('matrix.cycle.ask.title')}
      caption={inLanguage(standard.title, locale)}
      intro={<p class="govuk-body">{inLanguage(standard.statement, locale)}</p>}
    >
      <input type="hidden" name="version" value={String(version)} />
      {state.conflict ? <BothVersions typed={state.typed} stored={stored} label={name} /> : null}
      {strands.map((strand) => (
        <>
          <Heading level={2}>{t(`matrix.cycle.strand.${strand}`)}</Heading>
          <p class="govuk-body">{t(`matrix.cycle.strand_meaning.${strand}`)}</p>
          {numbers.map((place) => (
            <>
              <TextArea
                name={`text-${strand}-${place}`}
                label={t('matrix.cycle.question_number', { number: place })}
                rows={2}
                optional
              />
              <Select
                name={`weight-${strand}-${place}`}
                label={t('matrix.cycle.weight_number', { number: place })}
                options={[1, 2, 3, 4, 5].map((weight) => ({ value: String(weight), text: String(weight) }))}
              />
              {strand === 'law' ? null : (
                <TextInput
                  name={`months-${strand}-${place}`}
                  label={t('matrix.cycle.months_number', { number: place })}
                  hint={t('matrix.cycle.months_hint')}
                  inputmode="numeric"
                  optional
                />
              )}
            </>
          ))}
        </>
      ))}
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
