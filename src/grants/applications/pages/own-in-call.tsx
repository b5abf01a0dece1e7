import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import type { OwnRow } from '../queries-lists.ts';
import { publicState } from '../rules.ts';
import { StateTag } from './state-tag.tsx';

/** What the organisation has begun or sent to this call already, before anything is begun twice; nothing where there is none. */
export function OwnInCall({ applications }: { applications: readonly OwnRow[] }) {
  const { t } = useLanguage();
  if (applications.length === 0) return null;
  return (
    <InsetText>
      <p class="govuk-body">{t('grants.application.already')}</p>
      <ul class="govuk-list">
        {applications.map(({ id, number, title, state, told }) => (
          <li>
            <a class="govuk-link" href={`/applications/${id}`}>
              <bdi>{title || t('grants.application.untitled')}</bdi>
              {number ? ` (${number})` : ''}
            </a>{' '}
            <StateTag state={publicState(state, told)} />
          </li>
        ))}
      </ul>
    </InsetText>
  );
}
