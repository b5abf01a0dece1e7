import type { Language } from '../../platform/language/language.ts';
import type { Trigger } from './triggers.ts';

/** The rule of a trigger with its threshold, and with what is counted now where that is given; empty where there is none. */
export function ruleText({ t }: Language, { triggerRule, triggerFrom }: Trigger, value?: number): string {
  if (triggerRule === null || triggerFrom === null) return '';
  const args = { rule: t(`results.risk.rule.${triggerRule}`), from: triggerFrom };
  return value === undefined
    ? t('results.risk.rule_text', args)
    : t('results.risk.rule_text_now', { ...args, value });
}
