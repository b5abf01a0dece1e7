import { beforeAll, describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { networkRoutes } from '../index.ts';
import { buildOrganisation } from '../testing.ts';

let cast: Cast;
let ids: { kept: string; alias: string; third: string };
let pages: ReturnType<typeof openPages>;
beforeAll(async () => {
  const db = await testDatabase();
  [cast, ids] = await db.transaction().execute(async (tx) => {
    const made = await castOf(tx);
    const build = (name: string, registrationNumber: string) =>
      buildOrganisation(tx, { actionId: made.actionId, name, registrationNumber });
    const built = {
      kept: await build('Most nade <b>', '17 1'),
      alias: await build('Мост наде', '18'),
      third: await build('Udruženje Most nade', '19'),
    };
    return [made, built];
  });
  pages = openPages(db, cast.actionId, networkRoutes);
});

describe('the pages of duplicates', () => {
  it('propose to officers, and let the programme manager alone decide', async () => {
    expect((await pages.visit(cast.besa).go('/staff/duplicates')).status).toBe(403);
    const elira = pages.visit(cast.elira);
    const list = await elira.go('/staff/duplicates');
    expect([list.status, list.html.includes('the same name')]).toEqual([200, true]);
    expect(list.html).not.toContain('/merge?with=');
    expect((await elira.go(`/staff/organisations/${ids.kept}/merge`)).status).toBe(404);
  });

  it('take two organisations from their comparison to one, and back', async () => {
    const ana = pages.visit(cast.ana);
    expect(await faultsOf(await ana.go('/staff/duplicates'))).toEqual([]);
    const alone = await ana.go(`/staff/organisations/${ids.kept}/merge`);
    expect([alone.status, alone.html.includes('Мост наде'), await faultsOf(alone)]).toEqual([200, true, []]);
    const compared = await ana.go(`/staff/organisations/${ids.kept}/merge?with=${ids.alias}`);
    expect([compared.status, await faultsOf(compared)]).toEqual([200, []]);
    expect(compared.html).toContain('Most nade &lt;b&gt;');
    expect(compared.html).toContain('different registration number (probably not a duplicate)');

    const undecided = await ana.send({ other: ids.alias, reason: 'I <b> asked them.' });
    expect([undecided.status, undecided.html.includes('I &lt;b&gt; asked them.')]).toEqual([422, true]);
    const merged = await ana.send({ other: ids.alias, decision: 'keep_this', reason: 'I <b> asked them.' });
    expect([merged.path, merged.html.includes('I &lt;b&gt; asked them.')]).toEqual([
      '/staff/duplicates',
      true,
    ]);
    expect(await faultsOf(merged)).toEqual([]);

    const alias = await ana.go(`/staff/organisations/${ids.alias}`);
    expect(alias.html).toContain('is registered twice');
    const kept = await ana.go(`/staff/organisations/${ids.kept}`);
    expect([kept.html.includes('Мост наде'), await faultsOf(kept)]).toEqual([true, []]);

    await ana.go(`/staff/organisations/${ids.kept}/merge?with=${ids.third}`);
    const apart = await ana.send({ other: ids.third, decision: 'apart', reason: 'Two offices.' });
    expect(apart.html).not.toContain('/merge?with=');

    const undone = await ana.send();
    expect([undone.path, undone.html.includes('I &lt;b&gt; asked them.')]).toEqual([
      '/staff/duplicates',
      false,
    ]);
    expect(pages.errors).toEqual([]);
  });

  it('keep what was typed when one of the two was merged meanwhile, and say why it was refused', async () => {
    const opened = await Promise.all(
      [
        [ids.kept, ids.alias],
        [ids.alias, ids.kept],
      ].map(async ([one, other]) => {
        const browser = pages.visit(cast.ana);
        await browser.go(`/staff/organisations/${one}/merge?with=${other}`);
        return { browser, other: other! };
      }),
    );
    const meanwhile = pages.visit(cast.ana);
    await meanwhile.go(`/staff/organisations/${ids.alias}/merge?with=${ids.third}`);
    const merged = await meanwhile.send({ other: ids.third, decision: 'keep_other', reason: 'One office.' });
    expect(merged.path).toBe('/staff/duplicates');
    for (const { browser, other } of opened) {
      const refused = await browser.send({ other, decision: 'keep_this', reason: 'I asked both.' });
      expect([refused.status, refused.html.includes('I asked both.</textarea>')]).toEqual([422, true]);
      expect(refused.html).toContain('govuk-error-summary');
      expect(await faultsOf(refused)).toEqual([]);
    }
    // Whoever opens it now is not asked what cannot be done.
    expect((await meanwhile.go(`/staff/organisations/${ids.alias}/merge`)).html).not.toContain('<textarea');
    expect(pages.errors).toEqual([]);
  });
});
