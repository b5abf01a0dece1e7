import { Details } from '../../../../ui/details.tsx';
import { Heading } from '../../../../ui/heading.tsx';
import { useLanguage } from '../../../../ui/language-context.ts';
import type { ReleaseContent } from '../../content.ts';

/** How the table was made, in plain words: from the rule that was signed with it. */
export function Method({ content }: { content: ReleaseContent }) {
  const { t } = useLanguage();
  return (
    <>
      <Heading level={2}>{t('release.method.title')}</Heading>
      <MethodList content={content} />
      <Details summary={t('release.method.compare')}>
        <Limits />
      </Details>
    </>
  );
}

/** The same behind a line of its own, where people decide on the table: apart from what they can do. */
export function MethodFolded({ content }: { content: ReleaseContent }) {
  const { t } = useLanguage();
  return (
    <Details summary={t('release.method.title')}>
      <MethodList content={content} />
      <p class="govuk-body">
        <strong>{t('release.method.compare')}</strong>
      </p>
      <Limits />
    </Details>
  );
}

function MethodList({ content }: { content: ReleaseContent }) {
  const { t, number, list } = useLanguage();
  const { rule, unit, organisations, standings } = content;
  return (
    <ul class="govuk-list govuk-list--bullet">
      <li>{t(`release.method.unit.${unit}`)}</li>
      <li>{t('release.method.documented')}</li>
      <li>{t('release.method.once')}</li>
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
  );
}

function Limits() {
  const { t } = useLanguage();
  return (
    <ul class="govuk-list govuk-list--bullet">
      <li>{t('release.method.compare.more')}</li>
      <li>{t('release.method.compare.unit')}</li>
      <li>{t('release.method.compare.time')}</li>
    </ul>
  );
}
