import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlValidator } from '../../tests/support/html-validator.ts';
import { openPeople, password } from '../../tests/support/people-instance.ts';

let { opened, cast, instance, signedIn, lastLink } = {} as Awaited<ReturnType<typeof openPeople>>;
beforeAll(async () => {
  ({ opened, cast, instance, signedIn, lastLink } = await openPeople());
});
afterAll(() => opened.close());

describe('a CSO', () => {
  const form = {
    name: 'Udruga Novi Most',
    jurisdiction: 'BA',
    municipality: 'Mostar',
    registrationNumber: 'F-77/24',
    'fields[]': ['youth', 'migration'],
    personName: 'Ivana Marić',
    email: 'ivana@example.org',
  };

  it('is told what is wrong with the form, with everything typed, and is not asked for a password yet', async () => {
    const browser = instance.visit();
    await browser.go('/register');
    const shown = await browser.send({ ...form, municipality: '' });
    expect(shown.status).toBe(422);
    expect(shown.html).toContain('href="#municipality"');
    expect(shown.html).toContain('value="Udruga Novi Most"');
    expect(shown.html).not.toContain('type="password"');
  });

  it('registers, chooses a password by the mailed link, and is warned there about a second registration', async () => {
    const browser = instance.visit();
    await browser.go('/register');
    expect((await browser.send(form)).path).toBe('/register/sent');
    const link = await lastLink('confirm');
    const opened = await browser.go(link);
    expect(opened.html).toContain('Udruga Novi Most');
    expect(opened.html).toContain('value="Ivana Marić"');
    const weak = await browser.send({ name: 'Ivana Marić', password: 'Ivana1234567890' });
    expect(weak.html).toContain('easy to guess');
    expect(weak.html).not.toContain('Ivana1234567890');
    const page = await htmlValidator.validateString(weak.html);
    expect(page.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    expect((await browser.send({ name: 'Ivana Marić', password })).path).toContain('notice=ready');
    expect(await browser.go(link)).toMatchObject({ status: 404 });
    await browser.go('/sign-in?next=/account');
    expect((await browser.send({ email: form.email, password })).html).toContain('Udruga Novi Most');

    const other = instance.visit();
    await other.go('/register');
    const second = {
      ...form,
      name: 'Удруга Нови Мост',
      registrationNumber: 'F-78/24',
      email: 'marko@example.org',
    };
    const sent = await other.send(second);
    expect([sent.path, sent.html.includes('Mostar')]).toEqual(['/register/sent', false]);
    const warned = await other.go(await lastLink('confirm'));
    expect(warned.html).toContain('already registered');
    expect(warned.html).not.toContain('Udruga Novi Most');
    const typed = { name: 'Marko', password };
    const unanswered = await other.send(typed);
    expect([unanswered.status, unanswered.html.includes('href="#similar"')]).toEqual([422, true]);
    const unexplained = await other.send({ ...typed, similar: 'new' });
    expect(unexplained.html).toContain('href="#reason"');
    const answered = { ...typed, similar: 'new', reason: 'We are the other bank.' };
    expect((await other.send(answered)).path).toContain('notice=ready');
  });

  it('asks to join the one that is registered, and is told by the page that it was asked', async () => {
    const browser = instance.visit();
    await browser.go('/register');
    await browser.send({ ...form, registrationNumber: 'F-77/24', email: 'third@example.org' });
    const warned = await browser.go(await lastLink('confirm'));
    expect(warned.html).toContain('this registration number is already registered');
    const asked = await browser.send({ name: 'Ana', password, similar: 'join' });
    expect(asked.path).toContain('notice=asked');
    expect(asked.html).toContain('They answer you by email');
  });

  it('reads the same answer on the same page whoever is registered, whatever is asked for in another language', async () => {
    const pages = await Promise.all(
      ['Udruga Novi Most', 'Udruga Nepoznata Obala'].map(async (name) => {
        const browser = instance.visit();
        await browser.go('/register');
        const email = `${name.length}@example.org`;
        const shown = await browser.send({ ...form, name, email, similar: 'new', _language: 'en' });
        return shown.html
          .replaceAll(name, '')
          .replaceAll(email, '')
          .replaceAll(/value="[\w.~-]{20,}"/g, '');
      }),
    );
    expect(pages[0]).toBe(pages[1]);
    expect(pages[0]).not.toContain('already registered');
  });
});

describe('the people of an organisation', () => {
  it('are seen by their own and by those who run the Action: for others the page is not there', async () => {
    const path = `/organisations/${cast.organisations.cso}/people`;
    const bora = await signedIn('bora');
    expect((await bora.go('/organisation/people')).path).toBe(path);
    expect((await bora.go(path)).html).not.toContain('/people/invite');
    const foreign = await bora.go(`/organisations/${cast.foreign.organisations.cso}/people`);
    const missing = await bora.go('/organisations/00000000-0000-4000-8000-000000000000/people');
    expect(foreign.status).toBe(404);
    expect(foreign.html).toBe(missing.html);
    expect((await bora.go(`${path}/invite`)).status).toBe(404);
    const ivo = await signedIn('ivo');
    expect((await ivo.go(path)).status).toBe(200);
  });

  it('are invited by a certifier, come by the link, and leave by a press', async () => {
    const besa = await signedIn('besa');
    await besa.go(`/organisations/${cast.organisations.cso}/people/invite`);
    const role = { role: 'cso_member', locale: 'sq', jurisdiction: '' };
    expect((await besa.send({ ...role, email: 'lule@example.org' })).html).toContain('lule@example.org');
    const lule = instance.visit();
    const link = await lastLink('invitation');
    await lule.go(link);
    expect((await lule.send({ name: 'Lule', password: 'a field of red poppies' })).path).toContain('ready');
    expect((await lule.go(link)).status).toBe(404);
    const team = await besa.go(`/organisations/${cast.organisations.cso}/people`);
    const end = [...team.html.matchAll(/action="(\/memberships\/[^"]+)"[\s\S]*?hidden">([^<]+)</g)].find(
      ([, , name]) => name === 'Lule',
    )![1]!;
    const after = await besa.send({}, end);
    expect(after.html).not.toContain('Lule');
  });

  it('cannot be given a role that is not the giver’s to give, whatever the form sends', async () => {
    const besa = await signedIn('besa');
    await besa.go(`/organisations/${cast.organisations.cso}/people/invite`);
    const sent = await besa.send({
      role: 'administrator',
      locale: 'en',
      jurisdiction: '',
      email: 'x@example.org',
    });
    expect(sent.status).toBe(403);
  });
});
