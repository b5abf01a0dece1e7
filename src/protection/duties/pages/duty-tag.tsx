import { useLanguage } from '../../../ui/language-context.ts';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import type { Appointment } from '../queries.ts';
import { shownState } from '../rules.ts';
import type { DutyState } from '../workflow.ts';

const tones: Record<DutyState | 'inactive', Tone> = {
  proposed: 'waiting',
  confirmed: 'good',
  inactive: 'bad',
  refused: 'bad',
  ended: 'over',
};

/** The status; of a confirmed duty also whether something else that the person is rules it out. */
export function DutyTag({ of }: { of: Pick<Appointment, 'state' | 'able'> }) {
  const { t } = useLanguage();
  const shown = shownState(of);
  return <Tag tone={tones[shown]}>{t(`protection.duty.state.${shown}`)}</Tag>;
}
