import { InsetText } from '../../ui/inset-text.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import type { LatestScreening } from '../queries-screening.ts';

/** What the latest screening of an organisation found, with the way to it: for staff who may read it. */
export function ScreeningLine({
  organisationId,
  latest,
}: {
  organisationId: string;
  latest: LatestScreening | undefined;
}) {
  const { t, day } = useLanguage();
  const said = () => {
    if (!latest) return t('network.screening.none');
    const { upheld, waiting, hits } = latest;
    const key = upheld > 0 ? 'upheld' : waiting > 0 ? 'waiting' : hits > 0 ? 'cleared' : 'clear';
    return t(`network.screening.${key}`, { day: day(latest.listedOn) });
  };
  return (
    <InsetText>
      {said()}{' '}
      <a class="govuk-link" href={`/staff/organisations/${organisationId}/screening`}>
        {t('network.screening.open')}
      </a>
    </InsetText>
  );
}
