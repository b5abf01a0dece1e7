import { zone } from '../../../platform/zone.ts';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { DateTime } from '../../../ui/time.tsx';
import type { Verification } from '../verify-receipt.ts';

/** The answer to a receipt: genuine or not, what it says, and what the file beside it is. */
export function VerifiedPage({ verification }: { verification: Verification }) {
  const language = useLanguage();
  const { t } = language;
  const { genuine, compared, receipt } = verification;
  return (
    <>
      <Heading>
        {t(genuine ? 'grants.receipt.verified.genuine' : 'grants.receipt.verified.not_genuine')}
      </Heading>
      {genuine ? (
        <>
          <SummaryList
            rows={[
              { key: t('grants.application.number'), value: receipt.number },
              {
                key: t('grants.receipt.received'),
                value: <DateTime at={receipt.receivedAt} zone={zone} seconds />,
              },
              {
                key: t('grants.receipt.content'),
                value: <code class="m-hash">{receipt.contentSha256}</code>,
              },
              { key: t('grants.receipt.annexes'), value: language.number(receipt.annexesSha256.length) },
            ]}
          />
          {compared === 'not_asked' ? null : (
            <InsetText>{t(`grants.receipt.verified.compared_${compared}`)}</InsetText>
          )}
        </>
      ) : (
        <p class="govuk-body">{t('grants.receipt.verified.not_genuine_next')}</p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/receipts/verify">
          {t('grants.receipt.verify.again')}
        </a>
      </p>
    </>
  );
}
