import { useLanguage } from '../../../ui/language-context.ts';
import { TypedText } from '../../../ui/typed-text.tsx';
import { tickedTexts } from '../need-text.ts';
import type { Needs } from '../rules.ts';

/** What one person needs: what they ticked, and what they wrote. */
export function SaidNeeds({ needs }: { needs: Needs }) {
  const ticked = tickedTexts(useLanguage(), needs);
  return (
    <>
      {ticked.length > 0 ? (
        <ul class="govuk-list govuk-list--bullet">
          {ticked.map((text) => (
            <li>{text}</li>
          ))}
        </ul>
      ) : null}
      {needs.needs ? <TypedText text={needs.needs} /> : null}
    </>
  );
}
