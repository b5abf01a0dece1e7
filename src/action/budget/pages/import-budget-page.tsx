import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { ActionFile } from '../../definition/schema.ts';

/** Pasting a budget from a spreadsheet. */
export function ImportBudgetPage({
  context,
  state,
  action,
}: {
  context: ActingContext;
  state: FormState;
  action: ActionFile;
}) {
  const { language, token } = context;
  const { t, locale } = language;
  return (
    <FormPage
      {...state}
      title={t('action.budget.import.title')}
      action="/staff/budget/import"
      token={token}
      intro={
        <>
          <p class="govuk-body">{t('action.budget.import.intro', { currency: action.currency })}</p>
          <p class="govuk-body">{t('action.budget.import.headings')}</p>
          <ul class="govuk-list">
            {action.budgetHeadings.map(({ number, name }) => (
              <li>
                {number}. {inLanguage(name, locale)}
              </li>
            ))}
          </ul>
        </>
      }
    >
      <SafetyRail />
      <TextArea
        name="lines"
        label={t('action.budget.import.lines')}
        hint={t('action.budget.import.hint')}
        rows={12}
      />
      <Button>{t('action.budget.import.action')}</Button>
    </FormPage>
  );
}
