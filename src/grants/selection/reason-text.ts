import type { Language } from '../../platform/language/language.ts';

/** Why an application has its outcome: by the rule, and where the committee departed from the ranking, in its words. */
export function reasonText(
  { t }: Pick<Language, 't'>,
  { reason, departure }: { readonly reason: string; readonly departure: string },
): string {
  const rule = t(`grants.outcome.reason.${reason}`);
  return departure === '' ? rule : t('grants.outcome.reason.departure', { rule, departure });
}
