import { zone } from '../../../platform/zone.ts';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { DateTime } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { PartRemark } from '../queries-texts.ts';

/** Why a part was returned or withdrawn, the latest first: before anything else on its pages. */
export function Remarks({ remarks }: { remarks: readonly PartRemark[] }) {
  const { t } = useLanguage();
  return (
    <>
      {remarks.map(({ kind, text, writtenAt }) => (
        <InsetText>
          <p class="govuk-body govuk-!-font-weight-bold">
            {t(`results.part.remark.${kind}`)} <DateTime at={writtenAt} zone={zone} />
          </p>
          <TypedText text={text} />
        </InsetText>
      ))}
    </>
  );
}
