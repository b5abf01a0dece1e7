import type { PlainDate } from '../../../platform/dates.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { Day } from '../../../ui/time.tsx';
import type { VaultDocument } from '../queries.ts';
import type { Validity } from '../rules.ts';
import { tones } from '../said-of-files.ts';

/** A document as a page shows it: the name of its type, and whether it is valid today. */
export type ShownDocument = VaultDocument & {
  readonly typeName: string;
  readonly validity: Validity;
};

/** The documents that an organisation keeps, as its own people see them. */
export function VaultPage({ documents }: { documents: readonly ShownDocument[] }) {
  const { t } = useLanguage();
  const title = t('grants.vault.title');
  return (
    <>
      <Heading>{title}</Heading>
      <p class="govuk-body">{t('grants.vault.intro')}</p>
      <ButtonLink href="/organisation/documents/new">{t('grants.vault.keep.action')}</ButtonLink>
      <DocumentTable documents={documents} caption={title} empty={t('grants.vault.none')} />
    </>
  );
}

/** What staff see of the documents of an applicant. */
export function StaffVaultPage({ name, documents }: { name: string; documents: readonly ShownDocument[] }) {
  const { t } = useLanguage();
  const title = t('grants.vault.staff.title');
  return (
    <>
      <Heading caption={name}>{title}</Heading>
      <p class="govuk-body">{t('grants.vault.staff.intro')}</p>
      <DocumentTable documents={documents} caption={title} empty={t('grants.vault.staff.none')} />
    </>
  );
}

function DocumentTable({
  documents,
  caption,
  empty,
}: {
  documents: readonly ShownDocument[];
  caption: string;
  empty: string;
}) {
  const { t } = useLanguage();
  return (
    <Table
      caption={caption}
      hideCaption
      rows={documents}
      empty={empty}
      columns={[
        {
          head: t('grants.vault.type'),
          cell: ({ typeName }) => typeName,
          href: ({ id }) => `/organisation/documents/${id}`,
        },
        { head: t('grants.vault.file'), cell: ({ name }) => <bdi>{name}</bdi> },
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

/** Whether a document is valid today. */
export function DocumentState({ document: { validity } }: { document: ShownDocument }) {
  const { t } = useLanguage();
  return <Tag tone={tones[validity]}>{t(`grants.vault.validity.${validity}`)}</Tag>;
}
