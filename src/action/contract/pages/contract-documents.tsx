import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Day } from '../../../ui/time.tsx';
import type { Document } from '../../library/queries.ts';

/** Where the contract itself, its annexes and addenda are, and the way to all other documents. */
export function ContractDocuments({ documents }: { documents: readonly Document[] }) {
  const { t, number: inNumbers } = useLanguage();
  return (
    <>
      <Table
        caption={t('action.contract.documents')}
        rows={documents}
        empty={t('action.contract.no_documents')}
        columns={[
          {
            head: t('action.document.name'),
            cell: ({ id, title, language }) => (
              <a class="govuk-link" href={`/staff/documents/${id}`} lang={language} dir="auto">
                {title}
              </a>
            ),
          },
          { head: t('action.document.kind'), cell: ({ kind }) => t(`action.document.kind.${kind}`) },
          { head: t('common.date'), cell: ({ datedOn }) => <Day date={datedOn} /> },
          { head: t('action.document.version'), cell: ({ number }) => inNumbers(number) },
        ]}
      />
      <p class="govuk-body">
        <a class="govuk-link" href="/staff/documents">
          {t('action.contract.all_documents')}
        </a>
      </p>
    </>
  );
}
