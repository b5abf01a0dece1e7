import type { Language } from '../../platform/language/language.ts';
import { localeFacts } from '../../platform/language/locales.ts';
import type { Needs, NeedTotal } from './rules.ts';

/** What is counted, in the reader's words. */
export function totalText({ t }: Pick<Language, 't'>, total: NeedTotal): string {
  if ('usual' in total) return t(`training.needs.usual.${total.usual}`);
  if ('interpreter' in total)
    return t('training.needs.interpreter_into', { language: localeFacts(total.interpreter).name });
  return t('training.needs.other');
}

/** What one person ticked, as lines. */
export function tickedTexts(language: Pick<Language, 't'>, { usual, interpreter }: Needs): string[] {
  return [
    ...usual.map((one) => totalText(language, { usual: one, people: 1 })),
    ...(interpreter ? [totalText(language, { interpreter, people: 1 })] : []),
  ];
}
