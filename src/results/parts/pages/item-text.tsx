import { dayIn } from '../../../platform/dates.ts';
import { zone } from '../../../platform/zone.ts';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Tag } from '../../../ui/tag.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { ItemView } from '../gather-part.ts';
import { isUntaken } from '../rules.ts';

/** One text of a part as it was saved last; to the coordinator, whether the report has it. */
export function ItemText({ item, tellsTaken }: { item: ItemView; tellsTaken: boolean }) {
  const { t, day } = useLanguage();
  const { takenAt, takenVersion, writtenAt } = item;
  const days = {
    taken: takenAt ? day(dayIn(zone, takenAt)) : '',
    changed: writtenAt ? day(dayIn(zone, writtenAt)) : '',
  };
  return (
    <>
      <Heading level={3}>{item.title}</Heading>
      {tellsTaken && takenVersion !== null ? (
        <p class="govuk-body">
          {isUntaken(item) ? (
            <Tag tone="waiting">{t('results.part.changed_since', days)}</Tag>
          ) : (
            <Tag tone="good">{t('results.part.taken_on', days)}</Tag>
          )}
        </p>
      ) : null}
      {item.text === '' ? (
        <p class="govuk-body m-quiet">{t('results.part.nothing_written')}</p>
      ) : (
        <TypedText text={item.text} />
      )}
    </>
  );
}
