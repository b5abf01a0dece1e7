import { dayIn } from '../../../platform/dates.ts';
import type { Language } from '../../../platform/language/language.ts';
import { money } from '../../../platform/money.ts';
import { zone } from '../../../platform/zone.ts';
import { AccountFact } from '../../account-proofs/pages/account-fact.tsx';
import type { ApprovalFacts } from '../gather-approval.ts';
import type { InstalmentRecord } from '../queries.ts';
import { CorrectedSince } from './corrected-since.tsx';

/** What stands for and against a request: the amount, an earlier refusal, what was paid and accepted before, the reports and the account. */
export function approvalRows(language: Language, instalment: InstalmentRecord, facts: ApprovalFacts) {
  const { t } = language;
  const { number, kind, amountMinor, plannedMinor, currency, requestedAt, firstApprovedAt } = instalment;
  const { corrected } = instalment;
  const written = (minor: number) => language.money(money(minor, currency));
  const dayOf = (at: string | null) => (at ? language.day(dayIn(zone, at)) : '');
  return [
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
    ...(instalment.refusalReason
      ? [
          {
            key: t('grants.instalment.approve.earlier'),
            value: (
              <>
                {facts.refused
                  ? t('grants.instalment.approve.refused', {
                      day: dayOf(facts.refused.at),
                      by: facts.refused.actorName === null ? 'unnamed' : 'named',
                      name: facts.refused.actorName ?? '',
                    })
                  : null}
                <div class="m-typed" dir="auto">
                  “{instalment.refusalReason}”
                </div>
              </>
            ),
          },
        ]
      : []),
    ...(firstApprovedAt
      ? [{ key: t('grants.instalment.approve.first'), value: dayOf(firstApprovedAt) }]
      : []),
    { key: t('grants.instalment.approve.paid'), value: written(facts.paidMinor) },
    { key: t('grants.instalment.approve.accepted'), value: written(facts.acceptedMinor) },
    ...(corrected.ids.length + corrected.waiting.length > 0
      ? [
          {
            key: t('grants.instalment.approve.corrected'),
            value: <CorrectedSince instalment={instalment} />,
          },
        ]
      : []),
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
  ];
}
