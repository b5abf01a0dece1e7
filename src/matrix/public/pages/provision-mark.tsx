import type { PlainDate } from '../../../platform/dates.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { Tag } from '../../../ui/tag.tsx';
import { markOf } from '../../rules.ts';

const tones = { verified: 'good', seen: 'plain', from_memory: 'waiting' } as const;

/** How far our words about a provision can be trusted. */
export function ProvisionMark({
  provision,
}: {
  provision: { readonly seenInSource: boolean; readonly verifiedOn: PlainDate | null };
}) {
  const { t, day } = useLanguage();
  const mark = markOf(provision);
  const on = provision.verifiedOn === null ? '' : day(provision.verifiedOn);
  return <Tag tone={tones[mark]}>{t(`matrix.mark.${mark}`, { on })}</Tag>;
}
