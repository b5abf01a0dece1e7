import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import type { Language } from '../../../platform/language/language.ts';
import { money } from '../../../platform/money.ts';
import { Button } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { CofinancingSource } from '../../contract/cofinancing.ts';
import { type IncomeQuestion, incomeKinds } from '../rules.ts';
import type { WeighedIncome } from '../weigh-income.ts';

/** Recording co-financing or bank interest. What is out of line is asked about first. */
export function IncomeFormPage({
  context,
  state,
  currency,
  currencies,
  sources,
  weighed,
}: {
  context: ActingContext;
  state: FormState;
  /** The Action's. */
  currency: string;
  currencies: readonly string[];
  sources: readonly CofinancingSource[];
  weighed: WeighedIncome | undefined;
}) {
  const { t } = context.language;
  const asks = (weighed?.questions.length ?? 0) > 0;
  return (
    <FormPage
      {...state}
      title={t(asks ? 'action.expenditure.questions.title' : 'action.income.record')}
      action={context.url.pathname}
      token={context.token}
      intro={<SafetyRail />}
    >
      {asks ? <Asked weighed={weighed!} currency={currency} /> : null}
      <Select
        name="kind"
        label={t('action.income.kind')}
        empty={t('action.expenditure.choose')}
        options={incomeKinds.map((value) => ({ value, text: t(`action.income.kind.${value}`) }))}
      />
      {sources.length > 0 ? (
        <Select
          name="source"
          label={t('action.income.source')}
          hint={t('action.income.source_hint')}
          empty={t('action.income.source.another')}
          options={sources.map(({ source }) => ({ value: source, text: source }))}
        />
      ) : null}
      <TextInput
        name="other_source"
        label={t(sources.length > 0 ? 'action.income.other_source' : 'action.income.source')}
        hint={t(sources.length > 0 ? 'action.income.other_source_hint' : 'action.income.source_hint_none')}
        optional={sources.length > 0}
      />
      <DateInput name="received_on" label={t('action.income.received_on')} />
      <Select
        name="currency"
        label={t('action.expenditure.currency')}
        options={currencies.map((one) => ({ value: one, text: one }))}
      />
      <TextInput name="amount" label={t('common.amount')} width={10} inputmode="decimal" />
      <TextArea name="note" label={t('action.income.note')} rows={2} optional />
      <Button>{t('action.income.record')}</Button>
    </FormPage>
  );
}

function Asked({ weighed: { questions }, currency }: { weighed: WeighedIncome; currency: string }) {
  const language = useLanguage();
  const { t } = language;
  return (
    <>
      <InsetText>
        <p class="govuk-body">{t('action.income.questions_intro')}</p>
        <ul class="govuk-list govuk-list--bullet">
          {questions.map((question) => (
            <li>{questionText(language, question, currency)}</li>
          ))}
        </ul>
      </InsetText>
      {/* Shown again with the questions also when only another language was chosen. */}
      <input type="hidden" name="asked" value="yes" />
      <TextArea name="reason" label={t('action.expenditure.questions.reason')} rows={3} />
    </>
  );
}

function questionText(language: Language, question: IncomeQuestion, currency: string): string {
  const { t } = language;
  const shown = (minor: number) => language.money(money(minor, currency));
  const key = `action.income.question.${question.kind}`;
  switch (question.kind) {
    case 'over_source':
      return t(key, { promised: shown(question.promised), received: shown(question.received) });
    case 'duplicate':
      return t(key, { day: language.day(question.on) });
    case 'outside_action': {
      const day = (date: string | null) => (date ? language.day(date) : t('action.not_known'));
      return t('action.expenditure.question.outside_action', {
        from: day(question.startsOn),
        until: day(question.endsOn),
      });
    }
    case 'frozen_period':
      return t(key, { period: question.period });
    case 'unknown_source':
      return t(key);
  }
}
