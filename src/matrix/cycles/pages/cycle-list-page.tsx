import { ButtonLink } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Day } from '../../../ui/time.tsx';
import { placeName } from '../places.ts';
import type { Cycle } from '../queries.ts';
import type { Seat } from '../queries-seats.ts';
import { CycleStateTag } from './cycle-state-tag.tsx';

/** All cycles, and what the person at work is asked to answer. */
export function CycleListPage({
  cycles,
  sheets,
  mayCreate,
}: {
  cycles: readonly Cycle[];
  sheets: readonly Seat[];
  mayCreate: boolean;
}) {
  const language = useLanguage();
  const { t } = language;
  return (
    <>
      <Heading>{t('matrix.cycle.list.title')}</Heading>
      <p class="govuk-body">{t('matrix.cycle.list.text')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/matrix">
          {t('matrix.cycle.public_pages')}
        </a>
      </p>
      {mayCreate ? (
        <ButtonLink href="/staff/matrix/cycles/new">{t('matrix.cycle.create.title')}</ButtonLink>
      ) : null}
      {sheets.length > 0 ? (
        <>
          <Heading level={2}>{t('matrix.cycle.sheet.yours')}</Heading>
          <ul class="govuk-list">
            {sheets.map((seat) => (
              <li>
                <a class="govuk-link" href={`/staff/matrix/sheets/${seat.id}`}>
                  <bdi>{seat.cycleTitle}</bdi>: {placeName(seat.code, language)}
                </a>
                {seat.answerUntil === null ? null : (
                  <>
                    {' · '}
                    {t('matrix.cycle.answer_until')}: <Day date={seat.answerUntil} />
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <Table
        caption={t('matrix.cycle.list.title')}
        hideCaption
        rows={cycles}
        empty={t('matrix.cycle.list.empty')}
        columns={[
          {
            head: t('matrix.cycle.cycle'),
            cell: ({ title }) => title,
            href: ({ id }) => `/staff/matrix/cycles/${id}`,
          },
          { head: t('matrix.cycle.as_of'), cell: ({ asOf }) => <Day date={asOf} /> },
          { head: t('common.state'), cell: ({ state }) => <CycleStateTag state={state} /> },
        ]}
      />
    </>
  );
}
