import { useLanguage } from '../../../ui/language-context.ts';
import type { VisitReason } from '../risk.ts';

/** Why risk proposes a visit. */
export function ReasonList({ reasons }: { reasons: readonly VisitReason[] }) {
  const { t } = useLanguage();
  return (
    <ul class="govuk-list govuk-list--bullet">
      {reasons.map((one) => (
        <li>{t(`grants.visit.reason.${one}`)}</li>
      ))}
    </ul>
  );
}
