import type { Context } from '../../../platform/http/route.ts';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { DateTime } from '../../../ui/time.tsx';
import type { Call } from '../../calls/queries.ts';
import type { Opening } from '../queries.ts';
import { sealedUntil } from '../rules.ts';

type Props = {
  context: Context;
  call: Call;
  opening: Opening | undefined;
  received: number;
  openable: boolean;
};

/** Before: until when the applications are sealed, and the button. After: who opened them, when, and the list. */
export function OpeningPage({ context, call, opening, received, openable }: Props) {
  const { language, token } = context;
  const { t } = language;
  const until = sealedUntil(call);
  return (
    <>
      <Heading caption={call.number}>{t('grants.opening.title')}</Heading>
      {opening ? (
        <>
          <SummaryList
            rows={[
              {
                key: t('grants.opening.at'),
                value: <DateTime at={opening.openedAt} zone={call.deadlineZone} seconds />,
              },
              { key: t('grants.opening.by'), value: <bdi>{opening.openedByName}</bdi> },
              { key: t('grants.opening.hash'), value: <code class="m-hash">{opening.sha256}</code> },
            ]}
          />
          <Table
            caption={t('grants.opening.list')}
            rows={opening.applications}
            empty={t('grants.opening.none')}
            columns={[
              {
                head: t('grants.application.number'),
                cell: ({ number }) => number,
                href: ({ id }) => `/staff/applications/${id}`,
              },
              {
                head: t('grants.receipt.received'),
                cell: ({ submittedAt }) => <DateTime at={submittedAt} zone={call.deadlineZone} seconds />,
              },
              {
                head: t('grants.receipt.content'),
                cell: ({ contentSha256 }) => <code class="m-hash">{contentSha256}</code>,
              },
            ]}
          />
        </>
      ) : (
        <>
          <InsetText>
            {t('grants.opening.sealed', { count: received })}{' '}
            {until ? <DateTime at={until} zone={call.deadlineZone} seconds /> : null}
          </InsetText>
          {openable ? (
            <>
              <p class="govuk-body">{t('grants.opening.text')}</p>
              <ButtonForm action={`/staff/calls/${call.id}/open`} token={token} look="main">
                {t('grants.opening.action')}
              </ButtonForm>
            </>
          ) : null}
        </>
      )}
    </>
  );
}
