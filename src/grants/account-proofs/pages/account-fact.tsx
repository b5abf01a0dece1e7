import { dayIn } from '../../../platform/dates.ts';
import { zone } from '../../../platform/zone.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { Tag } from '../../../ui/tag.tsx';
import { FileLinks } from '../../annexes/pages/file-links.tsx';
import { writtenAccount } from '../../parties/rules.ts';
import type { AccountProof } from '../queries.ts';

/** The account that was proved, where its document is, and what the other side said to it. */
export function AccountFact({ proof }: { proof: AccountProof }) {
  const { t, day } = useLanguage();
  const { state, bank, account, decidedAt, returnReason } = proof;
  return (
    <>
      <bdi>{`${bank}, ${writtenAccount(account)}`}</bdi>{' '}
      <Tag tone={state === 'confirmed' ? 'good' : 'waiting'}>
        {t(`grants.account.state.${state}`, { day: decidedAt ? day(dayIn(zone, decidedAt)) : '' })}
      </Tag>
      {state === 'returned' ? <p class="govuk-hint">{returnReason}</p> : null}
      <FileLinks
        files={[{ ...proof, state: proof.fileState }]}
        hrefOf={({ id }) => `/account-proofs/${id}`}
      />
    </>
  );
}
