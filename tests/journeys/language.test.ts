import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Visitor, visitor } from '../support/browser.ts';
import { type InstanceConfig, openWholeInstance } from '../support/instance.ts';
import { faults } from '../support/look-at.ts';
import { looks } from '../support/looks.ts';

// What a button does is the browser's, and with script ours: walked with both.
describe.each([looks.language, { ...looks.language, script: true }])(
  'another language in the middle of a form (script $script)',
  (look) => {
    let instance: InstanceConfig;
    let somebody: Visitor;
    beforeAll(async () => {
      instance = await openWholeInstance();
      somebody = await visitor(instance, look);
    });
    afterAll(async () => {
      await somebody?.close();
      await instance?.close();
    });

    const choose = async (name: string) => {
      const { page } = somebody;
      await page.locator('header details.m-menu').first().locator('summary').click();
      await Promise.all([page.waitForNavigation(), page.getByRole('button', { name, exact: true }).click()]);
    };
    const typed = (name: string) => somebody.page.locator(`[name="${name}"]`).inputValue();

    it('keeps what was typed, and is the language from now on', async () => {
      await somebody.open('/register');
      await somebody.fill({ name: 'Most <na> Drini', email: 'half@' });
      await choose('Hrvatski');
      expect(await somebody.page.locator('html').getAttribute('lang')).toBe('hr');
      expect(await somebody.page.locator('h1').textContent()).toBe('Registrirajte svoju organizaciju');
      expect([await typed('name'), await typed('email')]).toEqual(['Most <na> Drini', 'half@']);
      expect(await somebody.page.locator('.govuk-error-summary').count()).toBe(0);
      await choose('Македонски');
      expect(await typed('name')).toBe('Most <na> Drini');
      somebody.reads('mk');
      await somebody.open('/calls');
      expect(await somebody.page.locator('html').getAttribute('lang')).toBe('mk');
    });

    it('leaves Enter to the button that saves', async () => {
      await somebody.open('/register');
      await Promise.all([
        somebody.page.waitForNavigation(),
        somebody.page.locator('[name="name"]').press('Enter'),
      ]);
      expect(await somebody.page.locator('.govuk-error-summary').count()).toBe(1);
      expect(faults()).toEqual([]);
    });
  },
);
