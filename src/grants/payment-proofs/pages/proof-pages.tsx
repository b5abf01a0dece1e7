import { isServed } from '../../../platform/files/file-state.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { money } from '../../../platform/money.ts';
import { zone } from '../../../platform/zone.ts';
import { Button } from '../../../ui/button.tsx';
import { FileDecision } from '../../../ui/file-decision.tsx';
import { FileUpload } from '../../../ui/file-upload.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Tag } from '../../../ui/tag.tsx';
import { billTypes } from '../../bills/rules.ts';
import type { InstalmentRecord } from '../../payments/queries.ts';
import type { FoundProof, Proof } from '../queries.ts';

type Form = { context: ActingContext; state: FormState };

/** Putting the bank's document beside an instalment that is paid. */
export function ProvePage({ context, state, instalment }: Form & { instalment: InstalmentRecord }) {
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
      />
      <Button>{t('grants.instalment.prove.action')}</Button>
    </FormPage>
  );
}

/** The proofs of one instalment. */
export function ProofList({ proofs }: { proofs: readonly Proof[] }) {
  const { t } = useLanguage();
  if (proofs.length === 0) return null;
  return (
    <ul class="govuk-list m-files">
      {proofs.map(({ id, name, state }) => (
        <li>
          <a class="govuk-link" href={`/payment-proofs/${id}`}>
            <bdi>{name}</bdi>
          </a>{' '}
          {isServed(state, { sender: false }) ? null : (
            <Tag tone="waiting">{t(`ui.file.title.${state}`)}</Tag>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A proof that the scanner did not clear: what is known about it, and the decision. */
export function DecideProofPage({ context, state, record }: Form & { record: FoundProof }) {
  const { t } = context.language;
  const { proof, number, title } = record;
  return (
    <FileDecision
      context={context}
      state={state}
      file={proof}
      beside={{ key: t('grants.debit_note.agreement'), value: `${number} · ${title}` }}
      zone={zone}
      says={{
        text: t(`grants.annex.waiting.${proof.state}.text`),
        release: t('grants.payment_proof.release_hint'),
        refuse: t('grants.annex.decide.refuse_hint'),
        reason: t('grants.annex.decide.reason_hint'),
      }}
    />
  );
}
