import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { DonorQuestion } from '../queries-questions.ts';

/** What the contracting authority wrote about a section when it returned the report: beside what is corrected. */
export function SectionComments({ comments }: { comments: readonly Pick<DonorQuestion, 'text'>[] }) {
  const { t } = useLanguage();
  if (comments.length === 0) return null;
  return (
    <InsetText>
      <p class="govuk-body">
        <strong>{t('results.report.return.comment')}</strong>
      </p>
      {comments.map(({ text }) => (
        <TypedText text={text} />
      ))}
    </InsetText>
  );
}
