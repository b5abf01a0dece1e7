import type { PlainDate } from '../../../platform/dates.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import { Day } from '../../../ui/time.tsx';
import type { Part } from '../queries.ts';
import { isLate } from '../rules.ts';
import type { PartState } from '../workflow.ts';

const tones: Record<PartState, Tone> = {
  asked: 'waiting',
  writing: 'moving',
  submitted: 'open',
  returned: 'bad',
  accepted: 'good',
  withdrawn: 'over',
};

export function StateTag({ state }: { state: PartState }) {
  const { t } = useLanguage();
  return <Tag tone={tones[state]}>{t(`results.part.state.${state}`)}</Tag>;
}

/** The day by which a part is due, and that it is late. */
export function DueDay({
  part,
  today,
}: {
  part: Pick<Part, 'state' | 'dueOn' | 'reportState'>;
  today: PlainDate;
}) {
  const { t } = useLanguage();
  return (
    <>
      <Day date={part.dueOn} /> {isLate(part, today) ? <Tag tone="bad">{t('results.part.late')}</Tag> : null}
    </>
  );
}
