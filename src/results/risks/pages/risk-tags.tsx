import { useLanguage } from '../../../ui/language-context.ts';
import { Tag } from '../../../ui/tag.tsx';
import { levelOf, type Weighed, weightOf } from '../rules.ts';
import type { RiskState } from '../workflow.ts';

export const levelTones = { high: 'bad', medium: 'waiting', low: 'good' } as const;
const stateTones = {
  proposed: 'waiting',
  open: 'open',
  happened: 'bad',
  closed: 'over',
  declined: 'over',
} as const;

export function StateTag({ state }: { state: RiskState }) {
  const { t } = useLanguage();
  return <Tag tone={stateTones[state]}>{t(`results.risk.state.${state}`)}</Tag>;
}

/** High, medium or low, with the weight it comes from. */
export function LevelTag({ risk }: { risk: Weighed }) {
  const { t, number } = useLanguage();
  const level = levelOf(risk);
  return (
    <Tag tone={levelTones[level]}>
      {t(`results.risk.level.${level}`)} ({number(weightOf(risk))})
    </Tag>
  );
}
