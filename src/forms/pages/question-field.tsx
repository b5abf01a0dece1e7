import type { Child } from 'hono/jsx';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import { Checkboxes, Radios } from '../../ui/choices.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { typedOne, useForm } from '../../ui/form-context.ts';
import { useLanguage } from '../../ui/language-context.ts';
import { MoneyInput } from '../../ui/money-input.tsx';
import { NumberInput } from '../../ui/number-input.tsx';
import { SafetyRail } from '../../ui/safety-rail.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { limitsText } from '../answer-text.ts';
import type { FormContext } from '../problems.ts';
import { factOf } from '../profile.ts';
import type { QuestionOf, SimpleQuestion } from '../questions.ts';

type Props<Asked> = {
  readonly question: Asked;
  readonly name: string;
  readonly context: FormContext;
  /** False where the rule about people we help stands just above. */
  readonly rail?: boolean;
};

/** One question that neither repeats nor adds up, as the field its type asks for. */
export function QuestionField({ question, name, context, rail = true }: Props<SimpleQuestion>) {
  const language = useLanguage();
  const { typed } = useForm({});
  const field = {
    name,
    label: inLanguage(question.label, language.locale),
    hint: withProfile(
      hintOf(language, question, context, rail),
      profileSaid(language, question, context, typedOne(typed, name)),
    ),
    optional: !question.required,
  };
  switch (question.type) {
    case 'text':
      return <TextInput {...field} />;
    case 'long_text':
      return <TextArea {...field} words={question.words} rows={question.words > 150 ? 10 : 5} />;
    case 'number':
      return <NumberInput {...field} decimal={!question.integer} width={10} />;
    case 'money':
      return <MoneyField question={question} name={name} context={context} />;
    case 'date':
      return <DateInput {...field} />;
    case 'choice':
      return question.options.length > 8 ? (
        <Select {...field} empty={language.t('forms.choose')} options={optionsOf(language, question)} />
      ) : (
        <Radios {...field} choices={optionsOf(language, question)} />
      );
    case 'choices':
      return <Checkboxes {...field} choices={optionsOf(language, question)} />;
    case 'yes_no':
      return (
        <Radios
          {...field}
          inline
          choices={[
            { value: 'yes', text: language.t('forms.yes') },
            { value: 'no', text: language.t('forms.no') },
          ]}
        />
      );
  }
}

function MoneyField({ question, name, context }: Props<QuestionOf<'money'>>) {
  const language = useLanguage();
  const field = {
    name,
    label: inLanguage(question.label, language.locale),
    hint: hintOf(language, question, context),
    optional: !question.required,
  };
  const [only, ...others] = question.currencies;
  if (others.length === 0) return <MoneyInput {...field} currency={only!} />;
  return (
    <>
      <NumberInput {...field} decimal width={10} />
      <Select
        name={`${name}-currency`}
        label={language.t('forms.currency', { label: field.label })}
        options={question.currencies.map((value) => ({ value, text: value }))}
      />
    </>
  );
}

function optionsOf(language: Language, { options }: QuestionOf<'choice'> | QuestionOf<'choices'>) {
  return options.map(({ key, label }) => ({ value: key, text: inLanguage(label, language.locale) }));
}

/** That an answer is what the profile says, or that the profile says something else. */
function profileSaid(
  { t }: Language,
  question: SimpleQuestion,
  context: FormContext,
  typed: string,
): string | undefined {
  const fact = factOf(question, context.profile);
  if (fact === undefined) return undefined;
  return typed.replaceAll('\r\n', '\n').trim() === fact
    ? t('forms.profile.same')
    : t('forms.profile.other', { fact });
}

function withProfile(hint: Child | undefined, said: string | undefined): Child | undefined {
  if (said === undefined) return hint;
  return (
    <>
      {hint}
      <span class="m-from-profile">{said}</span>
    </>
  );
}

/** The question's own help, its limits, and for paragraphs the rule about people we help. Undefined when there is nothing to say. */
function hintOf(
  language: Language,
  question: SimpleQuestion,
  context: FormContext,
  rail = false,
): Child | undefined {
  const own = question.hint ? inLanguage(question.hint, language.locale) : undefined;
  if (question.type === 'text') return own;
  if (question.type === 'long_text')
    return rail ? (
      <>
        {own}
        <SafetyRail />
      </>
    ) : (
      own
    );
  return [own, limitsText(language, question, context)].filter(Boolean).join(' ') || undefined;
}
