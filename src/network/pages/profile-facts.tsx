import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import { useLanguage } from '../../ui/language-context.ts';
import { SummaryList } from '../../ui/summary-list.tsx';
import type { Organisation } from '../queries.ts';

/** What an organisation says of itself. */
export function ProfileFacts({ organisation }: { organisation: Organisation }) {
  const { t, locale, list } = useLanguage();
  const { website } = organisation;
  return (
    <SummaryList
      rows={[
        { key: t('network.kind'), value: t(`network.kind.${organisation.kind}`) },
        ...(organisation.associate ? [{ key: t('network.associate'), value: t('common.yes') }] : []),
        { key: t('network.short_name'), value: organisation.shortName },
        { key: t('network.other_names'), value: organisation.otherNames.join('\n') },
        {
          key: t('network.registered_in'),
          value: organisation.jurisdiction
            ? jurisdictionName(organisation.jurisdiction, locale)
            : t('network.regional'),
        },
        { key: t('network.municipality'), value: organisation.municipality },
        { key: t('network.legal_form'), value: organisation.legalForm },
        { key: t('network.register'), value: organisation.registerName },
        { key: t('network.registration_number'), value: organisation.registrationNumber },
        {
          key: t('network.founded'),
          value: organisation.foundedYear === null ? '' : String(organisation.foundedYear),
        },
        {
          key: t('network.field'),
          value: list(organisation.fields.map((field) => t(`people.field_of_work.${field}`))),
        },
        {
          key: t('network.works_in'),
          value: list(organisation.worksIn.map((code) => jurisdictionName(code, locale))),
        },
        {
          key: t('network.website'),
          value: website ? (
            <a class="govuk-link" href={website} rel="noopener noreferrer nofollow">
              {website}
            </a>
          ) : (
            ''
          ),
        },
        { key: t('network.contact_email'), value: organisation.contactEmail },
        { key: t('network.description'), value: organisation.description },
      ]}
    />
  );
}

/** How many people of it hold a role here. */
export function PeopleCount({ count }: { count: number }) {
  return <p class="govuk-body">{useLanguage().t('network.people', { count })}</p>;
}
