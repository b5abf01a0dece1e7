import {
  type ActingContext,
  type Answer,
  type Context,
  type FormState,
  json,
  page,
  type Typed,
} from '../../platform/http/route.ts';
import { newId } from '../../platform/ids.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import { isInFrozenPeriod } from '../counted/queries.ts';
import type { Gathering } from '../queries.ts';
import type { Noted } from './check-in.ts';
import { ScanPage } from './pages/scan-page.tsx';
import { findRule, listHalfDays } from './queries.ts';
import { halfDayAt, keyOf, usualRule } from './rules.ts';
import type { Scan, ScanForm } from './schema.ts';

/** What a gathering's list goes by. */
export async function about(tx: Tx, gathering: Gathering) {
  const stored = await findRule(tx, gathering.id);
  return {
    rule: stored ?? usualRule(gathering.kind),
    version: stored?.version ?? 0,
    halfDays: await listHalfDays(tx, gathering.id),
  };
}

/** The half-day that is on now, chosen already. */
export async function fillNow({ tx, now }: Context, gathering: Gathering): Promise<Typed> {
  const half = halfDayAt(await listHalfDays(tx, gathering.id), now);
  return half ? { half_day: keyOf(half) } : {};
}

/** Where a page of scanning stands: for those who hold the gathering with ways back, for a trainer at the door without any. */
export type Around = {
  readonly byHand?: string;
  readonly back?: { readonly href: string; readonly text: string };
};

export async function showScan(
  context: ActingContext,
  gathering: Gathering,
  state: FormState,
  around: Around,
  name?: string,
) {
  const { tx, language } = context;
  const { back } = around;
  const shown = page(
    language.t('training.presence.scan.title'),
    <ScanPage
      context={context}
      state={state}
      gathering={gathering}
      {...(await about(tx, gathering))}
      frozen={await isInFrozenPeriod(tx, gathering.id)}
      noted={name === undefined ? undefined : language.t('training.presence.scan.noted', { name })}
      byHand={around.byHand}
    />,
    back ? { back } : {},
  );
  return { ...shown, camera: true as const };
}

/** Writes what was scanned: a phone's pieces are answered as data, one code that was typed with the page again. */
export async function takeScans(
  context: ActingContext,
  gathering: Gathering,
  form: ScanForm,
  { note, around }: { note(scans: readonly Scan[]): Promise<Noted[]>; around: Around },
): Promise<Answer> {
  const scans = 'scans' in form ? form.scans : [{ ...form, id: newId(), at: context.now }];
  const noted = await note(scans);
  if ('scans' in form) return json({ noted: noted.map((one) => told(context, one)) });
  const [one] = noted;
  if (one?.problem) throw problem(one.problem, {}, { field: 'code' });
  const state = { typed: { half_day: form.halfDay }, errors: {}, conflict: false };
  return showScan(context, gathering, state, around, nameOf(context, one));
}

/** What became of a scan, with the name that whoever scanned wants to see. */
function told(context: ActingContext, one: Noted) {
  if (one.problem === undefined) return { ...one, name: nameOf(context, one) };
  return { ...one, why: context.language.t(`problem.${one.problem}`), name: '' };
}

function nameOf({ language }: ActingContext, one: Noted | undefined): string {
  return one?.name || language.t('training.presence.nameless');
}
