import { problemText } from '../../../platform/http/problem-text.ts';
import type { Problem } from '../../../platform/problem.ts';
import { useLanguage } from '../../../ui/language-context.ts';

/** Something that keeps a decision from being made, and where it is mended. */
export type MissingPart = { readonly problem: Problem; readonly href: string };

/** What is missing before a decision can be made, each with the way there; nothing when nothing is. */
export function MissingParts({ title, parts }: { title: string; parts: readonly MissingPart[] }) {
  const language = useLanguage();
  if (parts.length === 0) return null;
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">{title}</p>
      <ul class="govuk-list govuk-list--bullet">
        {parts.map(({ problem, href }) => (
          <li>
            <a class="govuk-link" href={href}>
              {problemText(language, problem)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
