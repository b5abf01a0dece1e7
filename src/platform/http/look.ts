import { audit } from '../audit/audit.ts';
import { noteRead } from '../audit/note-read.ts';
import type { Arrival } from './arrival.ts';
import type { Body } from './body.ts';
import type { InstanceConfig } from './instance-config.ts';
import { problemPage } from './problem-page.tsx';
import type { Unknown } from './reach.ts';
import {
  type ActingContext,
  type Answer,
  type Context,
  type FormState,
  languageField,
  type Page,
  type Route,
  redirect,
} from './route.ts';
import { sentIn } from './take-in.ts';

/** What a route shows when it is only looked at; what its page shows of others is noted. */
export async function look(
  instance: InstanceConfig,
  route: Route,
  context: ActingContext,
  subject: Unknown,
  arrival: Arrival,
): Promise<Answer> {
  // Whoever asks for a button's own address, say in another language, is led to the page it stands on.
  if (route.kind === 'button') return redirect(route.back(context, subject));
  if (route.kind === 'page') {
    const shown = await kept(route, context, subject, await route.show(context, subject));
    if (route.audited) await audit(context.work, route.may.name, recordOf(route, context));
    await noteEmergencyLook(route, context, subject);
    return shown;
  }
  const stashed = arrival.stashId
    ? await instance.takeStash(arrival.stashId, arrival.url.pathname)
    : undefined;
  const typed = stashed ?? (await route.fill?.(context, subject)) ?? {};
  const words =
    route.files && sentIn(typed).length === 0 ? 'form.kept_without_files' : 'form.kept_after_sign_in';
  const errors: FormState['errors'] = stashed ? { '': context.language.t(words) } : {};
  const shown = await route.show(context, subject, { typed, errors, conflict: false });
  const over = stashed ? undefined : instance.whyOver?.(route.path, subject);
  if (over) {
    const back = recordPageOf(instance, route, context) ?? shown.back?.href ?? '/tasks';
    return problemPage(over, context.language, back);
  }
  return asTyping(await kept(route, context, subject, shown), stashed ? 'typed' : undefined);
}

/** The page of the record that a form is about, where it has one of its own. */
function recordPageOf({ routes }: InstanceConfig, route: Route, { params }: Context): string | undefined {
  const { param } = route.subject!;
  const [start = ''] = route.path.split(`/:${param}/`);
  const has = routes.some(({ kind, path }) => kind === 'page' && path === `${start}/:${param}`);
  return has ? `${start}/${params[param]}` : undefined;
}

/** A form's page: whoever chooses another language there keeps what was typed. */
export function asTyping(shown: Page, unsent?: Page['unsent']): Page {
  return { ...shown, typing: true, ...(unsent ? { unsent } : {}) };
}

/** What the route declares that its page shows of others is kept, in the transaction that shows it. */
export async function kept<A extends Answer>(
  route: Route,
  context: Context,
  subject: Unknown,
  answer: A,
): Promise<A> {
  const record = answer.result === 'redirect' ? undefined : route.reads?.(subject, context);
  if (record) await noteRead(context, context.actor, route.may.name, record);
  return answer;
}

/** The record of the route's path, as the trail names it. */
function recordOf({ subject }: Route, { params }: Context) {
  return { kind: subject?.kind ?? 'page', id: subject ? (params[subject.param] ?? null) : null };
}

/** What is looked at in an emergency is an entry of the trail each time, whoever's it is. */
async function noteEmergencyLook(route: Route, context: ActingContext, subject: Unknown): Promise<void> {
  const { actor, work, params } = context;
  if (!actor?.emergencyId) return;
  const record = subject && route.subject ? (params[route.subject.param] ?? null) : null;
  const facts = { route: route.path, kind: route.subject?.kind ?? null, record };
  await audit(work, 'emergency.look', { kind: 'emergency', id: actor.emergencyId }, facts);
}

/** What came in the body as the form shows it again, nothing wrong with it yet. */
export function stateOf(body: Body): FormState {
  const { _token, _once, [languageField]: _chosen, ...typed } = body.typed;
  return { typed, errors: {}, conflict: false };
}
