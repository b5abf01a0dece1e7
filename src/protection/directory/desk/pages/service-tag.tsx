import { useLanguage } from '../../../../ui/language-context.ts';
import { Tag } from '../../../../ui/tag.tsx';
import type { ServiceRow } from '../../queries.ts';
import { standingKey } from '../../rules.ts';

/** Whether the public reads it, and since when it was checked. */
export function ServiceTag({ service, today }: { service: ServiceRow; today: string }) {
  const { t, day } = useLanguage();
  const { checkedOn } = service;
  return <Tag>{t(standingKey(service, today), { day: checkedOn ? day(checkedOn) : '' })}</Tag>;
}
