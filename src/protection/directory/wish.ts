import type { ServiceNeed } from '../../action/index.ts';
import type { PlainDate } from '../../platform/dates.ts';
import type { documentCodes, forWhomCodes, Hours, ServiceContent } from './content.ts';
import { freshnessOf, type ServiceState } from './rules.ts';

/** The papers that somebody has: a service may ask for these, or for less. */
export const paperCodes = ['none', 'any_paper', 'registration', 'state_document'] as const;
type Papers = (typeof paperCodes)[number];

/** What a worker looks for. Nothing chosen: every service. It tells of a person, so it is kept nowhere. */
export type Wish = {
  readonly need?: ServiceNeed | undefined;
  /** A town's id. */
  readonly area?: string | undefined;
  readonly who?: (typeof forWhomCodes)[number] | undefined;
  /** A code of `spokenLanguages`. */
  readonly language?: string | undefined;
  readonly papers?: Papers | undefined;
  readonly openNow?: boolean | undefined;
};
/** The hour of the jurisdictions at which a worker looks: weekday 1 is Monday. */
export type Moment = { readonly today: PlainDate; readonly weekday: number; readonly time: string };

/** 1 is Monday. */
export function weekdayOf(day: PlainDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** What has to be asked before somebody is sent there. */
export const doubts = ['check', 'papers', 'language', 'hours'] as const;
export type Doubt = (typeof doubts)[number];

const asksAtMost: Readonly<Record<Papers, readonly (typeof documentCodes)[number][]>> = {
  none: ['none'],
  any_paper: ['none', 'any_paper'],
  registration: ['none', 'any_paper', 'registration'],
  state_document: ['none', 'any_paper', 'state_document'],
};

type Looked = {
  readonly areaId: string;
  readonly state: ServiceState;
  readonly content: ServiceContent;
  readonly checkedOn: PlainDate | null;
  readonly checkDays: number | null;
};

/**
 * What is not known of a service that may be what is looked for: nothing when it is sure to fit. Undefined when it does not fit, is
 * suspended or closed. Whom a service helps, what it is and where it is are always known.
 */
export function doubtsOf(service: Looked, wish: Wish, moment: Moment): readonly Doubt[] | undefined {
  const { areaId, state, content } = service;
  if (state === 'closed' || state === 'suspended') return undefined;
  if (wish.need && content.need !== wish.need) return undefined;
  if (wish.area && areaId !== wish.area) return undefined;
  if (wish.who && content.forWhom.length > 0 && !content.forWhom.includes(wish.who)) return undefined;
  const answers = {
    check: isChecked(service, moment.today) ? true : undefined,
    papers: wish.papers ? suits(wish.papers, content) : true,
    language: wish.language ? speaks(wish.language, content) : true,
    hours: wish.openNow ? isOpen(content, moment) : true,
  } satisfies Record<Doubt, boolean | undefined>;
  if (Object.values(answers).includes(false)) return undefined;
  return doubts.filter((one) => answers[one] === undefined);
}

function isChecked({ state, checkedOn, checkDays }: Looked, today: PlainDate): boolean {
  if (state !== 'listed' || checkedOn === null || checkDays === null) return false;
  return freshnessOf({ checkedOn, checkDays }, today) === 'checked';
}

/** Undefined here and below: it is not known. */
function suits(papers: Papers, { documents }: ServiceContent): boolean | undefined {
  return documents === 'not_known' ? undefined : asksAtMost[papers].includes(documents);
}

/** An interpreter may know the language: that is asked. */
function speaks(language: string, { languages, interpreter }: ServiceContent): boolean | undefined {
  if (languages.includes(language)) return true;
  return interpreter === 'none' && languages.length > 0 ? false : undefined;
}

function isOpen({ always, hours }: ServiceContent, moment: Moment): boolean | undefined {
  if (always) return true;
  return hours.length === 0 ? undefined : hours.some((one) => isWithin(one, moment));
}

/** Hours that end before they begin go on after midnight. */
function isWithin({ day, opens, closes }: Hours, { weekday, time }: Moment): boolean {
  if (opens < closes) return day === weekday && opens <= time && time < closes;
  return (day === weekday && opens <= time) || ((day % 7) + 1 === weekday && time < closes);
}
