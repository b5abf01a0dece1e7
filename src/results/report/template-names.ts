import { type ActionDefinition, indicatorsOf } from '../../action/index.ts';
import type { Facts } from './facts.ts';
import { liveFigures, tableKeys } from './live-fields.ts';
import { isNarrative, type Section, sections } from './sections.ts';

/** What a template can say of a report beside its figures. */
export const aboutKeys = ['action:title', 'contract:number', 'period:from', 'period:until'] as const;
export type AboutKey = (typeof aboutKeys)[number];

/** A key as Word and Excel take it for a name: `indicator_trainings_period`. Whatever is between the words counts as one. */
export function templateName(key: string): string {
  return key
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '');
}

/** Everything that a template of this Action can ask for: the live fields of the narrative, its texts, and what the report is of. */
export function templateKeys(definition: ActionDefinition): string[] {
  return [
    ...aboutKeys,
    ...liveFigures(anyFacts(definition)).keys(),
    ...tableKeys.map((key) => `table:${key}`),
    ...sections.filter(isNarrative).map((section) => `section:${section}`),
  ];
}

/** The key that a name of a template means; undefined where there is none. */
export function keysByName(definition: ActionDefinition): (name: string) => string | undefined {
  const keys = new Map(templateKeys(definition).map((key) => [templateName(key), key]));
  return (name) => keys.get(templateName(name));
}

/** The section of a key; undefined where it is of another kind. */
export function sectionOf(key: string): Section | undefined {
  return sections.find((section) => key === `section:${section}`);
}

/** Facts in which every indicator and heading of the Action has a figure. */
function anyFacts({ action, logframe }: ActionDefinition): Facts {
  const figures = { budget: 0, inPeriod: 0, spent: 0 };
  return {
    period: { name: '', startsOn: '', endsOn: '' },
    ...{ frozen: false, currency: action.currency, gatherings: [], subGrants: [], materials: [] },
    indicators: indicatorsOf(logframe).map(({ code }) => ({ code, target: 0, inPeriod: 0, value: 0 })),
    headings: action.budgetHeadings.map(({ key }) => ({ heading: key, ...figures })),
  };
}
