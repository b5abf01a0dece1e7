import { useLanguage } from '../../../../ui/language-context.ts';
import { Tag, type Tone } from '../../../../ui/tag.tsx';
import { type ShownState, tagOf } from '../../rules/shown.ts';

const tones: Record<ReturnType<typeof tagOf>, Tone> = {
  draft: 'open',
  withdrawn: 'over',
  unchecked: 'waiting',
  one_source: 'moving',
  corroborated: 'good',
  verified: 'good',
  not_confirmed: 'bad',
  wrong: 'bad',
};

/** Where it is: a draft, withdrawn, or how well a second person found it founded. */
export function IncidentTag({ of }: { of: ShownState }) {
  const { t } = useLanguage();
  const tag = tagOf(of);
  const isOfLife = tag === 'draft' || tag === 'withdrawn';
  return <Tag tone={tones[tag]}>{t(isOfLife ? `incident.state.${tag}` : `incident.standing.${tag}`)}</Tag>;
}
