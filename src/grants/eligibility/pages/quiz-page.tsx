import { fieldsOfWork } from '../../../people/index.ts';
import type { Context } from '../../../platform/http/route.ts';
import { jurisdictionCodes, jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { inLanguage, type Multilingual } from '../../../platform/language/language.ts';
import { FilterForm } from '../../../ui/filter-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { NumberInput } from '../../../ui/number-input.tsx';
import { Select } from '../../../ui/select.tsx';
import { deadlineDay } from '../fits-of-application.ts';
import { applicantRulesOf, fitOfAll, fitsOf } from '../rules.ts';
import { type ApplicantRules, quizForm } from '../schema.ts';
import { FitQuestions } from './fit-questions.tsx';
import { FitTable } from './fit-table.tsx';
import { WhoMayApply } from './who-may-apply.tsx';

type Call = {
  readonly id: string;
  readonly title: Multilingual;
  readonly rules: { readonly applicants?: ApplicantRules | undefined };
  readonly deadlineAt: string | null;
  readonly deadlineZone: string;
  readonly lots: readonly { readonly number: number }[];
};

/** Three short questions and what the call's rules say to the answers. It keeps nothing and locks nothing. */
export function QuizPage({ context, call }: { context: Context; call: Call }) {
  const { language, query } = context;
  const { t, locale } = language;
  const rules = applicantRulesOf(call.rules);
  const deadline = deadlineDay(call);
  const { seat, field, ...said } = quizForm.parse(query);
  const answered = Object.keys(query).length > 0;
  // The quiz asks one organisation about its first application.
  const fits = fitsOf(
    rules,
    {
      ...said,
      fields: field ? [field] : [],
      lots: call.lots.map(({ number }) => number),
      ...{ seat: seat ?? null, foundedYear: null, asLead: 1 },
    },
    deadline,
  );
  return (
    <>
      <Heading caption={inLanguage(call.title, locale)}>{t('grants.quiz.title')}</Heading>
      <p class="govuk-body">{t('grants.quiz.text')}</p>
      <WhoMayApply rules={rules} deadline={deadline} />
      <FilterForm
        action={`/calls/${call.id}/eligibility`}
        typed={query}
        label={t('grants.quiz.title')}
        submit={t('grants.quiz.action')}
      >
        <Select
          name="seat"
          label={t('grants.fit.ask.seat')}
          empty={t('grants.fit.choose')}
          options={[
            ...jurisdictionCodes.map((value) => ({
              value: value as string,
              text: jurisdictionName(value, locale),
            })),
            { value: 'elsewhere', text: t('grants.fit.elsewhere') },
          ]}
        />
        {rules.fields?.length ? (
          <Select
            name="field"
            label={t('grants.fit.ask.field')}
            empty={t('grants.fit.choose')}
            options={fieldsOfWork.map((value) => ({ value, text: t(`people.field_of_work.${value}`) }))}
          />
        ) : null}
        {rules.partners?.minimum || rules.partners?.maximum ? (
          <NumberInput name="partners" label={t('grants.fit.ask.partners')} optional />
        ) : null}
        {rules.partners?.jurisdictions ? (
          <NumberInput name="jurisdictions" label={t('grants.fit.ask.jurisdictions')} optional />
        ) : null}
        <FitQuestions rules={rules} deadline={deadline} />
      </FilterForm>
      {answered ? (
        <>
          <InsetText>{t(`grants.quiz.result.${fitOfAll(fits)}`)}</InsetText>
          <FitTable
            rules={rules}
            deadline={deadline}
            fits={fits}
            caption={t('grants.quiz.result')}
            whose={t('grants.fit.result')}
          />
        </>
      ) : null}
    </>
  );
}
