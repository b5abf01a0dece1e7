import { createHmac } from 'node:crypto';
import { inFrame } from '../database/frame.ts';
import { isPlainDate } from '../dates.ts';
import { macOf } from '../mac.ts';
import { Problem, problem } from '../problem.ts';
import type { Body } from './body.ts';
import type { InstanceConfig } from './instance-config.ts';
import { keepsWhere, keptAnswer, keptNow } from './keep-typed.ts';
import { withNotice } from './notice.ts';
import { withoutParams, withParams } from './params.ts';
import { freeOnceKey, keepLocation, takeOnceKey } from './queries.ts';
import type { ActingContext, Answer, FormRoute, FormState, Route, Sent, Typed } from './route.ts';
import { subkey } from './tokens.ts';
import { daysOf, dayTyped } from './typed-days.ts';
import { validate } from './validate.ts';

// biome-ignore lint/suspicious/noExplicitAny: routes of different subjects pass through here, each consistent in itself
type Unknown = any;

/**
 * Does what a form or a press asks for, once: the same form sent again is led to where the first one was. `counted` is asked right before:
 * only what is done counts for the mailbox that it is mailed to.
 */
export async function act(
  instance: InstanceConfig,
  route: Route,
  context: ActingContext,
  subject: Unknown,
  body: Body,
  counted: () => Promise<unknown>,
): Promise<Answer> {
  const input =
    route.kind === 'form'
      ? validate(route.schema as FormRoute<Unknown, Unknown>['schema'], body.typed, context.language)
      : undefined;
  const early = route.kind === 'form' ? await tooEarly(instance, route, context, body.typed) : {};
  if (input && 'errors' in input) throw new Invalid({ ...early, ...input.errors });
  if (Object.keys(early).length > 0) throw new Invalid(early);
  const run = async (): Promise<Answer> =>
    route.kind === 'form'
      ? route.act(context, subject, input?.input)
      : (route as Unknown).act(context, subject, sentWith(route, body.typed));
  if (route.unseen) {
    await counted();
    return withNotice(route, await run());
  }
  const key = String(body.typed._once ?? '');
  const once = {
    key,
    path: macOf(subkey(instance.secret, 'form path'), context.url.pathname).digest('base64url'),
    bodyHash: hashOf(instance, body),
    personId: context.actor.personId,
  };
  const told = (answer: Answer) => withNotice(route, sentOnce(route, answer, key));
  const before = await takeOnceKey(context.tx, once);
  if (before) {
    const same =
      before.path === once.path && before.personId === once.personId && before.bodyHash.equals(once.bodyHash);
    if (!same || !before.location) throw problem('form_already_sent');
    return body.keeping
      ? keptAnswer(context, before.location)
      : told(await sentAgain(route, context, before.location));
  }
  await counted();
  const answer = await run();
  if (body.keeping) return keptNow(route, context, key);
  // A sign-in sent twice must set its cookies twice.
  const whole = context.cookies.length === 0 || (route.kind === 'form' && route.again);
  if (answer.result === 'redirect' && whole)
    await keepLocation(context.tx, key, withoutParams(answer.to, context.params));
  else await freeOnceKey(context.tx, key);
  return told(answer);
}

/** The same form came a second time: it is led to where the first one was. */
async function sentAgain(route: Route, context: ActingContext, location: string): Promise<Answer> {
  if (route.kind === 'form') await route.again?.(context);
  return { result: 'redirect', to: withParams(location, context.params) };
}

/** What was typed in it waited on the device, and is done: the next page says so to the small script. */
function sentOnce(route: Route, answer: Answer, key: string): Answer {
  return answer.result === 'redirect' && keepsWhere(route) === 'device' ? { ...answer, sent: key } : answer;
}

function sentWith(route: Route, { seen }: Typed): Sent {
  const sees = route.kind === 'button' && route.seen;
  return { seen: sees ? (typeof seen === 'string' ? seen : '') : undefined };
}

/** Days from long before the Action, by field: nothing of it was done then, and a slip of the hand is told. */
async function tooEarly(
  { db, earliestDay }: InstanceConfig,
  { schema, store }: FormRoute<Unknown, Unknown>,
  { tx, actor, actionId, language }: ActingContext,
  typed: Typed,
): Promise<Record<string, string>> {
  const { done } = daysOf(schema);
  if (done.length === 0 || !earliestDay) return {};
  // The store of protection reads nothing of the Action: it is asked beside.
  const earliest = store
    ? await inFrame(db, { actor }, (framed) => earliestDay(framed.tx, actionId))
    : await earliestDay(tx, actionId);
  if (!earliest) return {};
  const early = done.filter((name) => {
    const day = dayTyped(typed, name);
    return day !== undefined && isPlainDate(day) && day < earliest;
  });
  return Object.fromEntries(
    early.map((name) => [name, language.t('invalid.before_action', { day: language.day(earliest) })]),
  );
}

/** The schema refused: carried as a problem so that the transaction rolls back on the way to the form. */
export class Invalid extends Problem {
  readonly errors: FormState['errors'];
  constructor(errors: FormState['errors']) {
    super('invalid_form');
    this.errors = errors;
  }
}

/** Keyed, because a form may hold a password: nobody who reads the table can try passwords against it. */
function hashOf(instance: InstanceConfig, { typed, files }: Body): Buffer {
  const { _token, _once, ...content } = typed;
  const hashes = Object.entries(files).map(([name, list]) => [name, list.map((file) => file.sha256)]);
  return createHmac('sha256', subkey(instance.secret, 'form content'))
    .update(JSON.stringify([Object.entries(content).sort(), hashes.sort()]))
    .digest();
}
