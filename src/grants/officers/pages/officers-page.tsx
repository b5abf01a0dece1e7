import { ButtonLink } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Day } from '../../../ui/time.tsx';
import type { Officer } from '../queries.ts';

/** Who leads an organisation, as it and the staff of its partner see it. */
export function OfficersPage({
  caption,
  officers,
  newHref,
  staff,
}: {
  caption: string;
  officers: readonly Officer[];
  newHref: string;
  staff: boolean;
}) {
  const { t } = useLanguage();
  const title = t('grants.officer.title');
  return (
    <>
      <Heading caption={caption}>{title}</Heading>
      <p class="govuk-body">{t(staff ? 'grants.officer.intro.staff' : 'grants.officer.intro')}</p>
      <ButtonLink href={newHref}>{t('grants.officer.record.action')}</ButtonLink>
      <Table
        caption={title}
        hideCaption
        rows={officers}
        empty={t('grants.officer.none')}
        columns={[
          { head: t('grants.officer.name'), cell: ({ name }) => <bdi>{name}</bdi> },
          { head: t('grants.officer.post'), cell: ({ post }) => <span dir="auto">{post}</span> },
          { head: t('grants.officer.since'), cell: ({ since }) => (since ? <Day date={since} /> : '–') },
          { head: t('grants.officer.until'), cell: ({ until }) => (until ? <Day date={until} /> : '–') },
          {
            head: t('common.actions'),
            cell: ({ id }) => (
              <>
                <a class="govuk-link" href={`/organisation/officers/${id}/edit`}>
                  {t('grants.officer.edit.action')}
                </a>{' '}
                <a class="govuk-link" href={`/organisation/officers/${id}/remove`}>
                  {t('grants.officer.remove.action')}
                </a>
              </>
            ),
          },
        ]}
      />
    </>
  );
}
