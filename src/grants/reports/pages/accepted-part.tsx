import { money } from '../../../platform/money.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import type { Line } from '../queries.ts';
import { acceptedPartOf } from '../rules.ts';

/** What was accepted of an expenditure in part, below its amount. */
export function AcceptedPart({ line }: { line: Line }) {
  const { t, money: written } = useLanguage();
  const part = acceptedPartOf(line);
  if (part === undefined) return null;
  return (
    <p class="govuk-hint">
      {t('grants.line.accepted_of', { accepted: written(money(part, line.currency)) })}
    </p>
  );
}
