import { inLanguage } from '../../platform/language/language.ts';
import { Heading } from '../../ui/heading.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import type { ActionDefinition } from '../definition/load-action.ts';
import type { ActionFile } from '../definition/schema.ts';
import type { Standing } from '../rules.ts';
import { targetsOfCluster } from '../view.ts';
import { TargetList } from './target-list.tsx';
import { Text, Words } from './words.tsx';

type ClustersProps = {
  definition: ActionDefinition;
  standing: Standing;
  indicatorPath(code: string): string;
};

/** The clusters of activities, what each does, its targets and where they stand. */
export function ClustersPage(props: ClustersProps) {
  const { t } = useLanguage();
  const { action } = props.definition;
  return (
    <>
      <Heading caption={action.shortName}>{t('action.clusters.title')}</Heading>
      <p class="govuk-body-l">{t('action.clusters.intro')}</p>
      {action.clusters.map((cluster, index) => (
        <ClusterPart {...props} cluster={cluster} number={index + 1} />
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href="/work-plan">
          {t('action.work_plan.title')}
        </a>
      </p>
    </>
  );
}

function ClusterPart({
  definition,
  standing,
  indicatorPath,
  cluster,
  number,
}: ClustersProps & { cluster: ActionFile['clusters'][number]; number: number }) {
  const { t, locale } = useLanguage();
  const { workplan } = definition;
  const activities = workplan.activities.filter((activity) => activity.cluster === cluster.key);
  const targets = targetsOfCluster(definition, cluster.key);
  const undescribed = workplan.undescribed.find((one) => one.cluster === cluster.key);
  return (
    <section class="m-panel" aria-labelledby={cluster.key}>
      <Heading level={2} id={cluster.key}>
        {t('action.cluster.name', { number, title: inLanguage(cluster.title, locale) })}
      </Heading>
      <Words says={cluster.says} source={cluster.source} />
      {undescribed ? (
        <p class="govuk-body">
          <Text text={undescribed.reason} />
        </p>
      ) : null}
      <div class="m-pair">
        {activities.length > 0 ? (
          <div>
            <Heading level={3}>{t('action.clusters.activities')}</Heading>
            <ul class="govuk-list govuk-list--bullet">
              {activities.map((activity) => (
                <li>
                  <Text text={activity.title} />
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        {targets.length > 0 ? (
          <div>
            <Heading level={3}>{t('action.clusters.targets')}</Heading>
            <TargetList targets={targets} standing={standing} indicatorPath={indicatorPath} />
          </div>
        ) : null}
      </div>
    </section>
  );
}
