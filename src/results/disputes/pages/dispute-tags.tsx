import type { PlainDate } from '../../../platform/dates.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import { Day } from '../../../ui/time.tsx';
import type { Dispute } from '../queries.ts';
import { isLate } from '../rules.ts';
import type { DisputeState } from '../workflow.ts';

const tones: Record<DisputeState, Tone> = {
  open: 'waiting',
  changed: 'good',
  kept: 'plain',
  disagreed: 'bad',
  withdrawn: 'over',
};

export function StateTag({ state }: { state: DisputeState }) {
  const { t } = useLanguage();
  return <Tag tone={tones[state]}>{t(`results.dispute.state.${state}`)}</Tag>;
}

/** The day by which a dispute is answered, and that it is late. */
export function DueDay({ dispute, today }: { dispute: Pick<Dispute, 'dueOn' | 'state'>; today: PlainDate }) {
  const { t } = useLanguage();
  return (
    <>
      <Day date={dispute.dueOn} />{' '}
      {isLate(dispute, today) ? <Tag tone="bad">{t('results.dispute.late')}</Tag> : null}
    </>
  );
}
