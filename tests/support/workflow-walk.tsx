import { sql } from 'kysely';
import { problemText } from '../../src/platform/http/problem-text.ts';
import type { ActingContext, Route } from '../../src/platform/http/route.ts';
import { type Actor, may } from '../../src/platform/permissions.ts';
import { Problem } from '../../src/platform/problem.ts';
import type { Tx, Work } from '../../src/platform/work.ts';
import { hrefOf } from '../../src/platform/workflow/standing.ts';
import type { Another, Step, Workflow } from '../../src/platform/workflow/steps.ts';
import { LanguageContext } from '../../src/ui/language-context.ts';
import { type Cast, type CastName, castNames } from './cast.ts';
import { languageOf } from './language.ts';

/** A record in one moment of its life. */
export type Moment = {
  readonly id: string;
  /** The record on whose page its buttons are, where it is another. */
  readonly pageId?: string;
  readonly now: string;
  /** People of the moment beside the cast: a colleague. */
  readonly also?: readonly Actor[];
};
/** A step that no button offers, as it is taken: by whom, with what its form was shown with. */
export type Unoffered = {
  readonly by: CastName;
  readonly shown?: (work: Work, moment: Moment) => Promise<unknown>;
  readonly take: (work: Work, moment: Moment, shown: never) => Promise<unknown>;
};
export type Task = { readonly kind: string; readonly href: string };
/** A workflow with what is needed to walk through it. */
export type Walk = {
  readonly workflow: Workflow;
  readonly routes: readonly Route[];
  /** The path of the page with its buttons. */
  readonly page: string;
  /** The record in every state and moment that matters, made by its own verbs. */
  readonly moments: Readonly<Record<string, (cast: Cast) => Promise<Moment>>>;
  /** Steps that no button offers and that are crossed with the others. */
  readonly unoffered?: Readonly<Record<string, Unoffered>>;
  /** What is typed into the form of a step, and what its page sends along. */
  readonly typed?: Readonly<Record<string, (subject: never, tx: Tx) => unknown>>;
  /** What its pages measure beside the record of their path, where its conditions ask for it. */
  readonly gathered?: (tx: Tx, record: never) => Promise<unknown>;
  /** The kinds of its tasks. */
  readonly kinds: readonly string[];
  /** The problems of what is around the record: where they are, the step is not offered and nothing is said. */
  readonly around?: readonly string[];
  /** Steps that, done already, are taken once more without harm: a second press, which no button offers. */
  readonly again?: readonly string[];
  /** The mails that are named otherwise than their step; with its area where that is another one. */
  readonly mails?: Readonly<Record<string, string>>;
  /** Where its task of a kind leads. */
  readonly taskAt: (moment: Moment, kind: string) => string;
  listTasks(cast: Cast, actor: Actor, now: string): Promise<readonly Task[]>;
};

const language = languageOf('en');
/** The file that a form of a step with files sends. */
const photograph = { sha256: 'ef'.repeat(32), size: 9, type: 'image/png', name: 'photograph.png' };

/** The cast on its own side, and whom the moment has beside it. */
export function ownPeople(cast: Cast, { also = [] }: Pick<Moment, 'also'>): [string, Actor][] {
  return [
    ...castNames.map((name): [string, Actor] => [name, cast[name]]),
    ...also.map((actor, at): [string, Actor] => [`beside the cast, ${at + 1}`, actor]),
  ];
}
/** Everybody of the moment, on both sides, and a grant officer who is also a finance officer. */
function peopleOf(cast: Cast, moment: Moment): [string, Actor][] {
  return [
    ...ownPeople(cast, moment),
    ...castNames.map((name): [string, Actor] => [`foreign ${name}`, cast.foreign[name]]),
    ['both officers', bothOfficers(cast)],
  ];
}
/** The grant officer with the role of a finance officer, too. */
export function bothOfficers(cast: Cast): Actor {
  return { ...cast.elira, roles: [...cast.elira.roles, ...cast.fatos.roles] };
}

/**
 * What is wrong, in words: each person's page must show a button exactly when its route and verb succeed; where they do not, it says what
 * is missing or who is waited for; and the step is listed as a task exactly for those who can take it or mend what is missing.
 */
export async function faultsOfMoment(cast: Cast, walk: Walk, moment: Moment): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, actor] of peopleOf(cast, moment)) {
    const html = await pageFor(cast, walk, moment, actor);
    const tasks = (await walk.listTasks(cast, actor, moment.now)).filter(
      ({ href, kind }) => href === walk.taskAt(moment, kind) && walk.kinds.includes(kind),
    );
    const expected = new Set<string>();
    for (const [stepName, one] of Object.entries(walk.workflow.steps)) {
      const step = one as unknown as Step<unknown>;
      const { button } = step;
      const bars = barsOf(step.another);
      if (!button) continue;
      const href = hrefOf(button, moment.id);
      const isShown =
        html !== undefined && (html.includes(`action="${href}"`) || html.includes(`href="${href}"`));
      const ended = await attempt(cast, walk, stepName, moment, actor);
      const say = (what: string) => faults.push(`${name}, ${stepName}: ${what} (the verb: ${ended.code})`);
      if (isShown !== (ended.code === 'done')) say(isShown ? 'a button that fails' : 'no button');
      if (isShown && ended.code === 'done')
        for (const fault of await faultsOfSeen(cast, walk, stepName, { moment, actor, html })) say(fault);
      const kinds = kindsOf(step, ended.record, moment);
      if (ended.code === 'done') for (const kind of kinds) expected.add(kind);
      else if (ended.missing && html !== undefined) {
        if (!html.includes(escaped(problemText(language, ended)))) say('does not say what is missing');
        if (!bars.some(({ code }) => code === ended.code)) for (const kind of kinds) expected.add(kind);
      } else if (ended.code === 'not_permitted' && html !== undefined && kinds.length > 0) {
        if (ended.inState && !html.includes(escaped(language.t(`${button.texts}.waits`))))
          say('does not say who is waited for');
      }
    }
    const listed = [...new Set(tasks.map(({ kind }) => kind))].sort();
    if (listed.join() !== [...expected].sort().join())
      faults.push(`${name}: tasks ${listed.join() || 'none'} instead of ${[...expected].join() || 'none'}`);
  }
  return faults;
}

type Ended = {
  readonly code: string;
  readonly details: Problem['details'];
  /** The state allows the step, the person may take it, and something else stands against it. */
  readonly missing: boolean;
  readonly inState: boolean;
  readonly record: unknown;
};

/** What the route of a step and its verb do for this person, taken back at once; `other`: what is sent in place of what its page sends. */
async function attempt(
  cast: Cast,
  walk: Walk,
  stepName: string,
  moment: Moment,
  actor: Actor,
  other?: object,
): Promise<Ended> {
  const { steps, outOfState } = walk.workflow;
  const step = steps[stepName]! as unknown as Step<unknown>;
  const route = routeAt(walk, step.button!.path);
  const context = contextOf(cast, actor, moment.now);
  const record = await recordFor(walk, route, moment.id, context);
  // To this person there is no such record.
  if (record === undefined)
    return { code: 'not_permitted', details: {}, missing: false, inState: false, record };
  const state = stateOf(record);
  const inState = step.from.includes(state) && !refuses(step.within, record, moment.now.slice(0, 10));
  const refused = { code: 'not_permitted', details: {}, missing: false, inState, record };
  if (!may(actor, route.may, record)) return refused;
  await sql`savepoint step`.execute(context.tx);
  try {
    if (route.kind === 'page') throw new Error(`${route.path} only shows`);
    const typed = (await walk.typed?.[stepName]?.(record as never, context.tx)) as object | undefined;
    await route.act(context, record, (other ? { ...typed, ...other } : typed) as never);
    const isAgain = walk.again?.includes(stepName) && state === step.to;
    return { ...refused, code: isAgain ? outOfState : 'done' };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    // What was typed is refused, not the step: the form says so beside its field.
    if (step.button?.asks === 'form' && error.field !== undefined) return { ...refused, code: 'done' };
    return {
      ...refused,
      code: error.code,
      details: error.details,
      missing: inState && ![outOfState, ...(walk.around ?? [])].includes(error.code),
    };
  } finally {
    await sql`rollback to savepoint step`.execute(context.tx);
  }
}

/** What a step confirms is what its page showed: a press sends it along, and with anything else sent the verb refuses. */
async function faultsOfSeen(
  cast: Cast,
  walk: Walk,
  stepName: string,
  { moment, actor, html }: { moment: Moment; actor: Actor; html: string },
): Promise<string[]> {
  const { seen } = { ...((await typedFor(cast, walk, stepName, moment, actor)) as { seen?: string }) };
  if (seen === undefined) return [];
  const { button } = walk.workflow.steps[stepName]!;
  const isSent = button?.asks !== 'press' || html.includes(`name="seen" value="${seen}"`);
  const { code } = await attempt(cast, walk, stepName, moment, actor, { seen: 'of another day' });
  return [
    ...(isSent ? [] : ['a press that does not send what its page showed']),
    ...(['changed_since_shown', 'changed_meanwhile'].includes(code)
      ? []
      : ['confirms what its page did not show']),
  ];
}

/** What is typed into the form of a step, and what its page sends along. */
async function typedFor(
  cast: Cast,
  walk: Walk,
  stepName: string,
  moment: Moment,
  actor: Actor,
): Promise<unknown> {
  const context = contextOf(cast, actor, moment.now);
  const route = routeAt(walk, walk.workflow.steps[stepName]!.button!.path);
  const record = await recordFor(walk, route, moment.id, context);
  return walk.typed?.[stepName]?.(record as never, context.tx);
}

/** The record of a path as its page has it; undefined where there is none for this person. */
export async function recordFor(
  walk: Walk,
  route: Route,
  id: string,
  context: ActingContext,
): Promise<unknown> {
  const found = await route.subject!.find(context.tx, id, context);
  return found !== undefined && walk.gathered ? walk.gathered(context.tx, found as never) : found;
}

/** The page with the record's buttons as this person sees it; undefined where they may not open it. */
async function pageFor(cast: Cast, walk: Walk, moment: Moment, actor: Actor): Promise<string | undefined> {
  const route = routeAt(walk, walk.page);
  const context = contextOf(cast, actor, moment.now);
  const subject = await route.subject!.find(context.tx, moment.pageId ?? moment.id, context);
  if (route.kind !== 'page' || subject === undefined || !may(actor, route.may, subject)) return undefined;
  const answer = await route.show(context, subject);
  // The applicant is led to a page of their own.
  if (answer.result === 'redirect') return undefined;
  if (answer.result !== 'page') throw new Error(`${route.path} is no page`);
  return String(<LanguageContext.Provider value={language}>{answer.body}</LanguageContext.Provider>);
}

export const barsOf = (another: Step<never>['another'] = []): readonly Another<never>[] => [another].flat();

export function routeAt({ routes }: Walk, path: string): Route {
  const route = routes.find((one) => one.path === path);
  if (!route?.subject) throw new Error(`no route of a record at ${path}`);
  return route;
}

function kindsOf(step: Step<unknown>, record: unknown, { now }: Moment): string[] {
  const { task } = step;
  const kind = typeof task === 'function' ? task(record, now.slice(0, 10)) : task;
  return kind ? [kind] : [];
}

/** A period has no state of its own: its report is there or is not. */
function stateOf(record: unknown): string {
  const { state, reportId } = record as { state?: string; reportId?: string | null };
  return state ?? (reportId ? 'started' : 'not_started');
}

function refuses(
  condition: ((record: unknown, today: string) => void) | undefined,
  record: unknown,
  today: string,
): boolean {
  try {
    condition?.(record, today);
    return false;
  } catch (error) {
    if (error instanceof Problem) return true;
    // The page asks more about its record than the route finds.
    return false;
  }
}

/** What a route is given by the frame, in the transaction of this work. */
export function contextOf(
  cast: Cast,
  actor: Actor,
  now: string,
  work = cast.work(actor, now),
): ActingContext {
  return {
    tx: work.tx,
    actor,
    work,
    now,
    language,
    actionId: cast.actionId,
    url: new URL('http://localhost/'),
    params: {},
    query: {},
    requestId: '',
    token: '',
    cookies: [],
    visitor: { cookies: '', address: '', agent: '' },
    words: undefined,
    history: async () => [],
    files: Object.fromEntries(
      ['bills', 'proofs', 'document', 'file', 'scan'].map((name) => [name, [photograph]]),
    ),
  };
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll("'", '&#39;').replaceAll('"', '&quot;');
