import { dayIn } from '../../../platform/dates.ts';
import { zone } from '../../../platform/zone.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import { FileLinks } from '../../annexes/pages/file-links.tsx';
import { writtenAccount } from '../../parties/rules.ts';
import type { AccountProof } from '../queries.ts';
import type { AccountProofState } from '../rules.ts';

const tones: Record<AccountProofState, Tone> = {
  submitted: 'waiting',
  confirmed: 'good',
  returned: 'waiting',
};

/** The account that was proved, where its document is, and what the other side said to it. */
export function AccountFact({ proof }: { proof: AccountProof }) {
  const { t, day } = useLanguage();
  const { state, bank, account, decidedAt, returnReason } = proof;
  return (
    <>
      <bdi>{`${bank}, ${writtenAccount(account)}`}</bdi>{' '}
      <Tag tone={tones[state]}>
        {t(`grants.account.state.${state}`, { day: decidedAt ? day(dayIn(zone, decidedAt)) : '' })}
      </Tag>
      {returnReason ? <p class="govuk-hint">{returnReason}</p> : null}
      <FileLinks
        files={[{ ...proof, state: proof.fileState }]}
        hrefOf={({ id }) => `/account-proofs/${id}`}
      />
    </>
  );
}
