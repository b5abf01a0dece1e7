import type { Context } from '../../../platform/http/route.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { Table } from '../../../ui/table.tsx';
import type { Call } from '../../calls/queries.ts';
import type { Committee } from '../queries.ts';
import { signersOf } from '../rules.ts';
import { CommitteeTag } from './committee-tag.tsx';

/** The meetings of the evaluation committee of a call, each with its report. */
export function CommitteeListPage({
  context: { language },
  call,
  committees,
  convenes,
  empty,
}: {
  context: Context;
  call: Call;
  committees: readonly Committee[];
  convenes: boolean;
  /** The key of what stands where there is no meeting. */
  empty: string;
}) {
  const { t } = language;
  return (
    <>
      <Heading caption={`${call.number} · ${inLanguage(call.title, language.locale)}`}>
        {t('grants.committee.title')}
      </Heading>
      <p class="govuk-body">{t('grants.committee.list.text')}</p>
      {convenes ? (
        <ButtonLink href={`/staff/calls/${call.id}/committee/new`}>
          {t('grants.committee.convene.action')}
        </ButtonLink>
      ) : null}
      <Table
        caption={t('grants.committee.list.title')}
        rows={committees}
        empty={t(empty)}
        columns={[
          {
            head: t('grants.committee.meeting_on'),
            cell: ({ meetingOn }) => language.day(meetingOn),
            href: ({ id }) => `/committees/${id}`,
          },
          { head: t('common.state'), cell: ({ state }) => <CommitteeTag state={state} /> },
          { head: t('grants.committee.members'), numeric: true, cell: ({ members }) => members.length },
          {
            head: t('grants.committee.report.signatures'),
            cell: (one) =>
              one.sha256 === null
                ? '–'
                : t('grants.committee.signed_of', {
                    signed: signersOf(one).filter(({ signed }) => signed).length,
                    signers: signersOf(one).length,
                  }),
          },
        ]}
      />
    </>
  );
}
