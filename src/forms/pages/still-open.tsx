import type { Language } from '../../platform/language/language.ts';
import { Details } from '../../ui/details.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import type { FormDefinition } from '../definition.ts';
import { problemText } from '../problem-text.ts';
import type { AnswerProblem } from '../problems.ts';

export type Open = { readonly text: string; readonly href: string };

/** What keeps answers from being submitted, each with the field at which it can be mended. `base` is the page above the sections. */
export function openOf(
  language: Language,
  form: FormDefinition,
  problems: readonly AnswerProblem[],
  base: string,
): Open[] {
  return problems.map((one) => ({
    text: problemText(language, form, one),
    href: `${base}/sections/${one.section}?check=yes#${one.field.replace(/[^\w-]+/g, '-')}`,
  }));
}

/**
 * All that is still open before something can be submitted; nothing when nothing is. Whoever checks before submitting sees it as
 * what is wrong; on the page from which one still writes it is `folded` away.
 */
export function StillOpen({ open, folded = false }: { open: readonly Open[]; folded?: boolean }) {
  const { t } = useLanguage();
  if (open.length === 0) return null;
  const title = t('forms.still_open', { count: open.length });
  const items = open.map(({ text, href }) => (
    <li>
      <a class={folded ? 'govuk-link' : undefined} href={href}>
        {text}
      </a>
    </li>
  ));
  return folded ? (
    <Details summary={title}>
      <ul class="govuk-list govuk-list--bullet">{items}</ul>
    </Details>
  ) : (
    <div class="govuk-error-summary">
      <h2 class="govuk-error-summary__title">{title}</h2>
      <ul class="govuk-list govuk-error-summary__list">{items}</ul>
    </div>
  );
}
