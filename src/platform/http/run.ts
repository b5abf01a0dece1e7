import { translateDatabaseError } from '../database/errors.ts';
import { Problem, problem } from '../problem.ts';
import type { Arrival } from './arrival.ts';
import { attemptOf } from './attempts.ts';
import { awayPage } from './away-page.tsx';
import { handle } from './handle.ts';
import type { Handled } from './handled.ts';
import type { InstanceConfig } from './instance-config.ts';
import { problemPage } from './problem-page.tsx';
import { problemText } from './problem-text.ts';
import { Refused } from './reach.ts';
import type { Answer, Context, Route } from './route.ts';

/** What a request is answered with, a problem's page among it. */
export async function run(
  instance: InstanceConfig,
  route: Route | undefined,
  arrival: Arrival,
): Promise<Handled> {
  try {
    if (!route) throw problem('not_found');
    return await handle(instance, route, arrival);
  } catch (error) {
    return await failed(instance, route, arrival, error);
  }
}

/** The page of a problem; of one nobody foresaw, with the reference under which it was recorded. */
export async function failed(
  instance: InstanceConfig,
  route: Route | undefined,
  arrival: Arrival,
  error: unknown,
): Promise<Handled> {
  if (!(error instanceof Problem)) instance.failed(error, arrival.requestId);
  const found = translateDatabaseError(error);
  const shown = found instanceof Problem ? found : problem('unforeseen', { reference: arrival.requestId });
  return {
    answer: await problemAnswer(shown, route, arrival),
    context: bareContext(instance, arrival),
    ...(error instanceof Refused ? { refused: error.permission } : {}),
    ...attemptOf(shown),
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
function bareContext(instance: InstanceConfig, arrival: Arrival): Context {
  return {
    tx: undefined as never,
    actor: arrival.signedIn?.actor,
    actionId: instance.actionId,
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
