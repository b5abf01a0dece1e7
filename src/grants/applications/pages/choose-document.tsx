import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { FileUpload } from '../../../ui/file-upload.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import type { Application } from '../queries.ts';

export type PageProps = { context: ActingContext; state: FormState; application: Application };

/** The application as a Word file to fill away from the line, and the way it comes back. */
export function ChooseDocument({ context, state, application }: PageProps) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      title={t('grants.offline.title')}
      caption={application.title}
      action={context.url.pathname}
      token={context.token}
      files
      intro={
        <>
          <p class="govuk-body">{t('grants.offline.text')}</p>
          <ButtonLink href={`${context.url.pathname}.docx`} look="secondary" download>
            {t('grants.offline.download')}
          </ButtonLink>
          <Heading level={2}>{t('grants.offline.bring')}</Heading>
          <p class="govuk-body">{t('grants.offline.bring.text')}</p>
          <SafetyRail />
        </>
      }
    >
      <FileUpload
        name="file"
        label={t('grants.offline.file')}
        hint={t('grants.offline.file.hint')}
        accept=".docx"
        unkept
      />
      <Button name="do" value="read">
        {t('grants.offline.read')}
      </Button>
    </FormPage>
  );
}
