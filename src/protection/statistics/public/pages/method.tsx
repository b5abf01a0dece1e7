import { Details } from '../../../../ui/details.tsx';
import { Heading } from '../../../../ui/heading.tsx';
import { useLanguage } from '../../../../ui/language-context.ts';
import type { ReleaseContent } from '../../content.ts';

/** How the table was made, in plain words: from the rule that was signed with it. */
export function Method({ content }: { content: ReleaseContent }) {
  const { t, number, list } = useLanguage();
  const { rule, unit, organisations, standings } = content;
  return (
    <>
      <Heading level={2}>{t('release.method.title')}</Heading>
      <ul class="govuk-list govuk-list--bullet">
        <li>{t(`release.method.unit.${unit}`)}</li>
        <li>{t('release.method.apart')}</li>
        <li>{t('release.method.documented')}</li>
        <li>
          {t('release.method.standings', {
            list: list(standings.map((one) => t(`incident.standing.${one}`))),
          })}
        </li>
        <li>{t('release.method.organisations', { count: organisations })}</li>
        <li>{t('release.method.hidden')}</li>
        <li>
          {t('release.method.rule', {
            least: number(rule.least),
            organisations: number(rule.organisations),
            share: number(rule.sharePercent),
            people: number(rule.people),
          })}
        </li>
        <li>{t('release.method.inside')}</li>
        <li>{t(`release.method.counted.${content.family}`)}</li>
      </ul>
      <Details summary={t('release.method.compare')}>
        <ul class="govuk-list govuk-list--bullet">
          <li>{t('release.method.compare.more')}</li>
          <li>{t('release.method.compare.unit')}</li>
          <li>{t('release.method.compare.time')}</li>
        </ul>
      </Details>
    </>
  );
}
