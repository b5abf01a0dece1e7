import type { FormState } from '../../../platform/http/route.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { FileUpload } from '../../../ui/file-upload.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';

export type RowsPageProps = {
  readonly state: FormState;
  readonly token: string;
  readonly action: string;
  readonly caption: string;
  /** What the section's answers were when the page was made. */
  readonly seen: string;
  readonly sheetHref: string;
};

/** A budget from a spreadsheet: the sheet to fill away from the line, and the ways it comes back. */
export function ChooseRows({ state, token, action, caption, seen, sheetHref }: RowsPageProps) {
  const { t } = useLanguage();
  return (
    <FormPage
      {...state}
      title={t('forms.rows.title')}
      caption={caption}
      action={action}
      token={token}
      files
      intro={
        <>
          <Heading level={2}>{t('forms.rows.sheet.title')}</Heading>
          <p class="govuk-body">{t('forms.rows.sheet.text')}</p>
          <ButtonLink href={sheetHref} look="secondary" download>
            {t('forms.rows.sheet.download')}
          </ButtonLink>
          <Heading level={2}>{t('forms.rows.bring')}</Heading>
          <p class="govuk-body">{t('forms.rows.bring.text')}</p>
          <SafetyRail />
        </>
      }
    >
      <input type="hidden" name="seen" value={seen} />
      <FileUpload
        name="file"
        label={t('forms.rows.file')}
        hint={t('forms.rows.file.hint')}
        accept=".xlsx,.csv,.txt"
        unkept
        optional
      />
      <TextArea
        name="text"
        label={t('forms.rows.paste')}
        hint={t('forms.rows.paste.hint')}
        rows={6}
        optional
      />
      <Button name="do" value="read">
        {t('forms.rows.read')}
      </Button>
    </FormPage>
  );
}
