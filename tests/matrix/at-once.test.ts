// @second-database: locks and races

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/platform/permissions.ts';
import { recordOf } from '../support/world.ts';
import { escaped, fieldsOn, filledIn } from './form-fields.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';

// Here what a request does is kept, because the next one is about it.
let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance({ keeping: true });
});
afterAll(() => instance.close());

const recordFor = (kind: string, word: string, actor: Actor) =>
  recordOf(instance.world.own, { kind, word, actor });
/** The form as this person's browser shows it. */
async function open(actor: Actor, target: string) {
  const { body, status } = await instance.ask(actor, target);
  expect(status).toBe(200);
  return filledIn(fieldsOn(body, target));
}
async function send(actor: Actor, target: string, fields: Record<string, string>) {
  return instance.ask(actor, target, { ...fields, ...(await instance.tokensOf(actor)) });
}
async function countOf(table: string, where: string): Promise<number> {
  const { rows } = await instance.pool.query(`select count(*)::int as count from ${table} where ${where}`);
  return rows[0].count;
}

describe('two people who change one record at once', () => {
  /** Both open the form; the first saves; the second is shown both versions, and saves after having seen them. */
  async function meet(first: Actor, second: Actor, target: string, field: string, texts: [string, string]) {
    const [hers, theirs] = [await open(first, target), await open(second, target)];
    expect((await send(first, target, { ...hers, [field]: texts[0] })).status).toBe(303);
    const refused = await send(second, target, { ...theirs, [field]: texts[1] });
    expect(refused.status).toBe(409);
    for (const text of texts) expect(refused.body).toContain(escaped(text));
    const shown = filledIn(fieldsOn(refused.body, target));
    expect(shown[field]).toBe(texts[1]);
    expect((await open(first, target))[field]).toBe(texts[0]);
    expect((await send(second, target, shown)).status).toBe(303);
    expect((await open(first, target))[field]).toBe(texts[1]);
  }

  it('meet in a section of an application', async () => {
    const { besa, bora } = instance.world.cast;
    const id = recordFor('application', 'application.save', besa);
    await meet(besa, bora, `/applications/${id}/sections/project`, 'q.summary', [
      'Besa wrote <this> first.',
      'Bora wrote "that" meanwhile.',
    ]);
  });

  it('do not meet in different sections', async () => {
    const { besa, bora } = instance.world.cast;
    const id = recordFor('application', 'application.save', besa);
    const [project, activities] = ['project', 'activities'].map(
      (key) => `/applications/${id}/sections/${key}`,
    );
    const [hers, theirs] = [await open(besa, project!), await open(bora, activities!)];
    expect((await send(besa, project!, { ...hers, 'q.title': 'Three banks' })).status).toBe(303);
    expect((await send(bora, activities!, { ...theirs, 'q.activity.0.name': 'A walk' })).status).toBe(303);
    expect((await open(bora, project!))['q.title']).toBe('Three banks');
    expect((await open(besa, activities!))['q.activity.0.name']).toBe('A walk');
  });

  it('meet in a section of a report', async () => {
    const { besa, bora } = instance.world.cast;
    const id = recordFor('report', 'report.save', besa);
    await meet(besa, bora, `/reports/${id}/sections/story`, 'q.done', ['We met.', 'We met twice.']);
  });

  it('meet in a call', async () => {
    const { elira } = instance.world.cast;
    const id = recordFor('call', 'call.edit', elira);
    await meet(elira, elira, `/staff/calls/${id}/edit`, 'summary-en', [
      'For bridges.',
      'For ferries & bridges.',
    ]);
  });

  it('meet in the values of a report', async () => {
    const { besa, bora } = instance.world.cast;
    const id = recordFor('report', 'report.save', besa);
    const target = `/reports/${id}/values`;
    const counted = { prevention: '7', services: '8', cooperation: '9' };
    await send(besa, target, { ...(await open(besa, target)), ...counted });
    await meet(besa, bora, target, 'services_note', ['Counted by hand.', 'Counted at the door.']);
  });

  it('meet in the check of an application', async () => {
    const { elira } = instance.world.cast;
    const target = `/staff/applications/${recordFor('application', 'check.save', elira)}/check`;
    await meet(elira, elira, target, 'complete_note', ['One page is missing.', 'It came by mail.']);
  });

  it('meet in an agreement', async () => {
    const { elira } = instance.world.cast;
    const id = recordFor('agreement', 'agreement.edit', elira);
    await meet(elira, elira, `/agreements/${id}/edit`, 'special_conditions', ['None.', 'One of them.']);
  });

  it('meet in a cycle of assessment and in its questions', async () => {
    const { ana } = instance.world.cast;
    const cycle = recordFor('cycle', 'cycle.edit', ana);
    await meet(ana, ana, `/staff/matrix/cycles/${cycle}/edit`, 'title', ['First cycle', 'Cycle one']);
    const standard = recordFor('cycle_standard', 'cycle.ask', ana);
    const target = `/staff/matrix/cycle-standards/${standard}`;
    await meet(ana, ana, target, 'text-law-1', ['Does the law say so?', 'Does the law forbid it?']);
  });

  it('meet in a gathering, in the profile of an organisation and in a partnership', async () => {
    const { ana, elira, besa, bora } = instance.world.cast;
    const gathering = recordFor('gathering', 'gathering.edit', elira);
    await meet(ana, elira, `/staff/gatherings/${gathering}/edit`, 'place', ['Novi Sad', 'Niš']);
    const exercise = `/staff/modules/${recordFor('module', 'exercise.keep', elira)}/exercise/edit`;
    await meet(ana, elira, exercise, 'role-0-brief', ['Stand on the bridge.', 'Stand below it.']);
    await meet(besa, bora, '/organisation/edit', 'municipality', ['Preševo', 'Bujanovac']);
    const partnership = recordFor('partnership', 'partnership.edit', elira);
    await meet(ana, elira, `/staff/partnerships/${partnership}/edit`, 'place', ['Subotica', 'Sombor']);
  });

  it('meet in a meeting and in what changed after it', async () => {
    const { ana, elira } = instance.world.cast;
    const engagement = recordFor('engagement', 'engagement.edit', elira);
    await meet(ana, elira, `/staff/engagements/${engagement}/edit`, 'place', ['Novi Sad', 'Sombor']);
    const outcome = recordFor('outcome', 'outcome.edit', elira);
    await meet(ana, elira, `/staff/outcomes/${outcome}/edit`, 'significance', ['Much.', 'Very much.']);
  });

  it('meet in a practice and in its adoption', async () => {
    const { ana, elira } = instance.world.cast;
    const practice = recordFor('practice', 'practice.edit', elira);
    await meet(ana, elira, `/staff/practices/${practice}/edit`, 'protects', ['Who is met.', 'Who is found.']);
    const adoption = recordFor('adoption', 'adoption.edit', elira);
    await meet(ana, elira, `/staff/adoptions/${adoption}/edit`, 'territory', ['Skopje', 'Bitola']);
  });

  it('meet in a recommendation', async () => {
    const { ana, elira } = instance.world.cast;
    const id = recordFor('recommendation', 'recommendation.edit', elira);
    await meet(ana, elira, `/staff/recommendations/${id}/edit`, 'ask', [
      'Answer at night.',
      'Answer always.',
    ]);
  });
});

describe('a form that is sent twice', () => {
  it('acts once, and leads both times to the same place', async () => {
    const { besa } = instance.world.cast;
    const target = `/calls/${recordFor('published_call', 'application.start', besa)}/apply`;
    const { body } = await instance.ask(besa, target);
    const lot = fieldsOn(body, target).find(({ name }) => name === 'lot')!.options[0]!;
    const sent = { lot, title: 'Sent twice', language: 'en', ...(await instance.tokensOf(besa)) };
    const [first, second] = await Promise.all([
      instance.ask(besa, target, sent),
      instance.ask(besa, target, sent),
    ]);
    const third = await instance.ask(besa, target, sent);
    expect([first.status, second.status, third.status]).toEqual([303, 303, 303]);
    expect(new Set([first.location, second.location, third.location]).size).toBe(1);
    expect(await countOf('grants.application', `title = 'Sent twice'`)).toBe(1);

    const changed = await instance.ask(besa, target, { ...sent, title: 'Sent a third time' });
    expect(changed.status).toBe(409);
    expect(changed.body).toContain('Sent a third time');
    expect(await countOf('grants.application', `title = 'Sent a third time'`)).toBe(0);
  });

  it('is not sent again by somebody else with the key of the first', async () => {
    const { besa, bora } = instance.world.cast;
    const target = `/applications/${recordFor('application', 'application.save', besa)}/share`;
    const { _once } = await instance.tokensOf(besa);
    expect((await instance.ask(besa, target, { ...(await instance.tokensOf(besa)), _once })).status).toBe(
      303,
    );
    expect((await instance.ask(bora, target, { ...(await instance.tokensOf(bora)), _once })).status).toBe(
      409,
    );
  });
});

describe('a form with files', () => {
  const target = () => {
    const { besa } = instance.world.cast;
    return `/applications/${recordFor('application', 'application.save', besa)}/sections/papers`;
  };
  async function parts(fields: Record<string, string | File>): Promise<FormData> {
    const { besa } = instance.world.cast;
    const body = new FormData();
    const all = { ...(await open(besa, target())), ...(await instance.tokensOf(besa)), ...fields };
    for (const [name, value] of Object.entries(all)) body.append(name, value);
    return body;
  }
  const paper = (content: string | Uint8Array<ArrayBuffer>, name: string) => new File([content], name);

  it.each([
    ['a program', paper('MZ\u0000\u0001 a program', 'statute.pdf')],
    ['a page', paper('<!doctype html><script>alert(1)</script>', 'statute.pdf')],
    [
      'a drawing with a script',
      paper('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'statute.svg'),
    ],
    ['nothing', paper('', 'empty.pdf')],
  ])('refuses %s, whatever its name, and keeps what was typed', async (_, file) => {
    const { besa } = instance.world.cast;
    const before = await countOf('grants.application_attachment', 'true');
    const answered = await instance.ask(besa, target(), await parts({ 'q.statute': file }));
    expect(answered.status).toBeGreaterThanOrEqual(400);
    expect(answered.status).toBeLessThan(500);
    expect(answered.body).not.toContain('<script>alert(1)');
    expect(await countOf('grants.application_attachment', 'true')).toBe(before);
  });

  it('that is cut off on its way changes nothing', async () => {
    const { besa } = instance.world.cast;
    const whole = new Request('http://localhost', {
      method: 'POST',
      body: await parts({ 'q.statute': paper(`%PDF-1.7\n${'x'.repeat(5000)}`, 'cut.pdf') }),
    });
    const bytes = Buffer.from(await whole.arrayBuffer());
    const type = whole.headers.get('content-type')!;
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      const half = bytes.subarray(0, Math.floor(bytes.length * share)).toString('latin1');
      const { status } = await instance.ask(besa, target(), half, { 'content-type': type });
      expect([share, status]).toEqual([share, 400]);
    }
    expect(await countOf('platform.file', `name = 'cut.pdf'`)).toBe(0);
  });

  it('is given away under no path, and opened by no browser', async () => {
    const { besa } = instance.world.cast;
    const id = recordFor('attachment', 'application.read', besa);
    const { headers, status } = await instance.ask(besa, `/attachments/${id}`);
    expect(status).toBe(200);
    expect(headers['content-disposition']).toMatch(/^attachment; /);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toContain('sandbox');
  });
});

it('nothing that nobody foresaw has happened', () => {
  expect(instance.errors).toEqual([]);
});
