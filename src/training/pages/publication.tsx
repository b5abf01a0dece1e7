import { ButtonLink } from '../../ui/button.tsx';
import { InsetText } from '../../ui/inset-text.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import type { Gathering } from '../queries.ts';

/** Whether everybody reads the event: said above all else while nobody outside sees it. */
export function DraftNotice({ gathering }: { gathering: Gathering }) {
  const { t } = useLanguage();
  if (gathering.withdrawnAt || gathering.publishedAt) return null;
  return (
    <InsetText>
      <strong>{t('training.draft.title')}</strong> {t('training.draft.text')}
    </InsetText>
  );
}

/** The way to everybody: publishing a draft, or the public page and the way back. */
export function PublicationButton({ gathering, mayPublish }: { gathering: Gathering; mayPublish: boolean }) {
  const { t } = useLanguage();
  const here = `/staff/gatherings/${gathering.id}`;
  if (!mayPublish) return null;
  return gathering.publishedAt ? (
    <ButtonLink look="secondary" href={`${here}/unpublish`}>
      {t('training.unpublish.action')}
    </ButtonLink>
  ) : (
    <ButtonLink href={`${here}/publish`}>{t('training.publish.action')}</ButtonLink>
  );
}
