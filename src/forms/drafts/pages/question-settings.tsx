import type { Child } from 'hono/jsx';
import { actionCurrency } from '../../../platform/action-currency.ts';
import { jurisdictionCodes, jurisdictionFacts } from '../../../platform/language/jurisdictions.ts';
import { Checkboxes } from '../../../ui/choices.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { NumberInput } from '../../../ui/number-input.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { Tick } from '../../../ui/tick.tsx';
import { fileKinds, profileFacts, type Question, type QuestionType } from '../../questions.ts';
import { BudgetSettings } from './budget-settings.tsx';

/** The currencies in which an amount may be asked: those of the Action and its jurisdictions, and those that the question has. */
export function currenciesFor(question: Question | undefined): readonly string[] {
  const own = question?.type === 'money' ? question.currencies : [];
  return [
    ...new Set([
      actionCurrency(),
      ...jurisdictionCodes.map((code) => jurisdictionFacts(code).currency),
      ...own,
    ]),
  ];
}

/** The settings that only this kind of question has. */
export function QuestionSettings({
  type,
  question,
  options,
  fromProfile,
}: {
  type: QuestionType;
  question: Question | undefined;
  /** The answers to choose from, where this kind has some. */
  options: Child;
  /** Whether the profile of the organisation that answers can fill it. */
  fromProfile: boolean;
}) {
  const { t } = useLanguage();
  const field = (name: string) => t(`forms.setting.${name}`);
  const bounds = (decimal = false) => (
    <>
      <NumberInput name="min" label={field('min')} decimal={decimal} width={10} optional />
      <NumberInput name="max" label={field('max')} decimal={decimal} width={10} optional />
    </>
  );
  switch (type) {
    case 'text':
      return (
        <>
          <NumberInput
            name="max"
            label={field('characters')}
            hint={t('forms.setting.between', { min: 1, max: 500 })}
          />
          {fromProfile ? <FromProfile /> : null}
        </>
      );
    case 'long_text':
      return (
        <>
          <NumberInput
            name="words"
            label={field('words')}
            hint={t('forms.setting.between', { min: 10, max: 3000 })}
          />
          {fromProfile ? <FromProfile /> : null}
        </>
      );
    case 'number':
      return (
        <>
          {bounds(true)}
          <Tick name="integer" label={field('integer')} />
          <Tick name="bounds" label={field('bounds')} hint={t('forms.setting.bounds.hint')} />
        </>
      );
    case 'money':
      return (
        <>
          <Currencies question={question} />
          <NumberInput
            name="min"
            label={field('min')}
            hint={t('forms.setting.amount.hint')}
            decimal
            width={10}
            optional
          />
          <NumberInput name="max" label={field('max')} decimal width={10} optional />
        </>
      );
    case 'date':
      return (
        <>
          <DateInput name="min" label={field('earliest')} optional />
          <DateInput name="max" label={field('latest')} optional />
        </>
      );
    case 'choice':
      return <>{options}</>;
    case 'choices':
      return (
        <>
          {options}
          <NumberInput name="min" label={field('min_choices')} optional />
          <NumberInput name="max" label={field('max_choices')} optional />
        </>
      );
    case 'attachment':
      return (
        <>
          <Checkboxes
            name="kinds"
            label={field('kinds')}
            choices={fileKinds.map((value) => ({ value, text: value.toUpperCase() }))}
            small
          />
          <NumberInput
            name="megabytes"
            label={field('maxSize')}
            hint={t('forms.setting.between', { min: 1, max: 20 })}
            decimal
            suffix="MB"
          />
          <NumberInput
            name="maxFiles"
            label={field('maxFiles')}
            hint={t('forms.setting.between', { min: 1, max: 10 })}
          />
        </>
      );
    case 'group':
      return (
        <>
          <TextInput name="entry" label={field('entry')} hint={t('forms.setting.entry.hint')} />
          <NumberInput name="min" label={field('min_entries')} optional />
          <NumberInput
            name="max"
            label={field('max_entries')}
            hint={t('forms.setting.between', { min: 1, max: 50 })}
          />
        </>
      );
    case 'budget':
      return <BudgetSettings question={question} />;
    default:
      return null;
  }
}

/** What is known of the organisation that answers, and the field begins with. */
function FromProfile() {
  const { t } = useLanguage();
  return (
    <Select
      name="profile"
      label={t('forms.setting.profile')}
      hint={t('forms.setting.profile.hint')}
      empty={t('forms.setting.profile.none')}
      options={profileFacts.map((value) => ({ value, text: t(`forms.profile.${value}`) }))}
      optional
    />
  );
}

function Currencies({ question }: { question: Question | undefined }) {
  const { t } = useLanguage();
  return (
    <Checkboxes
      name="currencies"
      label={t('forms.setting.currencies')}
      choices={currenciesFor(question).map((value) => ({ value, text: value }))}
      small
    />
  );
}
