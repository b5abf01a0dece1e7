import type { Context } from '../../../platform/http/route.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { Heading } from '../../../ui/heading.tsx';
import { Table } from '../../../ui/table.tsx';
import type { Call } from '../../calls/queries.ts';
import type { Complaint } from '../queries.ts';
import { ComplaintTag } from './complaint-tag.tsx';

/** The complaints about the decisions on a call, with the day of each answer. */
export function ComplaintListPage({
  context,
  call,
  complaints,
}: {
  context: Context;
  call: Call;
  complaints: readonly Complaint[];
}) {
  const { language } = context;
  const { t, locale } = language;
  return (
    <>
      <Heading caption={`${call.number} · ${inLanguage(call.title, locale)}`}>
        {t('grants.complaint.list.title')}
      </Heading>
      <p class="govuk-body">{t('grants.complaint.list.text')}</p>
      <Table
        caption={t('grants.complaint.list.title')}
        hideCaption
        rows={complaints}
        empty={t('grants.complaint.list.empty')}
        columns={[
          {
            head: t('grants.application.number'),
            names: true,
            cell: ({ applicationNumber }) => applicationNumber,
            href: ({ id }) => `/complaints/${id}`,
          },
          { head: t('common.organisation'), cell: ({ organisationName }) => <bdi>{organisationName}</bdi> },
          {
            head: t('grants.complaint.about'),
            cell: ({ about }) => t(`grants.complaint.about.${about}`),
          },
          { head: t('grants.complaint.answer_by'), cell: ({ answerBy }) => language.day(answerBy) },
          { head: t('grants.complaint.state'), cell: ({ state }) => <ComplaintTag state={state} /> },
        ]}
      />
    </>
  );
}
