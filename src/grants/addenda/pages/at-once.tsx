import { useLanguage } from '../../../ui/language-context.ts';
import { changesAtOnce } from '../change-rows.ts';
import type { Addendum } from '../queries.ts';

/** Which of the changes do not wait for the day from which the addendum applies. */
export function AtOnce({ addendum }: { addendum: Addendum }) {
  const { t } = useLanguage();
  return changesAtOnce(addendum) ? <p class="govuk-body">{t('grants.addendum.at_once')}</p> : null;
}
