import { FileSaid } from '../../../forms/index.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { DateTime, Day } from '../../../ui/time.tsx';
import { DocumentState, type ShownDocument, Until } from './vault-page.tsx';

/** One document of an organisation: its file, from when until when it is valid; its own people replace or delete it. */
export function VaultDocumentPage({
  document,
  caption,
  isOwn,
}: {
  document: ShownDocument;
  caption: string;
  isOwn: boolean;
}) {
  const { t } = useLanguage();
  const { id, issuedOn, validUntil, keptAt } = document;
  const base = `/organisation/documents/${id}`;
  return (
    <>
      <Heading caption={caption}>{document.typeName}</Heading>
      <SummaryList
        rows={[
          { key: t('grants.vault.validity'), value: <DocumentState document={document} /> },
          { key: t('grants.vault.issued_on'), value: <Day date={issuedOn} /> },
          { key: t('grants.vault.valid_until'), value: <Until day={validUntil} /> },
          {
            key: t('grants.vault.file'),
            value: (
              <>
                <a class="govuk-link" href={`${base}/file`}>
                  <bdi>{document.name}</bdi>
                </a>{' '}
                <FileSaid file={{ ...document, type: document.fileType, state: document.fileState }} />
              </>
            ),
          },
          { key: t('grants.vault.kept_at'), value: <DateTime at={keptAt} zone={zone} /> },
        ]}
      />
      {isOwn ? (
        <ButtonRow>
          <ButtonLink href={`${base}/replace`}>{t('grants.vault.replace.action')}</ButtonLink>
          <ButtonLink href={`${base}/remove`} look="secondary">
            {t('grants.vault.remove.action')}
          </ButtonLink>
        </ButtonRow>
      ) : null}
    </>
  );
}
