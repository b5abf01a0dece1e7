import { ButtonLink } from '../../ui/button.tsx';
import { Heading } from '../../ui/heading.tsx';
import { InsetText } from '../../ui/inset-text.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { listOf } from '../attendance-list/pages/presence-parts.tsx';
import type { Gathering } from '../queries.ts';

/** Instead of the form by counts, where people are counted by names: the list is the place to correct. */
export function ListedPage({ gathering }: { gathering: Gathering }) {
  const { t } = useLanguage();
  return (
    <>
      <Heading caption={gathering.title}>{t('training.attendance.title')}</Heading>
      <InsetText>{t('problem.attendance_is_listed')}</InsetText>
      <ButtonLink href={listOf(gathering)}>{t('training.presence.title')}</ButtonLink>
    </>
  );
}
