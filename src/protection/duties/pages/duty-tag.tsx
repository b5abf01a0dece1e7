import { useLanguage } from '../../../ui/language-context.ts';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import type { Appointment } from '../queries.ts';
import type { DutyState } from '../workflow.ts';

const tones: Record<DutyState | 'inactive', Tone> = {
  proposed: 'waiting',
  confirmed: 'good',
  inactive: 'bad',
  refused: 'bad',
  ended: 'over',
};

/** The status; of a confirmed duty also whether something else that the person is rules it out. */
export function DutyTag({ of: { state, able } }: { of: Pick<Appointment, 'state' | 'able'> }) {
  const { t } = useLanguage();
  const shown = state === 'confirmed' && !able ? 'inactive' : state;
  return <Tag tone={tones[shown]}>{t(`protection.duty.state.${shown}`)}</Tag>;
}
