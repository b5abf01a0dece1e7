import type { Language } from '../language/language.ts';
import type { Problem } from '../problem.ts';
import { Invalid } from './act.ts';
import type { Arrival } from './arrival.ts';
import type { Body } from './body.ts';
import { contextOf } from './context-of.ts';
import type { Handled } from './handled.ts';
import type { InstanceConfig } from './instance-config.ts';
import { asTyping, kept } from './look.ts';
import { problemPage } from './problem-page.tsx';
import { problemText } from './problem-text.ts';
import { inStore, reach, type Unknown } from './reach.ts';
import { type ButtonRoute, type FormRoute, type FormState, json } from './route.ts';

/** The same form again, in a transaction of its own, with everything typed and what is wrong with it. */
export async function showAgain(
  instance: InstanceConfig,
  route: FormRoute<Unknown, Unknown>,
  arrival: Arrival,
  body: Body,
  state: FormState,
  found: Problem,
): Promise<Handled> {
  const again = inStore(instance, route, arrival, async (framed) => {
    const context = contextOf(instance, route, arrival, framed, body);
    const subject = await reach(route, context);
    const shown = await kept(route, context, subject, await route.show(context, subject, state));
    const unsent = state.conflict ? 'conflict' : 'typed';
    return { answer: asTyping({ ...shown, status: found.status }, unsent), context };
  });
  // Whoever waits is told so, also where there is nothing to show.
  return again.catch((error: unknown) => Promise.reject(found.status === 429 ? found : error));
}

/** Of what was sent while it was typed, why it was not saved, without a page. */
export async function sayRefused(
  instance: InstanceConfig,
  route: FormRoute<Unknown, Unknown>,
  arrival: Arrival,
  state: FormState,
  found: Problem,
): Promise<Handled> {
  const said = Object.values(state.errors)[0] ?? '';
  return inStore(instance, route, arrival, async (framed) => ({
    answer: json({ said, conflict: state.conflict }, found.status),
    context: contextOf(instance, route, arrival, framed, undefined),
  }));
}

/** A press that could not be done: why, and the way back to the page the button stands on. */
export async function showRefusal(
  instance: InstanceConfig,
  route: ButtonRoute<Unknown>,
  arrival: Arrival,
  body: Body,
  found: Problem,
): Promise<Handled> {
  return inStore(instance, route, arrival, async (framed) => {
    const context = contextOf(instance, route, arrival, framed, body);
    const back = route.back(context, await reach(route, context));
    return { answer: problemPage(found, arrival.language, back), context };
  });
}

/** Of several files, which one is meant. */
const namingFile = ({ file }: Problem, text: string) => (file ? `${file.name}: ${text}` : text);

/** The text of a problem at the field that it is about, or at none. */
export function textOf(found: Problem, language: Language): FormState['errors'] {
  if (found instanceof Invalid) return found.errors;
  return {
    [found.field ?? '']: namingFile(found, problemText(language, found)),
    ...Object.fromEntries(Object.entries(found.fields).map(([name, key]) => [name, language.t(key)])),
  };
}
