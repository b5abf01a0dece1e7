import { translateDatabaseError } from '../database/errors.ts';
import { isId } from '../ids.ts';
import { Problem, problem } from '../problem.ts';
import { act } from './act.ts';
import type { Arrival } from './arrival.ts';
import { attemptOf } from './attempts.ts';
import type { Body } from './body.ts';
import { contextOf } from './context-of.ts';
import { markOfFiles } from './files-of-nobody.ts';
import { foundIn, isFinding, withOnceOf } from './finding.ts';
import type { Handled } from './handled.ts';
import type { InstanceConfig } from './instance-config.ts';
import { asKeeping } from './keep-typed.ts';
import { askForProof, leadTo } from './lead-to.ts';
import { senderOf } from './limits.ts';
import { asTyping, kept, look, stateOf } from './look.ts';
import { narrowTypes } from './narrow-types.ts';
import { givenBy, takenBy, type Use } from './per-hour.ts';
import { inStore, reach, type Unknown } from './reach.ts';
import { type ActingContext, type Answer, languageField, type Route, type Typed } from './route.ts';
import { sayRefused, showAgain, showRefusal, textOf } from './show-again.ts';
import { filesIn } from './take-in.ts';
import { isTokenOf } from './tokens.ts';
import { isSearch, keepWords, wordsOf } from './words.ts';

/** Runs one route for one arrival: who, may they, do it, show it. Throws a Problem for what has no page of its own. */
export async function handle(instance: InstanceConfig, route: Route, arrived: Arrival): Promise<Handled> {
  const mark = await markOfFiles(instance, route, arrived);
  const worded = { ...arrived, words: await wordsOf(instance, route, arrived) };
  let body = worded.method === 'POST' ? asKeeping(route, await worded.readBody()) : undefined;
  const finds = !!body && isFinding(route, body);
  const arrival = body && finds ? withOnceOf(body, worded) : worded;
  const searched = isSearch(route, body);
  if (body && route.kind === 'page' && !searched) throw problem('method_not_allowed');
  const form = searched ? undefined : body;
  const owes = route.may.anyone || route.whileOwing ? undefined : arrival.signedIn?.owes;
  if (body?.keeping && (owes || !arrival.signedIn)) throw problem('signed_out');
  if (!arrival.signedIn && !route.may.anyone) return leadTo('/sign-in', instance, route, arrival, form);
  if (owes) return leadTo(owes, instance, route, arrival, form);
  if (body && searched) return lookFor(instance, route, arrival, body);
  try {
    if (body) mustBeOurForm(instance, arrival, body.typed);
    if (body?.refused) throw body.refused;
    const counting = {
      uses: body ? takenBy(route, body, !!arrival.signedIn) : givenBy(route),
      who: { ...whoOf(arrival), mark },
    };
    const inHand = body && holdsKept(route, body);
    if (body && inHand) body = await withFiles(instance, route, arrival, body, counting);
    if (body?.refused) throw await narrowed(instance, route, arrival, body, body.refused);
    if (body && finds && arrival.signedIn)
      body = await instance.keepForAgain(body, arrival.signedIn.actor.personId);
    const handled = await inStore(instance, route, arrival, async (framed) => {
      const context = contextOf(instance, route, arrival, framed, body);
      const subject = await reach(route, context);
      const acts = body || route.kind !== 'button';
      if (route.stepUp && acts && !arrival.signedIn?.provedLately)
        return { answer: await askForProof(instance, route, context, subject, body), context };
      const asked = { instance, route, context, subject, arrival };
      const uses = inHand ? [] : counting.uses;
      const answer = body ? await take(asked, body, uses) : await give(asked, uses);
      return { answer, context, standing: framed.standing };
    });
    if (body && arrival.signedIn && handled.answer.result === 'redirect')
      await instance.spendParts(body.typed, arrival.signedIn.actor.personId);
    return handled;
  } catch (error) {
    const found = translateDatabaseError(error);
    if (!body || !(found instanceof Problem) || isOfTheFrame(found)) throw found;
    if (route.kind === 'page') throw found;
    if (arrival.signedIn && !body.keeping)
      body = await instance.keepForAgain(body, arrival.signedIn.actor.personId, refusedIn(found));
    const state = {
      ...stateOf(body),
      errors: textOf(found, arrival.language),
      conflict: ['changed_meanwhile', 'changed_since_shown'].includes(found.code),
    };
    const shown =
      route.kind === 'button'
        ? await showRefusal(instance, route, arrival, body, found)
        : body.keeping
          ? await sayRefused(instance, route, arrival, state, found)
          : await showAgain(instance, route, arrival, body, state, found);
    return { ...shown, ...attemptOf(found) };
  }
}

/** Words are kept, and their list is asked for by a mark. A visitor's need no token: nothing is done, and pages of everybody hold none. */
async function lookFor(
  instance: InstanceConfig,
  route: Route,
  arrival: Arrival,
  body: Body,
): Promise<Handled> {
  if (arrival.signedIn) mustBeOurForm(instance, arrival, body.typed);
  if (body.refused) throw body.refused;
  await countSending(instance, route, arrival, body, false);
  const personId = arrival.signedIn?.actor.personId;
  return inStore(instance, route, arrival, async (framed) => {
    const context = contextOf(instance, route, arrival, framed, body);
    await reach(route, context);
    const names = route.words ?? [];
    return { answer: await keepWords(instance, context, { typed: body.typed, names, personId }), context };
  });
}

type Asked = {
  readonly instance: InstanceConfig;
  readonly route: Route;
  readonly context: ActingContext;
  readonly subject: Unknown;
  readonly arrival: Arrival;
};

async function give(
  { instance, route, context, subject, arrival }: Asked,
  uses: readonly Use[],
): Promise<Answer> {
  await instance.countUses(uses, whoOf(arrival));
  if (looksForKept(route, arrival)) await countSending(instance, route, arrival, { typed: {} }, false);
  return look(instance, route, context, subject, arrival);
}

/** Words that were kept are looked for each time that their mark is asked for: each look costs as much as the first. */
function looksForKept({ words }: Route, { url, words: kept }: Arrival): boolean {
  return !!words && url.searchParams.has('words') && Object.keys(kept ?? {}).length > 0;
}

/** A form or a press, counted under the limits of its route. Whoever chose another language, or looks for a choice, sends a form only to see it again. */
async function take(
  { instance, route, context, subject, arrival }: Asked,
  body: Body,
  uses: readonly Use[],
): Promise<Answer> {
  const mark = route.kind === 'page' ? undefined : await route.own?.(context, body.typed);
  const count = (mailed: boolean) => countSending(instance, route, arrival, body, mailed, mark);
  const finds = isFinding(route, body);
  const again = route.kind === 'form' && (languageField in body.typed || finds);
  // What is counted under a mark of one's own is bounded there, and by nothing that others in the network send.
  const shared = mark ? uses.filter((use) => use !== 'form') : uses;
  if (!again) await instance.countUses(shared, whoOf(arrival));
  const takeBack = await count(false);
  const state = finds ? foundIn(body, context.language) : stateOf(body);
  const answer = again
    ? asTyping(await kept(route, context, subject, await route.show(context, subject, state)), 'typed')
    : await act(instance, route, context, subject, body, () => count(true));
  if (!('status' in answer) || answer.status < 400) await takeBack();
  return answer;
}

/** Nothing of the route is shown with it: it is not for them, or the database is away. */
function isOfTheFrame({ status, code }: Problem): boolean {
  return [403, 404].includes(status) || code === 'database_unreachable';
}

/**
 * Files are looked through and kept for whoever may send them here, and for nobody else: no other form costs as much. Whoever chose
 * another language sends the form only to see it again: nothing is done for that.
 */
async function withFiles(
  instance: InstanceConfig,
  route: Route,
  arrival: Arrival,
  body: Body,
  { uses, who }: Counting,
): Promise<Body> {
  const { signedIn, signal } = arrival;
  await inStore(instance, route, arrival, (framed) =>
    reach(route, contextOf(instance, route, arrival, framed, body)),
  );
  await instance.countUses(uses, who);
  if (route.kind === 'form' && route.mayStore)
    await inStore(instance, route, arrival, async (framed) =>
      route.mayStore?.(contextOf(instance, route, arrival, framed, body), filesIn(body)),
    );
  return instance.takeIn(body, { personId: signedIn?.actor.personId, signal });
}

/** The file that a problem is about, at its field. */
const refusedIn = ({ file, field }: Problem) => file && { ...file, field: field ?? '' };

/** What the store does not keep at all is said with the types that its field takes. */
function narrowed(
  instance: InstanceConfig,
  route: Route,
  arrival: Arrival,
  body: Body,
  refused: Problem,
): Promise<Problem> {
  return inStore(instance, route, arrival, async (framed) => {
    const context = contextOf(instance, route, arrival, framed, body);
    const fileTypes = route.kind === 'form' ? route.fileTypes : undefined;
    const names = await fileTypes?.(context, await reach(route, context), refused.field ?? '');
    return narrowTypes(names, refused);
  });
}

function holdsKept(route: Route, body: Body): boolean {
  return (
    route.kind === 'form' && route.files === 'kept' && !(languageField in body.typed) && filesIn(body) > 0
  );
}

function countSending(
  instance: InstanceConfig,
  route: Route,
  arrival: Arrival,
  { typed }: Pick<Body, 'typed'>,
  mailed: boolean,
  mark?: string,
) {
  const limits = (route.limits ?? []).filter(({ per }) => (per === 'addressee') === mailed);
  return instance.countLimits(limits, senderOf(arrival, typed, mark));
}

type Counting = { readonly uses: readonly Use[]; readonly who: Parameters<InstanceConfig['countUses']>[1] };
function whoOf({ signedIn, visitor }: Arrival): Counting['who'] {
  return { personId: signedIn?.actor.personId, visitor };
}

function mustBeOurForm(instance: InstanceConfig, { session }: Arrival, typed: Typed): void {
  const csrf = typeof typed._token === 'string' ? typed._token : '';
  const once = typeof typed._once === 'string' ? typed._once : '';
  if (!isTokenOf(instance.secret, session, csrf) || !isId(once)) throw problem('form_expired');
}
