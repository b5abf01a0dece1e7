import { expect } from 'vitest';
import { fillAnything, type Visitor } from '../support/browser.ts';
import { type InstanceConfig, password } from '../support/instance.ts';
import { lastMail } from './mails.ts';
import { follow, idIn } from './moves.ts';

/** A CSO registers; whoever reads its mail confirms the address with a password of their choice, and signs in. */
export async function registerOrganisation(
  instance: InstanceConfig,
  person: Visitor,
  { as, ...organisation }: { as: string; name: string; municipality: string; registrationNumber: string },
): Promise<void> {
  await person.open('/register');
  await person.fill({ ...organisation });
  await fillAnything(person.page, { email: `${as}@example.org`, jurisdiction: 'RS' });
  await person.press('/register');
  await person.open(await mailedTo(instance, as));
  expect(await person.page.locator('main').innerText()).toContain(organisation.name);
  await person.fill({ password });
  await person.press('/confirm/');
  await person.signIn(as);
}

/** The certifier invites a member, who follows the link of the mail. */
export async function inviteColleague(instance: InstanceConfig, besa: Visitor, bora: Visitor): Promise<void> {
  await besa.open('/organisation/people');
  await follow(besa, 'main a[href$="/invite"]');
  await besa.fill({ email: 'bora@example.org', role: 'cso_member', locale: 'sq' });
  await besa.press('/invite');
  await bora.open(await mailedTo(instance, 'bora'));
  await bora.fill({ name: 'Bora Ćosić', password });
  await bora.press('/invitation/');
  await bora.signIn('bora');
}

/** Found in the list of open calls, read before it is started. Returns the draft's id. */
export async function startApplication(person: Visitor, callId: string): Promise<string> {
  await person.open('/calls');
  await follow(person, `main a[href="/calls/${callId}"]`);
  await person.open(`/calls/${callId}/form`);
  await person.open(`/calls/${callId}/apply`);
  await person.page.locator('[name=lot]').first().check();
  await person.fill({ title: 'Safe words' });
  await person.press('/apply');
  return idIn(person.path());
}

/** A section is left half done, from another page it is come back to: what was typed is there. */
export async function leaveGap(person: Visitor, applicationId: string): Promise<void> {
  const section = `/applications/${applicationId}/sections/project`;
  await person.open(section);
  await person.fill({ 'q.summary': 'Half a sentence, and then' });
  await person.press('/sections/', 'button[name=_leave]');
  await person.open('/applications');
  await person.open(section);
  expect(await person.page.locator('[name="q.summary"]').inputValue()).toBe('Half a sentence, and then');
}

/** Only the certifier gets as far as this: checked, submitted, with a receipt that anyone verifies. Returns its number. */
export async function submitApplication(besa: Visitor, id: string): Promise<string> {
  await besa.open(`/applications/${id}/check`);
  expect(await besa.page.locator('.govuk-error-summary a').allInnerTexts()).toEqual([]);
  await besa.press('/begin');
  await besa.fill({ confirmed: true });
  await besa.press('/submit');
  const number = (await besa.page.locator('.govuk-panel').innerText()).match(/[A-Z]{2}-\d{4}-\d+-\d+/)![0];
  const receipt = await besa.page.request.get(`/applications/${id}/receipt.json`);
  await besa.open('/receipts/verify');
  await besa.page.locator('[name=receipt_file]').setInputFiles({
    name: `${number}-receipt.json`,
    mimeType: 'application/json',
    buffer: await receipt.body(),
  });
  await besa.press('/receipts/verify');
  expect(await besa.page.locator('main').innerText()).toContain(number);
  return number;
}

async function mailedTo(instance: InstanceConfig, name: string): Promise<string> {
  return (await lastMail(instance, name)).link;
}

/** Section after section, those too that open only when others are done. */
export async function answerAll(besa: Visitor, record: string) {
  const done = new Set<string>();
  for (;;) {
    await besa.open(record);
    const links = await besa.page
      .locator('.govuk-task-list a[href*="/sections/"]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
    const next = links.find((link) => !done.has(link));
    if (!next) return;
    await answerSection(besa, next);
    done.add(next);
  }
}

async function answerSection(besa: Visitor, section: string) {
  await besa.open(section);
  for (let round = 0; round < 3; round += 1) {
    await fillAnything(besa.page, {
      '.units': '1',
      '.rate': '2000',
      '-requested': '5000',
      months: '6',
      from_month: '1',
      to_month: '3',
      annual_income: '12000',
      '.jurisdiction': 'RS',
      'q.jurisdiction': 'RS',
      '.heading': 'human_resources',
    });
    const there = besa.path();
    await besa.press('/sections/');
    if (besa.path() !== there) return;
  }
  throw new Error(`${section} would not let go: ${await besa.page.locator('main').innerText()}`);
}

/** On the reserve list, told so with the reason, and taken back. */
export async function standBack(goran: Visitor, applicationId: string) {
  await goran.open(`/applications/${applicationId}`);
  await goran.open(`/applications/${applicationId}/withdraw`);
  await goran.press('/withdraw');
  await goran.open('/applications');
}
