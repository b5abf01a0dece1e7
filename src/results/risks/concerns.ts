import type { ActionDefinition } from '../../action/index.ts';
import { sha256 } from '../../platform/canonical.ts';
import type { Language } from '../../platform/language/language.ts';
import { inLanguage } from '../../platform/language/language.ts';
import type { Option } from '../../ui/select.tsx';

/** The categories of the platform: those of the risk matrix in EU action documents, from memory. An Action can have its own. */
const ownCategories = ['environment', 'planning', 'people', 'legality', 'information'] as const;

/** The categories that a risk of this Action can have. */
export function categoriesOf({ action }: ActionDefinition, { t, locale }: Language): Option[] {
  return (
    action.riskCategories?.map(({ key, name }) => ({ value: key, text: inLanguage(name, locale) })) ??
    ownCategories.map((value) => ({ value, text: t(`results.risk.category.${value}`) }))
  );
}

/** The same without their texts. */
export function categoryKeys({ action }: ActionDefinition): readonly string[] {
  return action.riskCategories?.map(({ key }) => key) ?? ownCategories;
}

/** What a risk can concern, without the texts. */
export function concernKeys({ action, workplan, logframe }: ActionDefinition): string[] {
  return [
    'action',
    ...action.clusters.map(({ key }) => `cluster:${key}`),
    ...workplan.activities.map(({ key }) => `activity:${key}`),
    ...logframe.results.flatMap(({ assumptions }) => assumptions.map(assumptionKey)),
  ];
}

/** What a risk can concern: the whole Action, a cluster, an activity, or an assumption of the logframe, found by its English text. */
export function concernsOf(
  { action, workplan, logframe }: ActionDefinition,
  { t, locale }: Language,
): Option[] {
  const assumptions = new Map(
    logframe.results.flatMap(({ assumptions: all }) =>
      all.map((text) => [assumptionKey(text), inLanguage(text, locale)] as const),
    ),
  );
  return [
    { value: 'action', text: t('results.risk.concerns.action') },
    ...action.clusters.map(({ key, title }) => ({
      value: `cluster:${key}`,
      text: t('results.risk.concerns.cluster', { name: inLanguage(title, locale) }),
    })),
    ...workplan.activities.map(({ key, title }) => ({
      value: `activity:${key}`,
      text: t('results.risk.concerns.activity', { name: inLanguage(title, locale) }),
    })),
    ...[...assumptions].map(([value, name]) => ({
      value,
      text: t('results.risk.concerns.assumption', { name }),
    })),
  ];
}

export const assumptionKey = (text: Parameters<typeof inLanguage>[0]) =>
  `assumption:${sha256(inLanguage(text, 'en')).slice(0, 16)}`;

/** The text of a choice; of one that the definition no longer has, that it is gone. */
export function textOf(options: readonly Option[], value: string, { t }: Language): string {
  return options.find((one) => one.value === value)?.text ?? t('results.risk.gone');
}
