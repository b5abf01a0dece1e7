import { FileSaid } from '../../../forms/index.ts';
import type { HistoryEntry } from '../../../platform/audit/history.ts';
import type { Context } from '../../../platform/http/route.ts';
import type { Standing } from '../../../platform/workflow/standing.ts';
import { zone } from '../../../platform/zone.ts';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { StepRow } from '../../../ui/step-buttons.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { DateTime, Day } from '../../../ui/time.tsx';
import { DocumentState, type ShownDocument, Until } from './vault-page.tsx';

/** One document of an organisation: its file, from when until when it is valid, and what was done with it. */
export function VaultDocumentPage({
  context: { language, token },
  document,
  standing,
  history,
}: {
  context: Context;
  document: ShownDocument;
  standing: Standing;
  history: readonly HistoryEntry[];
}) {
  const { t } = language;
  const { issuedOn, validUntil, keptAt } = document;
  return (
    <>
      <Heading caption={t('grants.vault.caption')}>{document.typeName}</Heading>
      <SummaryList
        rows={[
          { key: t('common.state'), value: <DocumentState document={document} /> },
          { key: t('grants.vault.issued_on'), value: <Day date={issuedOn} /> },
          { key: t('grants.vault.valid_until'), value: <Until day={validUntil} /> },
          {
            key: t('grants.vault.file'),
            value: (
              <>
                <a class="govuk-link" href={`/organisation/documents/${document.id}/file`}>
                  <bdi>{document.name}</bdi>
                </a>{' '}
                <FileSaid file={{ ...document, type: document.fileType, state: document.fileState }} />
              </>
            ),
          },
          { key: t('grants.vault.kept_at'), value: <DateTime at={keptAt} zone={zone} /> },
        ]}
      />
      <StepRow standing={standing} token={token} />
      <History entries={history} zone={zone} />
    </>
  );
}
