import { translateDatabaseError } from '../database/errors.ts';
import { Problem, problem } from '../problem.ts';
import type { Arrival } from './arrival.ts';
import { awayPage } from './away-page.tsx';
import { handle } from './handle.ts';
import type { Handled } from './handled.ts';
import type { House } from './house.ts';
import { problemPage } from './problem-page.tsx';
import { problemText } from './problem-text.ts';
import { Refused } from './reach.ts';
import type { Answer, Context, Route } from './route.ts';
import { wallOf } from './walls.ts';

/** What a request is answered with, a problem's page among it. */
export async function run(house: House, route: Route | undefined, arrival: Arrival): Promise<Handled> {
  try {
    if (!route) throw problem('not_found');
    return await handle(house, route, arrival);
  } catch (error) {
    return await failed(house, route, arrival, error);
  }
}

/** The page of a problem; of one nobody foresaw, with the reference under which it was recorded. */
export async function failed(
  house: House,
  route: Route | undefined,
  arrival: Arrival,
  error: unknown,
): Promise<Handled> {
  if (!(error instanceof Problem)) house.failed(error, arrival.requestId);
  const found = translateDatabaseError(error);
  const shown = found instanceof Problem ? found : problem('unforeseen', { reference: arrival.requestId });
  return {
    answer: await problemAnswer(shown, route, arrival),
    context: bareContext(house, arrival),
    ...(error instanceof Refused ? { refused: error.word } : {}),
    ...wallOf(shown),
  };
}

async function problemAnswer(shown: Problem, route: Route | undefined, arrival: Arrival): Promise<Answer> {
  if (route?.data) {
    const message = problemText(arrival.language, shown);
    return {
      result: 'data',
      type: 'application/json; charset=utf-8',
      status: shown.status,
      body: JSON.stringify({ status: shown.status, message, errors: [] }),
    };
  }
  if (shown.status !== 503) return problemPage(shown, arrival.language, arrival.url.pathname);
  const body = arrival.method === 'POST' ? await arrival.readBody().catch(() => undefined) : undefined;
  return awayPage(shown, arrival.language, arrival.url, body);
}

/** A context for pages that need no record: a problem's page has the frame around it and nothing of the database. */
function bareContext(house: House, arrival: Arrival): Context {
  return {
    tx: undefined as never,
    actor: arrival.signedIn?.actor,
    actionId: house.actionId,
    now: arrival.arrived.toISOString(),
    language: arrival.language,
    url: arrival.url,
    params: arrival.params,
    query: {},
    requestId: arrival.requestId,
    get token() {
      return arrival.token();
    },
    cookies: [],
    visitor: arrival.visitor,
    words: undefined,
    history: async () => [],
  };
}
