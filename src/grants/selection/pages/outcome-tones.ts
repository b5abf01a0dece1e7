import type { Tone } from '../../../ui/tag.tsx';
import type { RankingRow } from '../queries.ts';

export const outcomeTones: Record<RankingRow['outcome'], Tone> = {
  awarded: 'good',
  reserve: 'waiting',
  rejected: 'over',
};
