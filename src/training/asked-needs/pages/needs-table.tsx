import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { AskedNeed } from '../queries.ts';

/** What must be got ready for an event, for those who hold it. */
export function NeedsTable({ needs }: { needs: readonly AskedNeed[] }) {
  const { t } = useLanguage();
  return (
    <>
      <Heading level={2} id="needs">
        {t('training.needs.asked')}
      </Heading>
      <p class="govuk-body">{t('training.needs.forgotten')}</p>
      <Table
        caption={t('training.needs.asked')}
        hideCaption
        rows={needs}
        empty={t('training.needs.none')}
        columns={[
          { head: t('training.participant.name'), names: true, cell: ({ name }) => <bdi>{name}</bdi> },
          { head: t('training.needs.field'), cell: ({ needs: said }) => <TypedText text={said} /> },
        ]}
      />
    </>
  );
}
