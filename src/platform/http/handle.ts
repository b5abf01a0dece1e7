import { audit } from '../audit/audit.ts';
import { noteRead } from '../audit/note-read.ts';
import { translateDatabaseError } from '../database/errors.ts';
import { type FrameOptions, inFrame } from '../database/frame.ts';
import type { Standing } from '../database/standing.ts';
import { isId } from '../ids.ts';
import type { Language } from '../language/language.ts';
import { may } from '../permissions.ts';
import { Problem, problem } from '../problem.ts';
import { act, Invalid } from './act.ts';
import type { Arrival } from './arrival.ts';
import type { Body } from './body.ts';
import { contextOf } from './context-of.ts';
import type { House } from './house.ts';
import { senderOf } from './limits.ts';
import { givenBy, takenBy, type Use } from './per-hour.ts';
import { problemPage } from './problem-page.tsx';
import { problemText } from './problem-text.ts';
import {
  type ActingContext,
  type Answer,
  type ButtonRoute,
  type Context,
  type FormRoute,
  type FormState,
  languageField,
  type Page,
  type Route,
  redirect,
  type Typed,
} from './route.ts';
import { holdsFiles, sentIn } from './take-in.ts';
import { isTokenOf } from './tokens.ts';
import { wallOf } from './walls.ts';
import { isSearch, keepWords, wordsOf } from './words.ts';

export type Handled = {
  readonly answer: Answer;
  readonly context: Context;
  /** The word of the permission that somebody had not. */
  readonly refused?: string;
  /** The wall that held against this request. */
  readonly wall?: string;
  /** Minutes after which it may be asked again. */
  readonly wait?: number;
  /** As what the public reads stood when the answer was made. */
  readonly standing?: Standing | undefined;
};

/** Somebody has not the permission: answered like any other problem of its kind, and told apart in the log. */
export class Refused extends Problem {
  readonly word: string;
  constructor(code: 'not_permitted' | 'not_found', word: string) {
    super(code);
    this.word = word;
  }
}

// biome-ignore lint/suspicious/noExplicitAny: routes of different subjects pass through here, each consistent in itself
type Unknown = any;

/** Runs one route for one arrival: who, may they, do it, show it. Throws a Problem for what has no page of its own. */
export async function handle(house: House, route: Route, arrived: Arrival): Promise<Handled> {
  const arrival = { ...arrived, words: await wordsOf(house, route, arrived) };
  let body = arrival.method === 'POST' ? await arrival.readBody() : undefined;
  const searched = isSearch(route, body);
  if (body && route.kind === 'page' && !searched) throw problem('method_not_allowed');
  const form = searched ? undefined : body;
  if (!arrival.signedIn && !route.may.anyone) return leadTo('/sign-in', house, route, arrival, form);
  const owes = route.may.anyone || route.whileOwing ? undefined : arrival.signedIn?.owes;
  if (owes) return leadTo(owes, house, route, arrival, form);
  if (body && searched) return lookFor(house, route, arrival, body);
  try {
    if (body) mustBeOurForm(house, arrival, body.typed);
    if (body?.refused) throw body.refused;
    const counting = {
      uses: body ? takenBy(route, body, !!arrival.signedIn) : givenBy(route),
      who: whoOf(arrival),
    };
    const inHand = body && holdsKept(route, body);
    if (body && inHand) body = await withFiles(house, route, arrival, body, counting);
    const handled = await inFrame(house.db, frameOf(route, arrival), async (framed) => {
      const context = contextOf(house, route, arrival, framed, body);
      const subject = await reach(route, context);
      const acts = body || route.kind !== 'button';
      if (route.stepUp && acts && !arrival.signedIn?.provedLately)
        return { answer: await askForProof(house, route, context, subject, body), context };
      const asked = { house, route, context, subject, arrival };
      const uses = inHand ? [] : counting.uses;
      const answer = body ? await take(asked, body, uses) : await give(asked, uses);
      return { answer, context, standing: framed.standing };
    });
    if (body && arrival.signedIn && handled.answer.result === 'redirect')
      await house.spendParts(body.typed, arrival.signedIn.actor.personId);
    return handled;
  } catch (error) {
    const found = translateDatabaseError(error);
    if (!body || !(found instanceof Problem) || isOfTheHouse(found)) throw found;
    if (route.kind === 'page') throw found;
    if (arrival.signedIn) body = await house.keepForAgain(body, arrival.signedIn.actor.personId);
    const state = {
      ...stateOf(body),
      errors: textOf(found, arrival.language),
      conflict: found.code === 'changed_meanwhile',
    };
    const shown =
      route.kind === 'button'
        ? await showRefusal(house, route, arrival, body, found)
        : await showAgain(house, route, arrival, body, state, found);
    return { ...shown, ...wallOf(found) };
  }
}

/** Words are kept, and their list is asked for by a mark. A visitor's need no token: nothing is done, and pages of everybody hold none. */
async function lookFor(house: House, route: Route, arrival: Arrival, body: Body): Promise<Handled> {
  if (arrival.signedIn) mustBeOurForm(house, arrival, body.typed);
  if (body.refused) throw body.refused;
  await countSending(house, route, arrival, body, false);
  const personId = arrival.signedIn?.actor.personId;
  return inFrame(house.db, frameOf(route, arrival), async (framed) => {
    const context = contextOf(house, route, arrival, framed, body);
    await reach(route, context);
    const names = route.words ?? [];
    return { answer: await keepWords(house, context, { typed: body.typed, names, personId }), context };
  });
}

type Asked = {
  readonly house: House;
  readonly route: Route;
  readonly context: ActingContext;
  readonly subject: Unknown;
  readonly arrival: Arrival;
};

async function give(
  { house, route, context, subject, arrival }: Asked,
  uses: readonly Use[],
): Promise<Answer> {
  await house.countUses(uses, whoOf(arrival));
  return look(house, route, context, subject, arrival);
}

/** A form or a press, counted under the limits of its route. Whoever chose another language sends a form only to see it again. */
async function take(
  { house, route, context, subject, arrival }: Asked,
  body: Body,
  uses: readonly Use[],
): Promise<Answer> {
  const count = (mailed: boolean) => countSending(house, route, arrival, body, mailed);
  const again = route.kind === 'form' && languageField in body.typed;
  if (!again) await house.countUses(uses, whoOf(arrival));
  const takeBack = await count(false);
  const answer = again
    ? asTyping(await route.show(context, subject, stateOf(body)))
    : await act(house, route, context, subject, body, () => count(true));
  if (!('status' in answer) || answer.status < 400) await takeBack();
  return answer;
}

/** Nothing of the route is shown with it: it is not for them, or the database is away. */
function isOfTheHouse({ status, code }: Problem): boolean {
  return [403, 404].includes(status) || code === 'database_unreachable';
}

/**
 * Files are looked through and kept for whoever may send them here, and for nobody else: no other form costs as much. Whoever chose
 * another language sends the form only to see it again: nothing is done for that.
 */
async function withFiles(
  house: House,
  route: Route,
  arrival: Arrival,
  body: Body,
  { uses, who }: Counting,
): Promise<Body> {
  const { signedIn, signal } = arrival;
  await inFrame(house.db, frameOf(route, arrival), (framed) =>
    reach(route, contextOf(house, route, arrival, framed, body)),
  );
  await house.countUses(uses, who);
  return house.takeIn(body, { personId: signedIn?.actor.personId, signal });
}

function holdsKept(route: Route, body: Body): boolean {
  return (
    route.kind === 'form' && route.files === 'kept' && !(languageField in body.typed) && holdsFiles(body)
  );
}

function countSending(house: House, route: Route, arrival: Arrival, { typed }: Body, mailed: boolean) {
  const limits = (route.limits ?? []).filter(({ per }) => (per === 'addressee') === mailed);
  return house.countLimits(limits, senderOf(arrival, typed));
}

type Counting = { readonly uses: readonly Use[]; readonly who: Parameters<House['countUses']>[1] };
function whoOf({ signedIn, visitor }: Arrival): Counting['who'] {
  return { personId: signedIn?.actor.personId, visitor };
}

function frameOf(route: Route, arrival: Arrival): FrameOptions {
  return {
    actor: arrival.signedIn?.actor,
    arrived: arrival.arrived,
    // A page only reads: it does not wait for its frame.
    now: arrival.method === 'GET' ? arrival.signedIn?.now : undefined,
    ...(route.portal ? { role: 'mostura_portal' as const } : {}),
  };
}

/**
 * The record of the path, if this person reaches it. A foreign one and a missing one end in the same problem, and so does
 * one of another Action in the same database: roles are held in one Action.
 */
async function reach(route: Route, context: ActingContext): Promise<Unknown> {
  const { actor, actionId, now } = context;
  if (!route.subject) {
    if (!may(actor, route.may, undefined)) throw new Refused('not_permitted', route.may.word);
    return undefined;
  }
  const id = context.params[route.subject.param] ?? '';
  const found = isId(id) ? await route.subject.find(context.tx, id, { actionId, now, actor }) : undefined;
  if (!found) throw problem('not_found');
  if (isOfAnother(found, context.actionId) || !may(actor, route.may, found))
    throw new Refused('not_found', route.may.word);
  return found;
}

function isOfAnother(found: { actionId?: string }, actionId: string): boolean {
  return found.actionId !== undefined && found.actionId !== actionId;
}

async function look(
  house: House,
  route: Route,
  context: ActingContext,
  subject: Unknown,
  arrival: Arrival,
): Promise<Answer> {
  // Whoever asks for a button's own address, say in another language, is led to the page it stands on.
  if (route.kind === 'button') return redirect(route.back(context, subject));
  if (route.kind === 'page') {
    const shown = await kept(route, context, subject, await route.show(context, subject));
    await noteEmergencyLook(route, context, subject);
    return shown;
  }
  const stashed = arrival.stashId ? await house.takeStash(arrival.stashId, arrival.url.pathname) : undefined;
  const typed = stashed ?? (await route.fill?.(context, subject)) ?? {};
  const words =
    route.files && sentIn(typed).length === 0 ? 'form.kept_without_files' : 'form.kept_after_sign_in';
  const errors: FormState['errors'] = stashed ? { '': context.language.t(words) } : {};
  const shown = await route.show(context, subject, { typed, errors, conflict: false });
  return asTyping(await kept(route, context, subject, shown));
}

/** A form's page: whoever chooses another language there keeps what was typed. */
function asTyping(shown: Page): Page {
  return { ...shown, typing: true };
}

/** What the route declares that its page shows of others is kept, in the transaction that shows it. */
async function kept<A extends Answer>(
  route: Route,
  context: Context,
  subject: Unknown,
  answer: A,
): Promise<A> {
  const record = answer.result === 'redirect' ? undefined : route.reads?.(subject, context);
  if (record) await noteRead(context, context.actor, route.may.word, record);
  return answer;
}

/** What is looked at in an emergency is an entry of the trail each time, whoever's it is. */
async function noteEmergencyLook(route: Route, context: ActingContext, subject: Unknown): Promise<void> {
  const { actor, work, params } = context;
  if (!actor?.emergencyId) return;
  const record = subject && route.subject ? (params[route.subject.param] ?? null) : null;
  const facts = { route: route.path, kind: route.subject?.kind ?? null, record };
  await audit(work, 'emergency.look', { kind: 'emergency', id: actor.emergencyId }, facts);
}

/** The same form again, in a transaction of its own, with everything typed and what is wrong with it. */
async function showAgain(
  house: House,
  route: FormRoute<Unknown, Unknown>,
  arrival: Arrival,
  body: Body,
  state: FormState,
  found: Problem,
): Promise<Handled> {
  const again = inFrame(house.db, frameOf(route, arrival), async (framed) => {
    const context = contextOf(house, route, arrival, framed, body);
    const subject = await reach(route, context);
    const shown = await kept(route, context, subject, await route.show(context, subject, state));
    return { answer: asTyping({ ...shown, status: found.status }), context };
  });
  // Whoever waits is told so, also where there is nothing to show.
  return again.catch((error: unknown) => Promise.reject(found.status === 429 ? found : error));
}

/** A press that could not be done: why, and the way back to the page the button stands on. */
async function showRefusal(
  house: House,
  route: ButtonRoute<Unknown>,
  arrival: Arrival,
  body: Body,
  found: Problem,
): Promise<Handled> {
  return inFrame(house.db, frameOf(route, arrival), async (framed) => {
    const context = contextOf(house, route, arrival, framed, body);
    const back = route.back(context, await reach(route, context));
    return { answer: problemPage(found, arrival.language, back), context };
  });
}

function textOf(found: Problem, language: Language): FormState['errors'] {
  if (found instanceof Invalid) return found.errors;
  return {
    [found.field ?? '']: problemText(language, found),
    ...Object.fromEntries(Object.entries(found.fields).map(([name, key]) => [name, language.t(key)])),
  };
}

function stateOf(body: Body): FormState {
  const { _token, _once, [languageField]: _chosen, ...typed } = body.typed;
  return { typed, errors: {}, conflict: false };
}

/**
 * A page asked for, or a form sent, by someone whose sign-in has ended or never was, or who has something else to do first:
 * back to it afterwards, with what was typed. A press leads back to the page the button stands on: nothing was done.
 */
async function leadTo(
  place: string,
  house: House,
  route: Route,
  arrival: Arrival,
  body: Body | undefined,
): Promise<Handled> {
  const { pathname, search } = arrival.url;
  const pressed = body && route.kind === 'button';
  const stash = body && !pressed ? await house.stash(pathname, stateOf(body).typed) : undefined;
  const asked = pressed ? (arrival.cameFrom ?? pathname) : pathname + (body ? '' : search);
  const next = encodeURIComponent(asked);
  const more = stash ? `&stash=${stash}` : pressed ? '&notice=pressed' : '';
  const to = `${place}?next=${next}${more}`;
  return inFrame(house.db, { actor: undefined }, async (framed) => ({
    answer: { result: 'redirect', to },
    context: contextOf(house, route, arrival, framed, undefined),
  }));
}

/**
 * Whoever may do it is asked who they are once more, and comes back: to the form with what was typed, to the page a button stands
 * on, or to the file.
 */
async function askForProof(
  house: House,
  route: Route,
  context: ActingContext,
  subject: Unknown,
  body: Body | undefined,
): Promise<Answer> {
  const { pathname, search } = context.url;
  const sent = body && route.kind === 'form' ? await house.stash(pathname, stateOf(body).typed) : undefined;
  const next = route.kind === 'button' ? route.back(context, subject) : pathname + (body ? '' : search);
  const file = route.kind === 'page' ? '&file=1' : '';
  return redirect(`/prove?next=${encodeURIComponent(next)}${sent ? `&stash=${sent}` : ''}${file}`);
}

function mustBeOurForm(house: House, { session }: Arrival, typed: Typed): void {
  const csrf = typeof typed._token === 'string' ? typed._token : '';
  const once = typeof typed._once === 'string' ? typed._once : '';
  if (!isTokenOf(house.secret, session, csrf) || !isId(once)) throw problem('form_expired');
}
