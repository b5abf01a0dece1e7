import { inLanguage } from '../../platform/language/language.ts';
import { Button, ButtonRow } from '../../ui/button.tsx';
import { Details } from '../../ui/details.tsx';
import { Heading } from '../../ui/heading.tsx';
import { InsetText } from '../../ui/inset-text.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { MoneyInput } from '../../ui/money-input.tsx';
import { NumberInput } from '../../ui/number-input.tsx';
import { SafetyRail } from '../../ui/safety-rail.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { budgetOf, type Draft } from '../answers.ts';
import { figuresOf, type GrantTerms } from '../budget.ts';
import { brokenRules } from '../check-budget.ts';
import type { FormDefinition } from '../definition.ts';
import { problemText } from '../problem-text.ts';
import type { Found } from '../problems.ts';
import type { QuestionOf } from '../questions.ts';
import { fieldName } from '../read-typed.ts';
import { keptRows, rowsField } from '../rows/kept-rows.ts';
import { figuresMark } from '../save-section.ts';
import { BudgetFiguresTable } from './budget-figures.tsx';
import { BudgetRulesList } from './budget-rules-list.tsx';

type Props = {
  readonly form: FormDefinition;
  readonly question: QuestionOf<'budget'>;
  readonly draft: Draft;
  readonly terms: GrantTerms | undefined;
  readonly rowsHref: string | undefined;
};

/** The budget: one frame a line, the figures as last saved below, and the amount asked for. */
export function BudgetField({ form, question, draft, terms, rowsHref }: Props) {
  const language = useLanguage();
  const budget = budgetOf(draft.answers[question.key]);
  const figures = figuresOf(question, budget, terms);
  const count = budget.lines.length || 3;
  const name = fieldName(question.key);
  return (
    <>
      <Heading level={2} id={`q-${question.key}`}>
        {inLanguage(question.label, language.locale)}
      </Heading>
      {question.hint ? <p class="govuk-hint">{inLanguage(question.hint, language.locale)}</p> : null}
      <BudgetRulesList question={question} terms={terms} />
      <SafetyRail />
      {rowsHref ? (
        <PasteRows
          href={rowsHref}
          name={rowsField(question.key)}
          open={keptRows(draft.raw, question.key) !== undefined}
        />
      ) : null}
      <input type="hidden" name={`${name}-rows`} value={String(count)} />
      {Array.from({ length: count }, (_, index) => (
        <BudgetLineField
          question={question}
          index={index}
          total={figures.lines[index]}
          removable={count > 1}
        />
      ))}
      <ButtonRow>
        {count < question.maxLines ? (
          <Button look="secondary" name="_add" value={question.key}>
            {language.t('forms.budget.add')}
          </Button>
        ) : null}
        <Button look="secondary" name="_recalculate" value="yes">
          {language.t('forms.budget.recalculate')}
        </Button>
      </ButtonRow>
      <MoneyInput
        name={`${name}-requested`}
        label={language.t('forms.budget.requested')}
        hint={language.t('forms.budget.requested.hint')}
        currency={question.currency}
      />
      <div id={figuresMark(question.key)}>
        <BudgetFiguresTable figures={figures} />
        <BrokenRules form={form} problems={brokenRules(question, budget, terms)} />
      </div>
    </>
  );
}

/** The budget as it is in a spreadsheet: pasted here, or as a sheet that is filled away from the line. */
function PasteRows({ href, name, open }: { href: string; name: string; open: boolean }) {
  const { t } = useLanguage();
  return (
    <Details summary={t('forms.rows.title')} open={open}>
      <TextArea
        name={name}
        label={t('forms.rows.paste')}
        hint={t('forms.rows.paste.hint')}
        rows={4}
        optional
      />
      <Button look="secondary" name="_read_rows" value="yes">
        {t('forms.rows.read')}
      </Button>
      <p class="govuk-body">
        <a class="govuk-link" href={href}>
          {t('forms.rows.sheet.way')}
        </a>
      </p>
    </Details>
  );
}

/** Which rules the figures above do not keep, each with its limit. */
function BrokenRules({ form, problems }: { form: FormDefinition; problems: readonly Found[] }) {
  const language = useLanguage();
  if (problems.length === 0) return null;
  return (
    <InsetText>
      <p class="govuk-body">{language.t('forms.budget.broken')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {problems.map((one) => (
          <li>{problemText(language, form, one)}</li>
        ))}
      </ul>
    </InsetText>
  );
}

type LineProps = {
  question: QuestionOf<'budget'>;
  index: number;
  total: number | undefined;
  removable: boolean;
};

function BudgetLineField({ question, index, total, removable }: LineProps) {
  const language = useLanguage();
  const { t } = language;
  const at = `${fieldName(question.key)}.${index}`;
  return (
    <fieldset class="govuk-fieldset m-entry" id={`q-${question.key}-${index}-row`}>
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
        {t('forms.budget.line', { number: index + 1 })}
      </legend>
      <div class="m-entry__fields">
        <Select
          name={`${at}.heading`}
          label={t('forms.budget.heading')}
          empty={t('forms.choose')}
          options={question.headings.map((value) => ({ value, text: t(`forms.heading.${value}`) }))}
        />
        <TextInput name={`${at}.description`} label={t('forms.budget.description')} />
        <TextInput name={`${at}.unit`} label={t('forms.budget.unit')} />
        <NumberInput name={`${at}.units`} label={t('forms.budget.units')} decimal width={10} />
        <MoneyInput name={`${at}.rate`} label={t('forms.budget.rate')} currency={question.currency} />
      </div>
      {total === undefined ? null : (
        <p class="govuk-body">
          {t('forms.budget.line_total', {
            amount: language.money({ minor: total, currency: question.currency }),
          })}
        </p>
      )}
      {removable ? (
        <Button look="secondary" name="_remove" value={`${question.key}.${index}`}>
          {t('forms.budget.remove', { number: index + 1 })}
        </Button>
      ) : null}
    </fieldset>
  );
}
