import { hashOfContent } from '../../../platform/canonical.ts';
import { dayIn } from '../../../platform/dates.ts';
import { money } from '../../../platform/money.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Folded } from '../../../ui/details.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { RoundedNote } from '../../../ui/rounded-note.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { DateTime } from '../../../ui/time.tsx';
import type { PaymentContent, PaymentTables } from '../content.ts';
import type { PaymentRequest } from '../queries.ts';
import { waitingRequest } from '../rules.ts';
import { paymentTables } from '../tables.ts';
import { TableOf } from './table-of.tsx';

/** A table of more rows is folded: its sums stand in one before it. */
const longest = 20;

/** What was received and spent, whether the next payment may be requested, with the working, and the forecast. */
export function PaymentsPage({
  requests,
  rounded,
  token,
  mayRecord,
  mayForecast,
  mayRequest,
  ...payments
}: Omit<PaymentTables, 'language'> & {
  requests: readonly PaymentRequest[];
  /** Some sums hold payments in steps; a request, which is exact, is then not for whoever looks. */
  rounded: boolean;
  token: string;
  mayRecord: boolean;
  mayForecast: boolean;
  mayRequest: boolean;
}) {
  const language = useLanguage();
  const { t } = language;
  const { content } = payments;
  const waiting = waitingRequest(requests, content.received);
  const replacementOf = ({ content: { replaces } }: PaymentRequest) =>
    replaces ? t('results.payment.replaces', replaces) : '–';
  return (
    <>
      <Heading>{t('results.payment.title')}</Heading>
      <p class="govuk-body-l">{t('results.payment.intro')}</p>
      <RoundedNote rounded={rounded} />
      {waiting ? (
        <Waiting request={waiting} rounded={rounded} mayRequest={mayRequest} />
      ) : (
        <Answer content={content} rounded={rounded} />
      )}
      {mayRequest && !waiting && !content.obstacle ? (
        <>
          <p class="govuk-body">{t('results.payment.request_what')}</p>
          <ButtonForm
            action="/staff/payments/request"
            token={token}
            values={{ seen: hashOfContent(content) }}
          >
            {t('results.payment.request_action')}
          </ButtonForm>
        </>
      ) : null}
      <ButtonRow>
        {mayRecord ? (
          <ButtonLink href="/staff/payments/received/new">{t('results.payment.record')}</ButtonLink>
        ) : null}
        {mayForecast ? (
          <ButtonLink look="secondary" href="/staff/payments/forecast/edit">
            {t('results.payment.enter_forecast')}
          </ButtonLink>
        ) : null}
        <ButtonLink look="secondary" href="/staff/payments.xlsx">
          {t('results.payment.take')}
        </ButtonLink>
      </ButtonRow>
      <p class="govuk-body">
        {t(content.isConfirmed ? 'results.payment.from_contract' : 'results.payment.from_memory')}{' '}
        <a class="govuk-link" href="/staff/contract">
          {t('action.contract.title')}
        </a>
      </p>
      {paymentTables({ ...payments, language }).map((table) => {
        const drawn = <TableOf table={table} empty={`${table.caption}: ${t('results.payment.none')}`} />;
        return (
          <Folded summary={table.caption} rows={table.rows.length} most={longest}>
            {drawn}
          </Folded>
        );
      })}
      {requests.length > 0 ? (
        <Table
          caption={t('results.payment.requests')}
          rows={requests}
          columns={[
            {
              head: t('results.payment.request_number'),
              cell: ({ number }) => String(number),
              ...(rounded
                ? {}
                : { href: ({ number }: PaymentRequest) => `/staff/payments.xlsx?request=${number}` }),
            },
            { head: t('results.payment.made'), cell: ({ madeAt }) => <DateTime at={madeAt} zone={zone} /> },
            {
              head: t('results.report.amount'),
              numeric: true,
              cell: ({ content: { amounts, currency } }) =>
                rounded ? '–' : language.money(money(amounts?.amountMinor ?? 0, currency)),
            },
            ...(requests.some(({ content: { replaces } }) => replaces)
              ? [{ head: t('results.payment.replacement'), cell: replacementOf }]
              : []),
            // Whoever knows all but one sum of a request would find it by its hash.
            ...(rounded
              ? []
              : [{ head: 'SHA-256', cell: ({ sha256 }: PaymentRequest) => sha256, code: true }]),
          ]}
        />
      ) : null}
    </>
  );
}

/** The request that was made, and that its payment has not been received. */
function Waiting({
  request: { number, madeAt, content },
  rounded,
  mayRequest,
}: {
  request: PaymentRequest;
  rounded: boolean;
  mayRequest: boolean;
}) {
  const language = useLanguage();
  const { t } = language;
  const day = language.day(dayIn(zone, madeAt));
  const amount = language.money(money(content.amounts?.amountMinor ?? 0, content.currency));
  return (
    <InsetText>
      <Tag tone="waiting">{t('results.payment.waiting')}</Tag>{' '}
      {rounded
        ? t('results.payment.waiting_rounded', { number, day })
        : t('results.payment.waiting_text', { number, day, amount })}{' '}
      {mayRequest ? (
        <a class="govuk-link" href="/staff/payments/request/replace">
          {t('results.payment.replace')}
        </a>
      ) : null}
    </InsetText>
  );
}

/** Whether the next payment may be requested; else what is missing, and from when it may: no day is told of sums in steps. */
function Answer({ content, rounded }: { content: PaymentContent; rounded: boolean }) {
  const language = useLanguage();
  const { t } = language;
  const { obstacle, position, amounts, burn, currency } = content;
  const shown = (minor: number) => language.money(money(minor, currency));
  if (!obstacle)
    return (
      <InsetText>
        <Tag tone="good">{t('results.payment.can')}</Tag>{' '}
        {t('results.payment.can_text', { amount: shown(amounts?.amountMinor ?? 0) })}
      </InsetText>
    );
  const when = burn.metOn
    ? t('results.payment.met_on', { day: language.day(burn.metOn), days: burn.days })
    : burn.notBy
      ? t('results.payment.met_after_end', { day: language.day(burn.notBy), days: burn.days })
      : t('results.payment.met_unknown', { days: burn.days });
  return (
    <InsetText>
      <Tag tone="waiting">{t('results.payment.cannot')}</Tag>{' '}
      {t(`results.payment.obstacle.${obstacle}`, { missing: shown(position?.missingMinor ?? 0) })}{' '}
      {obstacle === 'not_spent' && !rounded ? when : null}
    </InsetText>
  );
}
