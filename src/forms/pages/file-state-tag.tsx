import { useLanguage } from '../../ui/language-context.ts';
import { Tag, type Tone } from '../../ui/tag.tsx';
import type { Attachment } from '../problems.ts';

const tones: Partial<Record<NonNullable<Attachment['state']>, Tone>> = {
  quarantined: 'moving',
  unchecked: 'waiting',
  infected: 'bad',
  refused: 'bad',
  released: 'plain',
};

/** What the virus scanner, or a person in its place, said about a file; nothing beside one that is simply there. */
export function FileStateTag({ file: { state } }: { file: Attachment }) {
  const { t } = useLanguage();
  const tone = state && tones[state];
  return tone ? <Tag tone={tone}>{t(`forms.file.state.${state}`)}</Tag> : null;
}
