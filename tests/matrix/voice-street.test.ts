import { afterAll, beforeAll, expect, it } from 'vitest';
import { streetFacts, streetLocales } from '../../src/platform/language/street-locales.ts';
import { streetLanguages } from '../../src/platform/messages/street-languages.ts';
import { unescaped } from './form-fields.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';

const languages = streetLanguages('messages', { mirrored: false, strict: true });
let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance({ keeping: true });
});
afterAll(() => instance.close());

const said = 'مأمور دم در از من پول خواست.';
const send = async (path: string, fields: Record<string, string>) =>
  instance.ask(undefined, path, { ...(await instance.tokensOf(undefined)), ...fields });
const report = (locale: string, fields: Record<string, string> = {}) =>
  send(`/voice/in/${locale}`, { step: 'send', kind: 'complaint', text: said, reach: '070', ...fields });
const opened = (body: string) => ({
  number: /V-\d{4}-\d{4}/.exec(body)?.[0] ?? '',
  secret: /name="secret" value="([^"]+)"/.exec(body)?.[1] ?? '',
});

it('Every language of the street has the form and the way back to a case, in its direction, and the pages of the street lead there and back.', async () => {
  for (const locale of streetLocales) {
    const { lang, dir } = streetFacts(locale);
    const street = await instance.ask(undefined, `/services/${locale}`);
    expect([locale, street.body.includes(`href="/voice/in/${locale}"`)]).toEqual([locale, true]);
    for (const path of [`/voice/in/${locale}`, `/voice/in/${locale}/case`]) {
      const { status, body, headers } = await instance.ask(undefined, path);
      expect([path, status]).toEqual([path, 200]);
      expect(body).toContain(`<html lang="${lang}" dir="${dir}">`);
      expect(body).not.toMatch(/<script|<img|\bstyle=|lang=[a-z]{2}"/);
      expect(headers['set-cookie'] ?? '').not.toContain('language');
      expect(body).toContain(
        path.endsWith('/case') ? `href="/voice/in/${locale}"` : `href="/services/${locale}"`,
      );
    }
  }
  for (const path of ['/voice/in/xx', '/voice/in/__proto__', '/voice/in/xx/case'])
    expect((await instance.ask(undefined, path)).status).toBe(404);
  expect(instance.errors).toEqual([]);
});

it('The page of the interface says at its top, in the language of the browser, what it is for and where it is in that language.', async () => {
  for (const accept of ['fa-IR,en;q=0.5', 'ar', 'ps', 'bn,fr;q=0.5']) {
    const { body } = await instance.ask(undefined, '/voice', undefined, { 'accept-language': accept });
    const locale = accept.slice(0, 2);
    const { lang, dir, name } = streetFacts(locale as 'fa');
    const notice = new RegExp(`lang="${lang}" dir="${dir}">.*?</div>`, 's').exec(body)?.[0] ?? '';
    const { t } = languages.find(locale)!;
    expect([accept, unescaped(notice).includes(t('voice.report.intro'))]).toEqual([accept, true]);
    expect(notice).toContain(`${name}: ${t('voice.report.title')}`);
    // Each of the others stands there by its name, too, and each once.
    for (const one of streetLocales)
      expect([one, body.split(`href="/voice/in/${one}"`).length - 1]).toEqual([one, 1]);
  }
  const { body } = await instance.ask(undefined, '/voice', undefined, { 'accept-language': 'de' });
  expect(body).not.toMatch(/<div class="govuk-inset-text" lang=/);
});

it('What was typed stays when another language is chosen, and a fault is told in the language of the path.', async () => {
  const { status, body } = await send('/voice/in/ps', { text: said, _language: 'ps' });
  expect([status, unescaped(body).includes(said), body.includes('lang="ps" dir="rtl"')]).toEqual([
    200,
    true,
    true,
  ]);
  const refused = await report('fa', { text: '' });
  expect(refused.status).toBe(422);
  expect(refused.body).toContain('این قسمت را پر کنید');
  const wrong = await send('/voice/in/fa/case', { number: 'V-1111-2222', secret: 'AAAA-BBBB-CCCC-DDDD' });
  expect(wrong.body).toContain('شماره و کد مخفی با هم جور نیستند');
  const old = await instance.ask(undefined, '/voice/in/fa', { _token: 'x', _once: 'y', text: said });
  expect([old.body.includes('lang="fa" dir="rtl"'), old.body.includes('مهلت این فرم تمام شده است')]).toEqual([
    true,
    true,
  ]);
});

it('A complaint in Farsi is looked at, sent, answered in English, read, added to and loses its contact; its handler sees the language.', async () => {
  const looked = await report('fa', { step: 'look' });
  expect(looked.body).toContain('چه کسی آن را می‌خواند');
  const received = await report('fa');
  expect(received.body).toContain('گزارش شما رسید');
  const own = opened(received.body);
  const { rows } = await instance.pool.query<{ id: string; locale: string }>(
    'select id, locale from voice.case_file where number = $1',
    [own.number],
  );
  expect(rows[0]!.locale).toBe('fa');
  const { elira } = instance.world.cast;
  const page = `/staff/voice/cases/${rows[0]!.id}`;
  const seen = await instance.ask(elira, page);
  expect([unescaped(seen.body).includes(said), seen.body.includes('فارسی (Persian)')]).toEqual([true, true]);
  expect((await instance.ask(elira, `${page}/write`)).body).toContain('فارسی (Persian)');
  const tokens = await instance.tokensOf(elira);
  await instance.ask(elira, `${page}/write`, {
    ...tokens,
    version: '1',
    as: 'reply',
    text: 'Which door was it?',
  });
  const read = await send('/voice/in/fa/case', own);
  expect([read.status, read.body.includes('Which door was it?'), read.body.includes('070')]).toEqual([
    200,
    true,
    true,
  ]);
  const more = await send('/voice/in/fa/case', { ...own, text: 'در دوم.', forget: 'yes' });
  expect([more.body.includes('در دوم.'), more.body.includes('070')]).toEqual([true, false]);
  // The same case opens in every language.
  expect((await send('/voice/case', own)).body).toContain('Which door was it?');
});

it('A name in Farsi is read by nobody whom it may mean: the page before sending asks, and sends nothing without the answer.', async () => {
  const { personId, organisationId } = instance.world.cast.goran;
  await instance.pool.query(
    `insert into voice.appointment (id, action_id, person_id, organisation_id, kind, appointed_by, appointed_at)
      values (gen_random_uuid(), $1, $2, $3, 'outside', $4, now())`,
    [instance.world.cast.actionId, personId, organisationId, instance.world.cast.ivo.personId],
  );
  const typed = { kind: 'safeguarding', keep_unlisted: 'رئیس دفتر' };
  const asks = /name="apart" type="radio" value="apart"/;
  for (const [fields, status, complains] of [
    [{ ...typed, step: 'look' }, 200, false],
    [typed, 422, true],
    [{ ...typed, apart: 'no such answer' }, 422, true],
  ] as const) {
    const { status: came, body } = await report('fa', fields);
    expect([came, asks.test(body), opened(body).secret]).toEqual([status, true, '']);
    expect(body.includes('id="apart-error"')).toBe(complains);
    expect(unescaped(body)).toContain('Authority of the tests');
    expect(unescaped(body)).toContain(typed.keep_unlisted);
  }
  const readsIt = async (body: string) => {
    const { rows } = await instance.pool.query(
      `select from voice.case_file c, voice.handlers(c.action_id, c.desk, c.kept_from) h
        where c.number = $1 and h.person_id = $2`,
      [opened(body).number, personId],
    );
    return rows.length === 1;
  };
  // What was answered about other organisations than are there now is asked again, with everything that was typed.
  const shown = { 'shown[]': organisationId };
  const fields = { ...typed, reach: '070 123', apart: 'apart' };
  const others: Record<string, string>[] = [{}, { 'shown[]': instance.world.cast.organisations.cso }];
  for (const other of others) {
    const { status, body } = await report('fa', { ...fields, ...other });
    expect([status, asks.test(body), opened(body).secret]).toEqual([422, true, '']);
    expect(body).toContain('id="apart-error"');
    expect(body).not.toContain('checked');
    expect(body).toContain(`name="shown[]" value="${organisationId}"`);
    for (const kept of [said, fields.reach, fields.keep_unlisted]) expect(unescaped(body)).toContain(kept);
    // Nor does another language make an answer of it.
    const changed = await send('/voice/in/fa', {
      ...fields,
      ...other,
      text: said,
      page: 'check',
      _language: 'fa',
    });
    expect([asks.test(changed.body), changed.body.includes('checked')]).toEqual([true, false]);
  }
  const sent = async (apart: string) => (await report('fa', { ...typed, ...shown, apart })).body;
  expect([await readsIt(await sent('may_be')), await readsIt(await sent('apart'))]).toEqual([false, true]);
  // Of a name that is an organisation of its readers there is nothing to ask.
  const named = await report('fa', { ...typed, keep_unlisted: 'Authority of the tests' });
  expect([asks.test(named.body), await readsIt(named.body)]).toEqual([false, false]);
});

it('Who says that they do not know sees it again before sending, with what follows from it.', async () => {
  const { body } = await report('ps', { step: 'look', kind: 'fraud', keep_unknown: 'yes' });
  const text = (key: string) => languages.find('ps')!.t(key);
  for (const key of ['voice.keep', 'voice.keep.unknown', 'voice.keep.unknown.hint'])
    expect([key, unescaped(body).includes(text(key))]).toEqual([key, true]);
  const named = await report('ps', { step: 'look', kind: 'complaint' });
  expect(unescaped(named.body)).not.toContain(text('voice.keep.unknown.hint'));
});

it('An activity that was chosen in another language is kept in this one, named before sending, and keeps its partners from reading.', async () => {
  const activity = 'advocacy-practice';
  const changed = await send('/voice/in/fa', { text: said, kind: 'complaint', activity, _language: 'fa' });
  const kept = `name="activity" value="${activity}"`;
  expect(changed.body).toContain(kept);
  const looked = await report('fa', { step: 'look', activity });
  const { rows } = await instance.pool.query<{ title: { en: string } }>(
    `select a->'title' as title from action.action, jsonb_path_query(definition, '$.workplan.activities[*]') a
      where id = $1 and a->>'key' = $2`,
    [instance.world.cast.actionId, activity],
  );
  expect([looked.body.includes(kept), unescaped(looked.body).includes(rows[0]!.title.en)]).toEqual([
    true,
    true,
  ]);
  const { number } = opened((await report('fa', { activity })).body);
  const found = await instance.pool.query('select activity from voice.case_file where number = $1', [number]);
  expect(found.rows).toEqual([{ activity }]);
});

it('Nothing that a reporter of the street types or reads in is in the log or in an address.', async () => {
  const lines = instance.lines.length;
  const own = opened((await report('ckb')).body);
  await send('/voice/in/ckb/case', own);
  const told = instance.lines.slice(lines).join('\n');
  expect(told).toContain('/voice/in/:locale');
  for (const secret of ['ckb', own.number, own.secret, said]) expect(told).not.toContain(secret);
});
