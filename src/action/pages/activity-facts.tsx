import type { Child } from 'hono/jsx';
import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { useLanguage } from '../../ui/language-context.ts';
import type { ActionDefinition } from '../definition/load-action.ts';
import type { Activity } from '../definition/workplan.ts';
import { Known } from './words.tsx';

/** One thing to know about an activity: who, where, from which money. */
export type ActivityFact = {
  /** The key of its name. */
  readonly head: string;
  Value(props: { activity: Activity }): Child;
};

/** The facts of a work plan's activities, parted into those that are the same for all of them and those that differ. */
export function activityFacts({ action, workplan }: ActionDefinition): {
  common: ActivityFact[];
  differing: ActivityFact[];
} {
  const nameOf = (key: string) => action.organisations.find((one) => one.key === key)?.name ?? key;
  const facts: (ActivityFact & { of(activity: Activity): unknown })[] = [
    {
      head: 'action.work_plan.responsible',
      of: ({ partners }) => partners,
      Value({ activity: { partners } }) {
        const { list } = useLanguage();
        return partners.value ? <>{list(partners.value.map(nameOf))}</> : <Known known={partners} />;
      },
    },
    {
      head: 'action.jurisdictions',
      of: ({ jurisdictions }) => jurisdictions,
      Value({ activity: { jurisdictions } }) {
        const { list, locale } = useLanguage();
        return <>{list(jurisdictions.map((code) => jurisdictionName(code, locale)))}</>;
      },
    },
    {
      head: 'action.budget.heading',
      of: ({ budgetHeading }) => budgetHeading,
      Value({ activity: { budgetHeading } }) {
        const { locale } = useLanguage();
        const heading = action.budgetHeadings.find(({ key }) => key === budgetHeading.value);
        return heading ? <>{inLanguage(heading.name, locale)}</> : <Known known={budgetHeading} />;
      },
    },
  ];
  const isCommon = ({ of }: (typeof facts)[number]) =>
    new Set(workplan.activities.map((activity) => JSON.stringify(of(activity)))).size === 1;
  return { common: facts.filter(isCommon), differing: facts.filter((fact) => !isCommon(fact)) };
}
