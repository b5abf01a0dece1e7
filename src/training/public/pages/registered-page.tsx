import { Confirmation } from '../../../ui/confirmation.tsx';
import { useLanguage } from '../../../ui/language-context.ts';

/** What happens next, the same for everybody: the mailbox tells who has a place. */
export function RegisteredPage({ eventId }: { eventId: string }) {
  const { t } = useLanguage();
  return (
    <Confirmation
      title={t('training.registered.title')}
      next={[
        t('training.registered.next_mail'),
        t('training.registered.next_place'),
        t('training.registered.next_link'),
      ]}
    >
      <p class="govuk-body">
        <a class="govuk-link" href={`/events/${eventId}`}>
          {t('training.registered.back')}
        </a>
      </p>
    </Confirmation>
  );
}
