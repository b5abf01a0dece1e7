import { translateDatabaseError } from '../database/errors.ts';
import { inFrame } from '../database/frame.ts';
import { isId } from '../ids.ts';
import { Problem, problem } from '../problem.ts';
import { act } from './act.ts';
import type { Arrival } from './arrival.ts';
import type { Body } from './body.ts';
import { contextOf } from './context-of.ts';
import type { Handled } from './handled.ts';
import type { House } from './house.ts';
import { askForProof, leadTo } from './lead-to.ts';
import { senderOf } from './limits.ts';
import { asTyping, look, stateOf } from './look.ts';
import { givenBy, takenBy, type Use } from './per-hour.ts';
import { frameOf, reach, type Unknown } from './reach.ts';
import { type ActingContext, type Answer, languageField, type Route, type Typed } from './route.ts';
import { showAgain, showRefusal, textOf } from './show-again.ts';
import { holdsFiles } from './take-in.ts';
import { isTokenOf } from './tokens.ts';
import { wallOf } from './walls.ts';
import { isSearch, keepWords, wordsOf } from './words.ts';

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

function mustBeOurForm(house: House, { session }: Arrival, typed: Typed): void {
  const csrf = typeof typed._token === 'string' ? typed._token : '';
  const once = typeof typed._once === 'string' ? typed._once : '';
  if (!isTokenOf(house.secret, session, csrf) || !isId(once)) throw problem('form_expired');
}
