import { useLanguage } from '../../ui/language-context.ts';
import type { GrantTerms } from '../budget.ts';
import { budgetRulesText } from '../budget-rules-text.ts';
import type { QuestionOf } from '../questions.ts';

/** The rules of a budget as a list. */
export function BudgetRulesList(props: { question: QuestionOf<'budget'>; terms: GrantTerms | undefined }) {
  const rules = budgetRulesText(useLanguage(), props.question, props.terms);
  return (
    <ul class="govuk-list govuk-list--bullet">
      {rules.map((rule) => (
        <li>{rule}</li>
      ))}
    </ul>
  );
}
