import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { nameOf } from '../change-rows.ts';
import type { ChangedBy } from '../not-changing.ts';

/** By which addendum or notice an agreement was changed last, with the way to all of its changes. */
export function AsChanged({ agreementId, by }: { agreementId: string; by: ChangedBy }) {
  const language = useLanguage();
  const { t } = language;
  if (!by) return null;
  return (
    <InsetText>
      <p class="govuk-body">
        {`${t('grants.addendum.as_changed', { change: nameOf(language, by) })} `}
        <a class="govuk-link" href={`/agreements/${agreementId}#addenda`}>
          {t('grants.addendum.track')}
        </a>
      </p>
    </InsetText>
  );
}
