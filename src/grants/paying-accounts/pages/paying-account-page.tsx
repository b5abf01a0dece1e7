import type { HistoryEntry } from '../../../platform/audit/history.ts';
import type { Instant } from '../../../platform/dates.ts';
import type { Context } from '../../../platform/http/route.ts';
import type { Standing } from '../../../platform/workflow/standing.ts';
import { zone } from '../../../platform/zone.ts';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { StepRow } from '../../../ui/step-buttons.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import { DateTime } from '../../../ui/time.tsx';
import { writtenAccount } from '../../parties/rules.ts';
import type { PayingAccount } from '../queries.ts';
import type { PayingAccountState } from '../workflow.ts';

const tones: Record<PayingAccountState, Tone> = {
  proposed: 'waiting',
  confirmed: 'good',
  refused: 'bad',
  replaced: 'over',
};

/** One account that a partner pays from, paid or will pay from: what it is, who entered it and who decided on it. */
export function PayingAccountPage({
  context: { language, token },
  account,
  standing,
  deciders,
  history,
}: {
  context: Context;
  account: PayingAccount;
  standing: Standing;
  /** Who can confirm it, for the person who entered it. */
  deciders: readonly string[];
  history: readonly HistoryEntry[];
}) {
  return (
    <>
      <Heading>{language.t('grants.paying_account.title')}</Heading>
      <PayingAccountFacts account={account} />
      {deciders.length > 0 ? (
        <InsetText>
          {language.t('grants.paying_account.deciders', { names: language.list(deciders) })}
        </InsetText>
      ) : null}
      <StepRow standing={standing} token={token} />
      <History entries={history} zone={zone} />
    </>
  );
}

/** Everything to compare with the bank's document, and who has dealt with it. */
export function PayingAccountFacts({ account }: { account: PayingAccount }) {
  const { t } = useLanguage();
  const { state, holder, iban, bic, format, decidedAt, decidedByName } = account;
  return (
    <SummaryList
      rows={[
        {
          key: t('common.state'),
          value: <Tag tone={tones[state]}>{t(`grants.paying_account.state.${state}`)}</Tag>,
        },
        { key: t('grants.paying_account.holder'), value: <bdi>{holder}</bdi> },
        { key: 'IBAN', value: <span class="m-code">{writtenAccount(iban)}</span> },
        { key: 'BIC', value: bic || t('ui.not_given') },
        { key: t('grants.paying_account.format'), value: format },
        {
          key: t('grants.paying_account.entered'),
          value: <Deed at={account.proposedAt} by={account.proposedByName} />,
        },
        ...(decidedAt
          ? [{ key: t('grants.paying_account.decided'), value: <Deed at={decidedAt} by={decidedByName} /> }]
          : []),
      ]}
    />
  );
}

function Deed({ at, by }: { at: Instant; by: string | null }) {
  return (
    <>
      <DateTime at={at} zone={zone} />
      {by ? `, ${by}` : ''}
    </>
  );
}
