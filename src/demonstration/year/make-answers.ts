import type { Answers } from '../../forms/index.ts';
import { chanceOf } from '../chance.ts';
import type { Texts } from '../invented/sentences.ts';
import { textsOf } from '../invented/texts.ts';
import { makeBudget } from './make-budget.ts';
import type { Applicant } from './stage.ts';

export type Project = {
  readonly call: string;
  readonly regional: boolean;
  readonly applicant: Applicant;
  /** Those of other jurisdictions it works with, in a regional project. */
  readonly partners: readonly Applicant[];
  readonly requestedMinor: number;
  readonly coFinancingPercent: number;
  readonly indirectPercent: number;
  readonly months: number;
};

/** Fills the places of an invented sentence. */
export function fill(text: string, { mark }: Texts, place: string): string {
  return text.replaceAll('{place}', place).replaceAll('{mark}', mark);
}

/** The answers of a whole application: what the forms of the Action ask, in the applicant's language. */
export function makeAnswers(project: Project): Answers {
  const { applicant, regional, months } = project;
  const { place, jurisdiction, locale } = applicant;
  const texts = textsOf(locale);
  const chance = chanceOf(`answers ${project.call} ${applicant.key}`);
  const pick = (from: readonly string[]) => fill(chance.pick(from), texts, place);
  const focus = chance.pick([['prevention'], ['protection'], ['prevention', 'protection']]);
  const cooperates = chance.some(['state', 'media', 'academia', 'csos'], chance.whole(0, 3));
  const rules = chance.whole(0, 2) > 0;
  return {
    organisation_summary: pick(texts.organisation),
    annual_income: { minor: chance.whole(180_000, 9_000_000), currency: 'EUR' },
    experience: pick(texts.experience),
    title: pick(texts.titles),
    summary: pick(texts.summary),
    focus,
    months,
    ...(regional ? regionalAnswers(project, texts) : { jurisdiction, places: [{ municipality: place }] }),
    problem: pick(texts.problem),
    ...(focus.includes('prevention') ? { prevention: pick(texts.prevention) } : {}),
    ...(focus.includes('protection') ? { protection: pick(texts.protection) } : {}),
    target_groups: chance.some(
      ['migrants', 'women', 'children', 'youth', 'communities', 'officials'],
      chance.whole(1, 3),
    ),
    target_detail: pick(texts.target),
    activities: activitiesOf(texts, months, chance.whole(2, 5)),
    ...(cooperates.length > 0 ? { cooperates_with: cooperates, cooperation: pick(texts.cooperation) } : {}),
    risks: pick(texts.risks),
    harm: pick(texts.harm),
    safeguarding_rules: rules,
    ...(rules ? {} : { safeguarding_plan: pick(texts.safeguarding) }),
    budget: makeBudget(texts, { ...project, bare: chance.whole(1, 5) === 1 }),
    declared_true: true,
    declared_exclusion: true,
    declared_funding: true,
    declared_people: true,
  };
}

function regionalAnswers({ applicant, partners }: Project, texts: Texts): Answers {
  return {
    places: [applicant, ...partners].map(({ place, jurisdiction }) => ({
      municipality: place,
      jurisdiction,
    })),
    partners: partners.map(({ key, name, jurisdiction }, at) => ({
      name,
      jurisdiction,
      registration: `DEMO-${key}`,
      role: texts.activities[at % texts.activities.length]![0],
    })),
    partners_how: texts.partnership[0]!,
  };
}

function activitiesOf({ activities }: Texts, months: number, count: number) {
  const length = Math.max(1, Math.floor(months / count));
  return activities.slice(0, count).map(([name, what], at) => ({
    name,
    what,
    from_month: Math.min(months, at * length + 1),
    to_month: at === count - 1 ? months : Math.min(months, (at + 1) * length),
  }));
}
