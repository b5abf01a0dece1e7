import { headings } from '../../../forms/index.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FileUpload } from '../../../ui/file-upload.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { Report } from '../../reports/queries.ts';
import { mostRows, sheetColumns } from '../read-sheet.ts';
import { nameOfColumn } from '../sheet-words.ts';

type Props = { context: ActingContext; report: Report; state: FormState };

/** Choosing a sheet of expenditure: a workbook or CSV file, or pasted rows. */
export function ChooseSheetPage({ context: { language, token, url }, report, state }: Props) {
  const { t, list } = language;
  return (
    <FormPage
      {...state}
      title={t('grants.sheet.title')}
      caption={report.agreementNumber}
      action={url.pathname}
      token={token}
      files
      intro={
        <>
          <p class="govuk-body">{t('grants.sheet.intro', { max: mostRows })}</p>
          <p class="govuk-body">
            <a class="govuk-link" href={`/reports/${report.id}/lines/sheet.xlsx`} download="">
              {t('grants.sheet.template')}
            </a>
          </p>
          <SafetyRail />
        </>
      }
    >
      <FileUpload
        name="file"
        label={t('action.expenditure.import.file')}
        hint={t('grants.sheet.file_hint', {
          columns: list(sheetColumns.map((column) => t(nameOfColumn[column]))),
          headings: list(headings.map((key) => t(`forms.heading.${key}`))),
        })}
        accept=".xlsx,.csv,.txt"
        unkept
      />
      <TextArea
        name="lines"
        label={t('action.expenditure.import.lines')}
        hint={t('grants.sheet.lines_hint')}
        rows={6}
      />
      <Button>{t('action.expenditure.import.check')}</Button>
    </FormPage>
  );
}
