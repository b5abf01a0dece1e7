import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';

/** What a card is for, for whoever scans their own: the same for every card, and for one that there is not. */
export function CardPage({ signIn }: { signIn: string | undefined }) {
  const { t } = useLanguage();
  return (
    <>
      <Heading>{t('training.card.title')}</Heading>
      <p class="govuk-body-l">{t('training.card.text')}</p>
      <p class="govuk-body">{t('training.card.own_page')}</p>
      {signIn ? (
        <p class="govuk-body">
          {t('training.card.organiser')}{' '}
          <a class="govuk-link" href={signIn}>
            {t('training.card.sign_in')}
          </a>
        </p>
      ) : null}
    </>
  );
}
