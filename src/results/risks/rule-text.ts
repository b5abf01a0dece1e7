import type { Language } from '../../platform/language/language.ts';
import type { Trigger } from './triggers.ts';

/** The rule of a trigger with its threshold, and with what is counted now where that is given; empty where there is none. */
export function ruleText({ t }: Language, { triggerRule, triggerFrom }: Trigger, value?: number): string {
  if (triggerRule === null || triggerFrom === null) return '';
  return [
    `${t(`results.risk.rule.${triggerRule}`)}.`,
    t('results.risk.threshold', { from: triggerFrom }),
    ...(value === undefined ? [] : [t('results.risk.trigger_now', { value })]),
  ].join(' ');
}
