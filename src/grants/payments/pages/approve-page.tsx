import { dayIn } from '../../../platform/dates.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { money } from '../../../platform/money.ts';
import { zone } from '../../../platform/zone.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { AccountFact } from '../../account-proofs/pages/account-fact.tsx';
import type { ApprovalFacts } from '../gather-approval.ts';
import type { InstalmentRecord } from '../queries.ts';

/** What is approved, with what speaks for it: the request, what was paid and accepted before, the reports and the account. */
export function ApprovePage({
  context,
  state,
  title,
  caption,
  instalment,
  facts,
}: {
  context: ActingContext;
  state: FormState;
  title: string;
  caption: string;
  instalment: InstalmentRecord;
  facts: ApprovalFacts;
}) {
  const { language } = context;
  const { t } = language;
  const { number, kind, amountMinor, plannedMinor, currency, requestedAt, firstApprovedAt } = instalment;
  const written = (minor: number) => language.money(money(minor, currency));
  const dayOf = (at: string | null) => (at ? language.day(dayIn(zone, at)) : '');
  return (
    <FormPage {...state} action={context.url.pathname} token={context.token} title={title} caption={caption}>
      <p class="govuk-body">{t('grants.instalment.approve.text')}</p>
      <SummaryList
        rows={[
          {
            key: t('grants.instalment.approve.instalment'),
            value: `${number} (${t(`grants.instalment.kind.${kind}`)})`,
          },
          { key: t('common.amount'), value: <strong>{written(amountMinor)}</strong> },
          ...(plannedMinor === null
            ? []
            : [
                {
                  key: t('grants.instalment.approve.planned'),
                  value: t('grants.instalment.planned', { amount: written(plannedMinor) }),
                },
              ]),
          { key: t('grants.instalment.approve.requested'), value: dayOf(requestedAt) },
          ...(firstApprovedAt
            ? [{ key: t('grants.instalment.approve.first'), value: dayOf(firstApprovedAt) }]
            : []),
          { key: t('grants.instalment.approve.paid'), value: written(facts.paidMinor) },
          { key: t('grants.instalment.approve.accepted'), value: written(facts.acceptedMinor) },
          {
            key: t('grants.instalment.approve.reports'),
            value: facts.reportsMissing.length > 0 ? facts.reportsMissing.join(', ') : t('common.none'),
          },
          {
            key: t('grants.account.title'),
            value: facts.account ? (
              <AccountFact proof={facts.account} />
            ) : (
              t('grants.instalment.approve.no_account')
            ),
          },
        ]}
      />
      <SeenField state={state} now={String(instalment.version)} />
      <Button>{title}</Button>
    </FormPage>
  );
}
