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

/** A document as a page shows it: the name of its type, and whether it is valid today. */
export type ShownDocument = VaultDocument & { readonly typeName: string; readonly validity: Validity };

/** The documents that an organisation keeps, as its own people see them. */
export function VaultPage({ documents }: { documents: readonly ShownDocument[] }) {
  const { t } = useLanguage();
  const current = documents.filter(({ state }) => state === 'current');
  const earlier = documents.filter(({ state }) => state !== 'current');
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
              { head: t('common.state'), cell: ({ state }) => t(`grants.vault.state.${state}`) },
            ]}
          />
        </Details>
      ) : null}
    </>
  );
}

/** What staff see of an organisation: the documents in use. */
export function StaffVaultPage({ name, documents }: { name: string; documents: readonly ShownDocument[] }) {
  const { t } = useLanguage();
  return (
    <>
      <Heading caption={name}>{t('grants.vault.staff.title')}</Heading>
      <p class="govuk-body">{t('grants.vault.staff.intro')}</p>
      <DocumentTable
        documents={documents.filter(({ state }) => state === 'current')}
        caption={t('grants.vault.current')}
      />
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
        { head: t('grants.vault.validity'), cell: ({ validity }) => <ValidityTag validity={validity} /> },
      ]}
    />
  );
}

export function Until({ day }: { day: PlainDate | null }) {
  const { t } = useLanguage();
  return day === null ? <>{t('grants.vault.no_end')}</> : <Day date={day} />;
}

export function ValidityTag({ validity }: { validity: Validity }) {
  const { t } = useLanguage();
  return <Tag tone={tones[validity]}>{t(`grants.vault.validity.${validity}`)}</Tag>;
}
