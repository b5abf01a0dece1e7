import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { money } from '../../../platform/money.ts';
import { Button } from '../../../ui/button.tsx';
import { FileUpload } from '../../../ui/file-upload.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { billTypes } from '../../bills/rules.ts';
import type { InstalmentRecord } from '../../payments/queries.ts';
import type { Proof } from '../queries.ts';

/** Putting the bank's document beside an instalment that is paid. */
export function ProvePage({
  context,
  state,
  instalment,
  proofs,
}: {
  context: ActingContext;
  state: FormState;
  instalment: InstalmentRecord;
  /** What is beside it already. */
  proofs: readonly Proof[];
}) {
  const { language } = context;
  const { t } = language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.instalment.prove.title')}
      caption={`${instalment.agreementNumber} · ${instalment.organisationName}`}
      files
      intro={
        <InsetText>
          {t('grants.instalment.pay.amount', {
            amount: language.money(money(instalment.amountMinor, instalment.currency)),
            number: instalment.number,
          })}
        </InsetText>
      }
    >
      <FileUpload
        name="proofs"
        label={t('grants.instalment.proof')}
        hint={t('grants.instalment.proof.hint')}
        accept={billTypes.join(',')}
        multiple
        stored={proofs.map(({ id, name }) => ({ name, href: `/payment-proofs/${id}` }))}
      />
      <Button>{t('grants.instalment.prove.action')}</Button>
    </FormPage>
  );
}
