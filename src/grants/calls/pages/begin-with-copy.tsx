import { inLanguage } from '../../../platform/language/language.ts';
import { Details } from '../../../ui/details.tsx';
import { Isolated } from '../../../ui/isolated.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import type { CallRow } from '../queries.ts';

/** Earlier calls that a new one can be a copy of: folded, since the form below is long. */
export function BeginWithCopy({ calls }: { calls: readonly CallRow[] }) {
  const { t, locale } = useLanguage();
  if (calls.length === 0) return null;
  return (
    <Details summary={t('grants.call.copy.begin')}>
      <ul class="govuk-list govuk-list--bullet">
        {calls.map(({ id, number, title }) => (
          <li>
            <a class="govuk-link" href={`/staff/calls/${id}/copy`}>
              {number} <Isolated text={inLanguage(title, locale)} />
            </a>
          </li>
        ))}
      </ul>
    </Details>
  );
}
