import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { money } from '../../../platform/money.ts';
import { Button } from '../../../ui/button.tsx';
import { FileUpload } from '../../../ui/file-upload.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import type { LineRecord } from '../../reports/subject.ts';
import type { Bill } from '../queries.ts';
import { billTypes } from '../rules.ts';

type Form = { context: ActingContext; state: FormState };

/** The file field of a bill. The form around it needs `files`. */
export function BillUpload({ bills = [], optional }: { bills?: readonly Bill[]; optional?: boolean }) {
  const { t } = useLanguage();
  return (
    <FileUpload
      name="bills"
      label={t('grants.line.bill')}
      hint={t('grants.line.bill.hint')}
      accept={billTypes.join(',')}
      multiple
      optional={optional ?? false}
      stored={bills.map(({ id, name }) => ({ name, href: `/bills/${id}` }))}
    />
  );
}

/** Putting the bill beside a line that is there. */
export function AttachPage({
  context,
  state,
  record,
  bills,
}: Form & { record: LineRecord; bills: readonly Bill[] }) {
  const { language } = context;
  const { t } = language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.line.attach.title')}
      caption={record.report.agreementNumber}
      files
      intro={
        <InsetText>{`${record.description} · ${record.documentReference} · ${language.money(money(record.originalMinor, record.originalCurrency))}`}</InsetText>
      }
    >
      <BillUpload bills={bills} />
      <Button>{t('grants.line.attach.action')}</Button>
    </FormPage>
  );
}
