import { hrefOf } from '../../../platform/workflow/standing.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { WarningText } from '../../../ui/warning-text.tsx';
import type { Line } from '../queries.ts';
import { lineSteps } from '../workflow.ts';

/** How many queries this person can answer, with the way to the first of them. */
export function QueriesThatWait({ asked }: { asked: readonly Line[] }) {
  const { t } = useLanguage();
  const [first] = asked;
  if (!first) return null;
  return (
    <WarningText>
      {t('grants.line.queries_wait', { count: asked.length })}{' '}
      <a class="govuk-link" href={hrefOf(lineSteps.reply.button, first.id)}>
        {t('grants.report.missing.query', { line: first.description })}
      </a>
    </WarningText>
  );
}
