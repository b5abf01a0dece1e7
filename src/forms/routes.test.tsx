import { describe, expect, it } from 'vitest';
import { castOf, noon } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import { may } from '../platform/permissions.ts';
import { renderIn, uiLanguage } from '../ui/testing.tsx';
import { FormPreviewPage } from './pages/form-preview-page.tsx';
import { FormsListPage } from './pages/forms-list-page.tsx';
import { seeForms } from './permissions.ts';
import { publishForm } from './publish-form.ts';
import { findFormOfAction, getForm, listForms } from './queries.ts';
import { formRoutes } from './routes.tsx';
import { buildForm } from './testing.ts';

const language = uiLanguage();

describe('the pages of forms', () => {
  it('are not for applicants, institutions and strangers', () =>
    rolledBack(async (tx) => {
      const { besa, dragan, elira, goran } = await castOf(tx);
      expect([besa, dragan, undefined].map((actor) => may(actor, seeForms, undefined))).toEqual([
        false,
        false,
        false,
      ]);
      expect([elira, goran].map((actor) => may(actor, seeForms, undefined))).toEqual([true, true]);
      const ofVersions = formRoutes.filter(
        ({ path }) => !path.includes('/drafts') && !path.endsWith('/next'),
      );
      expect(ofVersions.every((route) => route.may === seeForms)).toBe(true);
    }));

  it('a form of another Action is not found', () =>
    rolledBack(async (tx) => {
      const [here, there] = [await castOf(tx), await castOf(tx)];
      const id = await publishForm(there.work(there.ana), buildForm());
      expect(await findFormOfAction(tx, here.actionId, id)).toBeUndefined();
      expect(await findFormOfAction(tx, there.actionId, id)).toMatchObject({ id });
    }));

  it('list the latest versions and show one as applicants read it, with its hash', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const id = await publishForm(cast.work(cast.ana, noon), buildForm());
      const list = renderIn(
        language,
        <FormsListPage forms={await listForms(tx, cast.actionId)} language={language} />,
      );
      expect(list).toContain(`href="/staff/forms/${id}"`);
      expect(list).toContain('25 November 2026');
      const form = await getForm(tx, id);
      const preview = renderIn(
        language,
        <FormPreviewPage
          definition={form.definition}
          caption="Version 1"
          sha256={form.sha256}
          language={language}
        />,
      );
      expect(preview).toContain(form.sha256);
      expect(preview).toContain('Documents to have ready');
    }));

  it('say so when there is none yet', () => {
    const html = renderIn(language, <FormsListPage forms={[]} language={language} />);
    expect(html).toContain('No form has been published yet.');
  });
});
