import { inLanguage } from '../../platform/language/language.ts';
import { Heading } from '../../ui/heading.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import type { ActionDefinition } from '../definition/load-action.ts';
import type { Standing } from '../rules.ts';
import { targetsOfCluster } from '../view.ts';
import { TargetList } from './target-list.tsx';
import { Text } from './words.tsx';

/** The clusters of activities, what each does, its targets and where they stand. */
export function ClustersPage({
  definition,
  standing,
  indicatorPath,
}: {
  definition: ActionDefinition;
  standing: Standing;
  indicatorPath(code: string): string;
}) {
  const { t, locale } = useLanguage();
  const { action, workplan } = definition;
  return (
    <>
      <Heading caption={action.shortName}>{t('action.clusters.title')}</Heading>
      <p class="govuk-body-l">{t('action.clusters.intro')}</p>
      {action.clusters.map((cluster, index) => {
        const activities = workplan.activities.filter((activity) => activity.cluster === cluster.key);
        const targets = targetsOfCluster(definition, cluster.key);
        const undescribed = workplan.undescribed.find((one) => one.cluster === cluster.key);
        return (
          <section aria-labelledby={cluster.key}>
            <Heading level={2} id={cluster.key}>
              {t('action.cluster.name', { number: index + 1, title: inLanguage(cluster.title, locale) })}
            </Heading>
            {undescribed ? (
              <p class="govuk-body">
                <Text text={undescribed.reason} />
              </p>
            ) : null}
            {activities.length > 0 ? (
              <ul class="govuk-list govuk-list--bullet">
                {activities.map((activity) => (
                  <li>
                    <Text text={activity.title} />
                  </li>
                ))}
              </ul>
            ) : null}
            {targets.length > 0 ? (
              <>
                <Heading level={3}>{t('action.clusters.targets')}</Heading>
                <TargetList targets={targets} standing={standing} indicatorPath={indicatorPath} />
              </>
            ) : null}
            <p class="govuk-body-s">{t('action.source', { source: cluster.source })}</p>
          </section>
        );
      })}
      <p class="govuk-body">
        <a class="govuk-link" href="/work-plan">
          {t('action.work_plan.title')}
        </a>
      </p>
    </>
  );
}
