import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import { Heading } from '../../ui/heading.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { Table } from '../../ui/table.tsx';
import type { Contact } from '../queries.ts';

/** Whom to ask about what, and how to reach them as far as the Action's data say so. */
export function ContactPage({ contacts }: { contacts: readonly Contact[] }) {
  const { t, locale, list } = useLanguage();
  const known = contacts.some(({ website, contactEmail }) => website || contactEmail);
  return (
    <>
      <Heading>{t('portal.contact.title')}</Heading>
      <p class="govuk-body-l">{t('portal.contact.intro')}</p>
      <p class="govuk-body">
        {t('portal.contact.calls')}{' '}
        <a class="govuk-link" href="/calls">
          {t('portal.calls.title')}
        </a>
      </p>
      <Table
        caption={t('portal.contact.partners')}
        rows={contacts}
        columns={[
          { head: t('common.organisation'), cell: ({ name }) => name },
          { head: t('portal.contact.role'), cell: ({ role }) => t(`portal.contact.role.${role}`) },
          {
            head: t('portal.contact.where'),
            cell: ({ jurisdictions }) =>
              list(jurisdictions.map((code) => jurisdictionName(code, locale))) || t('portal.region'),
          },
          ...(known
            ? [{ head: t('portal.contact.reach'), cell: (contact: Contact) => <Reach contact={contact} /> }]
            : []),
        ]}
      />
      {known ? null : <p class="govuk-body">{t('portal.contact.no_addresses')}</p>}
      <Heading level={2}>{t('portal.contact.help')}</Heading>
      <p class="govuk-body">{t('portal.contact.help_text')}</p>
    </>
  );
}

function Reach({ contact: { website, contactEmail } }: { contact: Contact }) {
  if (!website && !contactEmail) return <>–</>;
  return (
    <>
      {contactEmail ? (
        <a class="govuk-link" href={`mailto:${contactEmail}`}>
          {contactEmail}
        </a>
      ) : null}{' '}
      {website ? (
        <a class="govuk-link" href={website} rel="noopener noreferrer">
          {website}
        </a>
      ) : null}
    </>
  );
}
