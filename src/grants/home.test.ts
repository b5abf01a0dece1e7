import { describe, expect, it } from 'vitest';
import type { Cast } from '../../tests/support/cast.ts';
import { languageOf } from '../../tests/support/language.ts';
import { staged, tables } from '../../tests/support/stage.ts';
import type { Instant } from '../platform/dates.ts';
import type { Actor } from '../platform/permissions.ts';
import { listInstalments } from './agreements/queries.ts';
import { grantsHome } from './home.ts';
import { listWaitingTasks } from './tasks.ts';
import { buildAgreement, buildDraft, buildPaid, buildPublishedCall, times } from './testing.ts';

const titles = async (cast: Cast, actor: Actor, now: Instant) =>
  Object.fromEntries(
    (await homeOf(cast, actor, now)).map(({ title, lines }) => [title, lines.map(({ text }) => text)]),
  );
const homeOf = (cast: Cast, actor: Actor, now: Instant) =>
  grantsHome({ tx: tables(cast), actor, actionId: cast.actionId, now, language: languageOf() } as never);

describe('the home of an applicant', () => {
  it(
    'shows open calls that their organisation has not applied to, and its own applications',
    staged(async (cast) => {
      const call = await buildPublishedCall(cast);
      const [open] = await homeOf(cast, cast.besa, times.open);
      expect(open!.lines).toMatchObject([{ href: `/calls/${call.callId}` }]);
      await buildDraft(cast, call);
      const [left, own] = await homeOf(cast, cast.besa, times.open);
      expect([left!.lines.length, own!.lines.length]).toEqual([0, 1]);
      const [, foreign] = await homeOf(cast, cast.foreign.besa, times.open);
      expect(foreign!.lines).toEqual([]);
    }),
  );

  it(
    'says why their organisation cannot apply for a call, and has no task of finishing a draft for it',
    staged(async (cast) => {
      const call = await buildPublishedCall(cast, { form: { 'seats[]': ['ME'] } });
      const { organisationId } = cast.besa;
      const seated = tables(cast).updateTable('network.organisation').set({ jurisdiction: 'RS' });
      await seated.where('id', '=', organisationId).execute();
      const [open] = await homeOf(cast, cast.besa, times.open);
      const why = { about: expect.stringMatching(/does not meet the rules of this call: .*Montenegro/) };
      expect(open!.lines).toMatchObject([why]);
      const { applicationId: id } = await buildDraft(cast, call);
      const [, own] = await homeOf(cast, cast.besa, times.open);
      expect(own!.lines).toMatchObject([{ href: `/applications/${id}`, ...why }]);
      const drafts = async () =>
        (await listWaitingTasks(tables(cast), cast.besa, cast.actionId, times.open)).filter(
          ({ kind }) => kind === 'draft',
        ).length;
      expect(await drafts()).toBe(0);
      const moved = tables(cast).updateTable('network.organisation').set({ jurisdiction: 'ME' });
      await moved.where('id', '=', organisationId).execute();
      expect(await drafts()).toBe(1);
    }),
  );

  it(
    'says of a sub-grant what was paid of it, and when its next report is due',
    staged(async (cast) => {
      const { agreementId } = await buildAgreement(cast);
      const [first] = await listInstalments(tables(cast), agreementId);
      const line = async () =>
        (await homeOf(cast, cast.besa, times.signed))
          .flatMap(({ lines }) => lines)
          .find(({ href }) => href === `/agreements/${agreementId}`)!;
      expect((await line()).about).toMatch(/· 0\.00\sEUR of .* paid · the next report is due$/);
      await buildPaid(cast, first!.id);
      expect((await line()).about).not.toMatch(/· 0\.00\sEUR of/);
      expect((await line()).due).toMatch(/T2[12]:59:00\.000Z$/);
    }),
  );
});

describe('the home of a grant officer', () => {
  it(
    'shows the calls of their partner and no other',
    staged(async (cast) => {
      await buildPublishedCall(cast);
      expect((await titles(cast, cast.elira, times.open))['Calls in progress']).toHaveLength(1);
      expect((await titles(cast, cast.foreign.elira, times.open))['Calls in progress']).toEqual([]);
    }),
  );
});

it(
  'An institution and an assessor have nothing of this area on their home',
  staged(async (cast) => {
    await buildAgreement(cast);
    for (const actor of [cast.dragan, cast.cene]) expect(await homeOf(cast, actor, times.signed)).toEqual([]);
  }),
);

it(
  'An organisation finds the contact person of what it applied for, and nobody before it applied',
  staged(async (cast) => {
    const call = await buildPublishedCall(cast);
    const contacts = async (actor: Actor) => (await homeOf(cast, actor, times.open)).at(-1)!;
    expect((await contacts(cast.besa)).lines).toEqual([]);
    await buildDraft(cast, call);
    const { title, lines } = await contacts(cast.besa);
    expect(title).toBe('Your contact persons');
    expect(lines).toMatchObject([{ href: expect.stringMatching(/^mailto:\S+@\S+$/) }]);
    expect((await contacts(cast.foreign.besa)).lines).toEqual([]);
  }),
);
