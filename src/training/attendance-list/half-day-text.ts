import type { Language } from '../../platform/language/language.ts';
import type { HalfDay } from './rules.ts';

/** A half-day as people call it: `26 November 2026, morning`. */
export function halfDayText({ t, day }: Language, half: Pick<HalfDay, 'day' | 'part'>): string {
  return t('training.presence.half_day', { day: day(half.day), part: half.part });
}
