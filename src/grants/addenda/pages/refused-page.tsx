import type { Child } from 'hono/jsx';
import { problemText } from '../../../platform/http/problem-text.ts';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import type { RefusedNow } from '../refused-now.ts';

/** In place of a form that can only fail: why, and where that is dealt with. */
export function RefusedPage({
  title,
  caption,
  refused: { problem, href },
  privacy,
}: {
  title: string;
  caption: string;
  refused: RefusedNow;
  privacy: Child;
}) {
  const language = useLanguage();
  return (
    <>
      <Heading caption={caption}>{title}</Heading>
      <InsetText>{problemText(language, problem)}</InsetText>
      {href ? (
        <p class="govuk-body">
          <a class="govuk-link" href={href}>
            {language.t('grants.addendum.title')}
          </a>
        </p>
      ) : null}
      {privacy}
    </>
  );
}
