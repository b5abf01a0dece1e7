import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Day } from '../../../ui/time.tsx';
import type { AskedNeed } from '../queries.ts';

/** What must be got ready for each session, for those who hold the gathering. */
export function NeedsTable({ needs }: { needs: readonly AskedNeed[] }) {
  const { t } = useLanguage();
  return (
    <>
      <Heading level={2}>{t('training.needs.asked')}</Heading>
      <p class="govuk-body">{t('training.needs.forgotten')}</p>
      <Table
        caption={t('training.needs.asked')}
        hideCaption
        rows={needs}
        empty={t('training.needs.none')}
        columns={[
          { head: t('training.session.day'), cell: ({ day }) => <Day date={day} /> },
          { head: t('training.session.title'), cell: ({ title }) => <bdi>{title}</bdi> },
          { head: t('training.participant.name'), names: true, cell: ({ name }) => <bdi>{name}</bdi> },
          { head: t('training.needs.access'), cell: ({ access }) => <bdi>{access}</bdi> },
          { head: t('training.needs.diet'), cell: ({ diet }) => <bdi>{diet}</bdi> },
        ]}
      />
    </>
  );
}
