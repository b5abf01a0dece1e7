import { ButtonLink } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Day } from '../../../ui/time.tsx';
import type { Instrument } from '../queries.ts';

/** The instruments for those who look after them: what each is worth, who looked at it last and when. */
export function InstrumentListPage({
  instruments,
  mayCheck,
}: {
  instruments: readonly Instrument[];
  mayCheck: boolean;
}) {
  const { t } = useLanguage();
  return (
    <>
      <Heading>{t('matrix.instruments.title')}</Heading>
      <p class="govuk-body">{t('matrix.instruments.text')}</p>
      {mayCheck ? (
        <ButtonLink look="secondary" href="/staff/instruments/new">
          {t('matrix.instrument.add')}
        </ButtonLink>
      ) : null}
      <Table
        caption={t('matrix.instruments.title')}
        hideCaption
        rows={instruments}
        columns={[
          {
            head: t('matrix.instrument'),
            href: ({ id }) => `${mayCheck ? '/staff' : ''}/instruments/${id}`,
            cell: ({ shortName }) => shortName,
          },
          { head: t('matrix.status'), cell: ({ status }) => t(`matrix.status.${status}`) },
          { head: t('matrix.checked_on'), cell: ({ checkedOn }) => <Day date={checkedOn} /> },
          {
            head: t('matrix.checked_by'),
            cell: ({ checkedBy }) =>
              checkedBy === null ? t('matrix.law.kept_by.file') : <bdi>{checkedBy}</bdi>,
          },
        ]}
      />
    </>
  );
}
