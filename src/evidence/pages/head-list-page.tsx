import type { SignedHead } from '../../platform/audit/signed-head.ts';
import { zone } from '../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { Details } from '../../ui/details.tsx';
import { Heading } from '../../ui/heading.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { Table } from '../../ui/table.tsx';
import { DateTime, Day } from '../../ui/time.tsx';

/** The signed ends of the audit trail, the newest first, and how to check them. */
export function HeadListPage({
  heads,
  publicKey,
  mayReadReads,
  maySeeEmergencies,
}: {
  heads: readonly SignedHead[];
  publicKey: string;
  mayReadReads: boolean;
  maySeeEmergencies: boolean;
}) {
  const { t, number } = useLanguage();
  return (
    <>
      <Heading>{t('evidence.title')}</Heading>
      <p class="govuk-body-l">{t('evidence.intro')}</p>
      <ButtonRow>
        {mayReadReads ? (
          <ButtonLink href="/staff/evidence/reads">{t('evidence.reads.title')}</ButtonLink>
        ) : null}
        {mayReadReads ? (
          <ButtonLink href="/staff/evidence/texts" look="secondary">
            {t('evidence.texts.title')}
          </ButtonLink>
        ) : null}
        {maySeeEmergencies ? (
          <ButtonLink href="/staff/emergencies" look="secondary">
            {t('evidence.emergencies')}
          </ButtonLink>
        ) : null}
      </ButtonRow>
      <Table
        caption={t('evidence.title')}
        hideCaption
        rows={heads}
        empty={t('evidence.none')}
        columns={[
          { head: t('evidence.day'), cell: ({ day }) => <Day date={day} /> },
          { head: t('evidence.entries'), numeric: true, cell: ({ entries }) => number(entries) },
          { head: t('evidence.hash'), names: true, cell: ({ hash }) => <code class="m-hash">{hash}</code> },
          { head: t('evidence.signed_at'), cell: ({ signedAt }) => <DateTime at={signedAt} zone={zone} /> },
        ]}
      />
      <p class="govuk-body">{t('evidence.check', { command: 'npm run verify' })}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/staff/evidence/heads.json" download="">
          {t('evidence.download')}
        </a>
      </p>
      <Details summary={t('evidence.key')}>
        <pre class="m-hash">{publicKey}</pre>
      </Details>
    </>
  );
}
