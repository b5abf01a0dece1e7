import type { PlainDate } from '../../../platform/dates.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { Day } from '../../../ui/time.tsx';
import type { VaultDocument } from '../queries.ts';
import type { Validity } from '../rules.ts';
import { tones } from '../said-of-files.ts';

/** A document as a page shows it: the name of its type, and whether it is valid today; undefined of one that is used no longer. */
export type ShownDocument = VaultDocument & {
  readonly typeName: string;
  readonly validity: Validity | undefined;
};
export type ShownDocuments = {
  readonly current: readonly ShownDocument[];
  readonly earlier: readonly ShownDocument[];
};

/** The documents that an organisation keeps, as its own people see them. */
export function VaultPage({ current, earlier }: ShownDocuments) {
  const { t } = useLanguage();
  return (
    <>
      <Heading>{t('grants.vault.title')}</Heading>
      <p class="govuk-body">{t('grants.vault.intro')}</p>
      <ButtonLink href="/organisation/documents/new">{t('grants.vault.keep.action')}</ButtonLink>
      <DocumentTable documents={current} caption={t('grants.vault.current')} />
      {earlier.length > 0 ? (
        <Details summary={t('grants.vault.earlier')}>
          <Table
            caption={t('grants.vault.earlier')}
            hideCaption
            rows={earlier}
            columns={[
              {
                head: t('grants.vault.type'),
                cell: ({ typeName }) => typeName,
                href: ({ id }) => `/organisation/documents/${id}`,
              },
              { head: t('grants.vault.issued_on'), cell: ({ issuedOn }) => <Day date={issuedOn} /> },
              { head: t('common.state'), cell: (one) => <DocumentState document={one} /> },
            ]}
          />
        </Details>
      ) : null}
    </>
  );
}

/** What staff see of an organisation: the documents in use. */
export function StaffVaultPage({ name, current }: Pick<ShownDocuments, 'current'> & { name: string }) {
  const { t } = useLanguage();
  return (
    <>
      <Heading caption={name}>{t('grants.vault.staff.title')}</Heading>
      <p class="govuk-body">{t('grants.vault.staff.intro')}</p>
      <DocumentTable documents={current} caption={t('grants.vault.current')} />
    </>
  );
}

function DocumentTable({ documents, caption }: { documents: readonly ShownDocument[]; caption: string }) {
  const { t } = useLanguage();
  return (
    <Table
      caption={caption}
      rows={documents}
      empty={t('grants.vault.none')}
      columns={[
        {
          head: t('grants.vault.type'),
          cell: ({ typeName }) => typeName,
          href: ({ id }) => `/organisation/documents/${id}`,
        },
        { head: t('grants.vault.issued_on'), cell: ({ issuedOn }) => <Day date={issuedOn} /> },
        { head: t('grants.vault.valid_until'), cell: ({ validUntil }) => <Until day={validUntil} /> },
        { head: t('grants.vault.validity'), cell: (one) => <DocumentState document={one} /> },
      ]}
    />
  );
}

export function Until({ day }: { day: PlainDate | null }) {
  const { t } = useLanguage();
  return day === null ? <>{t('grants.vault.no_end')}</> : <Day date={day} />;
}

/** Whether a document is valid today; of one that is used no longer, what became of it. */
export function DocumentState({ document: { validity, state } }: { document: ShownDocument }) {
  const { t } = useLanguage();
  if (validity === undefined) return <>{t(`grants.vault.state.${state}`)}</>;
  return <Tag tone={tones[validity]}>{t(`grants.vault.validity.${validity}`)}</Tag>;
}
