import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { TypedText } from '../../../ui/typed-text.tsx';
import { commentsOf, reasonOf } from '../comments-of.ts';
import type { DonorReport } from '../queries.ts';
import type { DonorQuestion } from '../queries-questions.ts';
import { isNarrative, placeOf, sectionText } from '../sections.ts';

/** Why the report came back: the reason of the whole, and the way to each section with a comment. */
export function ReturnedFor({
  report,
  questions,
  path,
}: {
  report: DonorReport;
  questions: readonly DonorQuestion[];
  path: string;
}) {
  const { t } = useLanguage();
  const reason = reasonOf(questions, report);
  if (!reason) return null;
  const commented = [...new Set(commentsOf(questions, report).map(({ section }) => section))];
  return (
    <InsetText>
      <Heading level={2}>{t('results.report.return.reason')}</Heading>
      <TypedText text={reason.text} />
      {commented.length > 0 ? (
        <>
          <p class="govuk-body">{t('results.report.return.commented', { count: commented.length })}</p>
          <ul class="govuk-list govuk-list--bullet">
            {commented.map((section) => (
              <li>
                <a
                  class="govuk-link"
                  href={isNarrative(section) ? `${path}/sections/${section}` : `#${placeOf(section)}`}
                >
                  {sectionText(t, section, report.kind)}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </InsetText>
  );
}
