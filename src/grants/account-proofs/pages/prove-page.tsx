import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FileUpload } from '../../../ui/file-upload.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import { billTypes } from '../../bills/rules.ts';
import { type Party, writtenAccount } from '../../parties/rules.ts';
import type { Accounts } from '../queries.ts';

/** The sub-grantee sends the bank's document about the account that it entered. */
export function ProveAccountPage({
  context,
  state,
  caption,
  party,
  accounts: { accountStanding, latestProof },
}: {
  context: ActingContext;
  state: FormState;
  caption: string;
  party: Pick<Party, 'bank' | 'account'>;
  accounts: Accounts;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.account.prove.title')}
      caption={caption}
      files
      intro={
        <>
          <InsetText>
            <bdi>{`${party.bank}, ${writtenAccount(party.account)}`}</bdi>
          </InsetText>
          {accountStanding === 'returned' && latestProof ? (
            <WarningText>{t('grants.account.returned', { reason: latestProof.returnReason })}</WarningText>
          ) : null}
          <p class="govuk-body">
            {t('grants.account.prove.text')}{' '}
            <a class="govuk-link" href="/legal-details">
              {t('grants.party.title')}
            </a>
          </p>
        </>
      }
    >
      <FileUpload
        name="document"
        label={t('grants.account.document')}
        hint={t('grants.account.document.hint')}
        accept={billTypes.join(',')}
      />
      <Button>{t('grants.account.prove.action')}</Button>
    </FormPage>
  );
}
