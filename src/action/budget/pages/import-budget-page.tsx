import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { Button } from '../../../ui/button.tsx';
import { FileUpload } from '../../../ui/file-upload.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { ActionFile } from '../../definition/schema.ts';

/** Choosing a budget: a workbook or CSV file, or lines pasted from one. The lines that hold are there to be changed. */
export function ImportBudgetPage({
  context: { language, token },
  state,
  action,
}: {
  context: ActingContext;
  state: FormState;
  action: ActionFile;
}) {
  const { t, locale } = language;
  return (
    <FormPage
      {...state}
      title={t('action.budget.import.title')}
      action="/staff/budget/import"
      token={token}
      files
      intro={
        <>
          <p class="govuk-body">{t('action.budget.import.intro', { currency: action.currency })}</p>
          <p class="govuk-body">
            <a class="govuk-link" href="/staff/budget/import/template.csv" download="">
              {t('action.expenditure.import.template')}
            </a>
          </p>
          <p class="govuk-body">{t('action.budget.import.headings')}</p>
          <ul class="govuk-list">
            {action.budgetHeadings.map(({ number, name }) => (
              <li>
                {number}. {inLanguage(name, locale)}
              </li>
            ))}
          </ul>
          <SafetyRail />
        </>
      }
    >
      <FileUpload
        name="file"
        label={t('action.expenditure.import.file')}
        hint={t('action.budget.import.file_hint')}
        accept=".xlsx,.csv,.txt"
        unkept
      />
      <TextArea
        name="lines"
        label={t('action.budget.import.lines')}
        hint={t('action.budget.import.hint')}
        rows={12}
      />
      <Button>{t('action.budget.import.check')}</Button>
    </FormPage>
  );
}
