import { useLanguage } from '../../../ui/language-context.ts';
import { whenApplied } from '../change-rows.ts';
import { inForceFrom } from '../notice-day.ts';
import type { Addendum } from '../queries.ts';
import { isNotice } from '../workflow.ts';

/** From when each change of an addendum applies, in the words of its document; of a draft counted from `today` on. */
export function WhenApplied({ addendum, today }: { addendum: Addendum; today?: string }) {
  const language = useLanguage();
  if (isNotice(addendum)) return null;
  const { number, appliesFrom } = addendum;
  const from = number === null && today ? inForceFrom(appliesFrom, today) : appliesFrom;
  return (
    <>
      {whenApplied(language, { ...addendum, appliesFrom: from }).map((text) => (
        <p class="govuk-body">{text}</p>
      ))}
    </>
  );
}
