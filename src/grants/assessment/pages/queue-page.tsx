import type { Context } from '../../../platform/http/route.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { Heading } from '../../../ui/heading.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import type { Assignment } from '../queries.ts';
import { type ShownState, shownAs } from '../rules.ts';

const tones: Record<ShownState, Tone> = {
  replaced: 'over',
  ended: 'over',
  assigned: 'open',
  declared: 'waiting',
  refused: 'over',
  submitted: 'good',
};

/** What an assessor was asked for. Before impartiality is declared, only the number and the call are shown. */
export function QueuePage({
  context,
  assignments,
}: {
  context: Context;
  assignments: readonly Assignment[];
}) {
  const { t, locale } = context.language;
  return (
    <>
      <Heading>{t('grants.assignment.queue.title')}</Heading>
      <p class="govuk-body">
        <a class="govuk-link" href={`/assessors/${context.actor!.personId}`}>
          {t('grants.assessor.own')}
        </a>
      </p>
      <Table
        caption={t('grants.assignment.queue.title')}
        hideCaption
        rows={assignments}
        empty={t('grants.assignment.queue.empty')}
        columns={[
          {
            head: t('grants.application.number'),
            names: true,
            cell: (one) =>
              hasNoPage(one) ? (
                one.applicationNumber
              ) : (
                <a
                  class="govuk-link"
                  href={`/assignments/${one.id}${one.state === 'assigned' ? '/declare' : ''}`}
                >
                  {one.applicationNumber}
                </a>
              ),
          },
          { head: t('grants.call.title'), cell: (one) => inLanguage(one.callTitle, locale) },
          {
            head: t('common.state'),
            cell: (one) => (
              <Tag tone={tones[shownAs(one)]}>{t(`grants.assignment.state.${shownAs(one)}`)}</Tag>
            ),
          },
        ]}
      />
    </>
  );
}

/** Declined, or of an application that is no longer assessed. */
const hasNoPage = (one: Assignment) => ['refused', 'replaced', 'ended'].includes(shownAs(one));
