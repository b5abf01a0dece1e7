import type { Language } from '../../../platform/language/language.ts';
import { Heading } from '../../../ui/heading.tsx';
import type { Kind } from '../kinds.ts';

/** The kinds of question that can be added here, each with what it is for. */
export function KindsPage({
  language: { t },
  caption,
  kinds,
  href,
}: {
  language: Language;
  caption: string;
  kinds: readonly Kind[];
  href: (kind: Kind) => string;
}) {
  return (
    <>
      <Heading caption={caption}>{t('forms.draft.add.title')}</Heading>
      <ul class="govuk-list govuk-list--spaced">
        {kinds.map((kind) => (
          <li>
            <a class="govuk-link" href={href(kind)}>
              {t(`forms.kind.${kind}`)}
            </a>
            <div class="govuk-hint">{t(`forms.kind.${kind}.hint`)}</div>
          </li>
        ))}
      </ul>
    </>
  );
}
