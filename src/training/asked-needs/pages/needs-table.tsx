import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { TakeAway } from '../../../ui/take-away.tsx';
import { totalText } from '../need-text.ts';
import type { AskedNeed } from '../queries.ts';
import { totalsOf } from '../rules.ts';
import { SaidNeeds } from './said-needs.tsx';

/** What must be got ready for an event, for those who hold it. */
export function NeedsTable({ needs, file }: { needs: readonly AskedNeed[]; file: string }) {
  const language = useLanguage();
  const { t, number } = language;
  return (
    <>
      <Heading level={2} id="needs">
        {t('training.needs.asked')}
      </Heading>
      <p class="govuk-body">{t('training.needs.forgotten')}</p>
      {needs.length > 0 ? (
        <Table
          caption={t('training.needs.totals')}
          rows={totalsOf(needs)}
          columns={[
            { head: t('training.needs.need'), cell: (total) => totalText(language, total) },
            { head: t('training.needs.people'), numeric: true, cell: ({ people }) => number(people) },
          ]}
        />
      ) : null}
      <Table
        caption={t('training.needs.asked')}
        hideCaption
        rows={needs}
        empty={t('training.needs.none')}
        columns={[
          { head: t('training.participant.name'), names: true, cell: ({ name }) => <bdi>{name}</bdi> },
          { head: t('training.needs.field'), cell: (one) => <SaidNeeds needs={one} /> },
        ]}
      />
      {needs.length > 0 ? <TakeAway href={file}>{t('training.needs.file')}</TakeAway> : null}
    </>
  );
}
