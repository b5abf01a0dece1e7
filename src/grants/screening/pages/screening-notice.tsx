import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import type { ScreeningFacts, ScreeningLack } from '../rules.ts';

/** Against which list an organisation is screened and what came of it, or what is missing, with the way there. */
export function ScreeningNotice({
  facts: { list, everLoaded, screening, terms },
  lack,
  organisationId,
  mayLoad,
  onItsPage,
}: {
  facts: ScreeningFacts;
  lack: ScreeningLack | undefined;
  organisationId: string;
  mayLoad: boolean;
  /** The reader is on the page of the screening. */
  onItsPage: boolean;
}) {
  const { t, day } = useLanguage();
  const said = () => {
    if (lack) return t(`problem.${lack}`, { days: terms.listDays });
    if (!everLoaded) return t('grants.screening.no_list_yet');
    if (!list || !screening || screening.listId !== list.id) return t('grants.screening.not_screened');
    const { waiting, hits } = screening;
    const key = waiting > 0 ? 'waiting' : hits > 0 ? 'cleared' : 'clear';
    return t(`grants.screening.says.${key}`, { day: day(list.listedOn) });
  };
  const toLists = !everLoaded || lack === 'screening_list_missing' || lack === 'screening_list_old';
  return (
    <InsetText>
      {said()}{' '}
      {onItsPage && !toLists ? null : (
        <a
          class="govuk-link"
          href={
            toLists
              ? `/staff/screening${mayLoad ? '/new' : ''}`
              : `/staff/organisations/${organisationId}/screening`
          }
        >
          {t(toLists ? 'grants.screening.lists.title' : 'grants.screening.title')}
        </a>
      )}
    </InsetText>
  );
}
