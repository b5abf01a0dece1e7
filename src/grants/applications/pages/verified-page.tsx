import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import type { Receipt } from '../receipt.ts';

export type Verification = { genuine: boolean; content: 'same' | 'other' | 'not_asked'; receipt: Receipt };

/** The answer to a receipt: genuine or not, and whether the hash is the content's. */
export function VerifiedPage({ verification }: { verification: Verification }) {
  const { t } = useLanguage();
  const { genuine, content, receipt } = verification;
  return (
    <>
      <Heading>
        {t(genuine ? 'grants.receipt.verified.genuine' : 'grants.receipt.verified.not_genuine')}
      </Heading>
      {genuine ? (
        <SummaryList
          rows={[
            { key: t('grants.application.number'), value: receipt.number },
            {
              key: t('grants.receipt.received'),
              value: <time datetime={receipt.receivedAt}>{receipt.receivedAt}</time>,
            },
            { key: t('grants.receipt.content'), value: <code class="m-hash">{receipt.contentSha256}</code> },
          ]}
        />
      ) : null}
      {content === 'not_asked' ? null : (
        <InsetText>{t(`grants.receipt.verified.content_${content}`)}</InsetText>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/receipts/verify">
          {t('grants.receipt.verify.again')}
        </a>
      </p>
    </>
  );
}
