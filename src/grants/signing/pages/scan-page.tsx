import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FileUpload } from '../../../ui/file-upload.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import type { Agreement } from '../../agreements/queries.ts';
import type { ScanPage } from '../queries.ts';
import { scanTypes } from '../rules.ts';
import { TextLinks } from './text-page.tsx';

/** The pages that one side signed, and the day; they take the place of those before. */
export function KeepScanPage({
  context,
  state,
  agreement,
  texts,
  stored,
}: {
  context: ActingContext;
  state: FormState;
  agreement: Agreement;
  /** Where the words of this step are. */
  texts: string;
  /** The pages that are there now. */
  stored: readonly ScanPage[];
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t(`${texts}.title`)}
      caption={`${agreement.number} · ${agreement.organisationName}`}
      files
      intro={
        <>
          <p class="govuk-body">{t(`${texts}.text`)}</p>
          <TextLinks id={agreement.id} />
          {stored.length > 0 ? <p class="govuk-body">{t('grants.signing.replaces')}</p> : null}
        </>
      }
    >
      <SeenField state={state} now={agreement.signing?.agreedSha256 ?? ''} />
      <FileUpload
        name="scan"
        label={t('grants.signing.scan.field')}
        hint={t('grants.signing.scan.hint')}
        accept={scanTypes.join(',')}
        multiple
        stored={stored.map(({ id, name }) => ({ name, href: `/agreement-scans/${id}` }))}
      />
      <DateInput
        name="signed_on"
        label={t('grants.agreement.signed_on')}
        hint={t('grants.signing.signed_on.hint')}
      />
      <Button>{t(`${texts}.action`)}</Button>
    </FormPage>
  );
}
