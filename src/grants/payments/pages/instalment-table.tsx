import type { Context } from '../../../platform/http/route.ts';
import { money } from '../../../platform/money.ts';
import { may } from '../../../platform/permissions.ts';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import type { Agreement, Instalment } from '../../agreements/queries.ts';
import { paymentPermissions } from '../permissions.ts';
import { type InstalmentState, instalmentLifecycle } from '../rules.ts';

const tones: Record<InstalmentState, Tone> = {
  planned: 'plain',
  requested: 'open',
  approved_once: 'waiting',
  approved: 'moving',
  paid: 'good',
  cancelled: 'over',
};

/** The instalments of an agreement with what this person may do to each now. */
export function InstalmentTable({
  context,
  agreement,
  instalments,
}: {
  context: Context;
  agreement: Agreement;
  instalments: readonly Instalment[];
}) {
  const { language } = context;
  const { t } = language;
  return (
    <Table
      caption={t('grants.agreement.instalments')}
      rows={instalments}
      columns={[
        { head: '#', cell: (one) => one.number },
        {
          head: t('grants.instalment.kind'),
          names: true,
          cell: (one) => t(`grants.instalment.kind.${one.kind}`),
        },
        {
          head: t('common.amount'),
          numeric: true,
          cell: (one) => (
            <>
              {language.money(money(one.amountMinor, one.currency))}
              {one.plannedMinor === null ? null : (
                <div class="govuk-hint">
                  {t('grants.instalment.planned', {
                    amount: language.money(money(one.plannedMinor, one.currency)),
                  })}
                </div>
              )}
            </>
          ),
        },
        {
          head: t('common.state'),
          cell: (one) => <Tag tone={tones[one.state]}>{t(`grants.instalment.state.${one.state}`)}</Tag>,
        },
        {
          head: t('grants.instalment.paid_on'),
          cell: (one) =>
            one.paidOn
              ? `${language.day(one.paidOn)}${one.paymentReference ? ` (${one.paymentReference})` : ''}`
              : '–',
        },
        {
          head: t('common.actions'),
          cell: (one) => (
            <InstalmentActions
              context={context}
              agreement={agreement}
              instalment={one}
              next={one.id === instalments.find(({ state }) => state === 'planned')?.id}
            />
          ),
        },
      ]}
    />
  );
}

function InstalmentActions({
  context,
  agreement,
  instalment,
  next,
}: {
  context: Context;
  agreement: Agreement;
  instalment: Instalment;
  /** The first that nobody asked for yet: instalments are asked for in their order. */
  next: boolean;
}) {
  const { actor, token, language } = context;
  const { t } = language;
  const subject = { ...agreement, id: instalment.id, agreementId: agreement.id };
  const verbs = instalmentLifecycle[instalment.state];
  const base = `/instalments/${instalment.id}`;
  const another = instalment.firstApprovedBy !== actor?.personId;
  return (
    <>
      {verbs.request &&
      next &&
      agreement.state === 'signed' &&
      may(actor, paymentPermissions.request, subject) ? (
        <ButtonForm action={`${base}/request`} token={token}>
          {t('grants.instalment.request.action')}
        </ButtonForm>
      ) : null}
      {verbs.approve_first && may(actor, paymentPermissions.approveFirst, subject) ? (
        <ButtonForm action={`${base}/approve-first`} token={token}>
          {t('grants.instalment.approve_first.action')}
        </ButtonForm>
      ) : null}
      {verbs.approve_second && another && may(actor, paymentPermissions.approveSecond, subject) ? (
        <ButtonForm action={`${base}/approve-second`} token={token}>
          {t('grants.instalment.approve_second.action')}
        </ButtonForm>
      ) : null}
      {verbs.pay && may(actor, paymentPermissions.pay, subject) ? (
        <a class="govuk-link" href={`${base}/pay`}>
          {t('grants.instalment.pay.action')}
        </a>
      ) : null}
      {verbs.refuse && may(actor, paymentPermissions.refuse, subject) ? (
        <ButtonForm action={`${base}/refuse`} token={token} look="secondary">
          {t('grants.instalment.refuse.action')}
        </ButtonForm>
      ) : null}
    </>
  );
}
