// @second-database: roles and grants

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { noon } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import { htmlValidator } from '../../tests/support/html-validator.ts';
import { languageOf } from '../../tests/support/language.ts';
import { system } from '../platform/database/frame.ts';
import type { Context, Page } from '../platform/http/route.ts';
import type { Locale } from '../platform/language/language.ts';
import type { Shown } from '../platform/suppression.ts';
import type { Tx } from '../platform/work.ts';
import { renderIn } from '../ui/testing.tsx';
import { type ActionDefinition, loadAction } from './definition/load-action.ts';
import { type ActionNeeds, actionRoutes } from './routes.tsx';
import { storeAction } from './store-action.ts';

const shbb = await loadAction('actions/shbb');
const tiny = await loadAction('tests/fixtures/actions/tiny');
const nothing: ActionNeeds = {
  standing: async () => new Map(),
  openCalls: async () => [],
  streetTitle: (locale) => `Help in ${locale}`,
  indicatorPath: (code) => `/results/${code}`,
};
const paths = ['/', '/consortium', '/clusters', '/about-the-data'];

/** The page of a path as the public's role reads it, as HTML. */
async function html(
  tx: Tx,
  path: string,
  definition: ActionDefinition,
  { needs = nothing, locale = 'en' }: { needs?: ActionNeeds; locale?: Locale } = {},
): Promise<string> {
  const { actionId } = await storeAction(
    { tx, now: noon, actor: system, enqueue: async () => {} },
    definition,
  );
  await sql`set local role mostura_portal`.execute(tx);
  const language = languageOf(locale);
  const route = actionRoutes(needs).find((one) => one.path === path);
  if (route?.kind !== 'page') throw new Error(`no page at ${path}`);
  const context = { tx, actionId, now: noon, language, actor: undefined } as unknown as Context;
  const page = (await route.show(context, undefined)) as Page;
  await sql`reset role`.execute(tx);
  const text = renderIn(language, page.body);
  expect(await htmlValidator.validateString(text)).toMatchObject({ valid: true });
  return text;
}

describe('the public pages of the Action', () => {
  it('are read under a role that sees published views only', () => {
    for (const route of actionRoutes(nothing).filter(({ path }) => paths.includes(path)))
      expect(route).toMatchObject({ portal: true, may: { anyone: true } });
  });

  it('show every Action, in every complete language', async () => {
    for (const path of paths)
      for (const locale of ['en', 'sq', 'mk', 'sr-Cyrl', 'sr-Latn'] as const)
        await rolledBack(async (tx) => {
          expect(await html(tx, path, shbb, { locale })).toContain('Security for Human Beings and Borders');
          expect(await html(tx, path, tiny, { locale })).toContain('Two Shores');
        });
  });

  it('say where a target stands, that a small number is hidden, and that nobody counted yet', async () => {
    await rolledBack(async (tx) => {
      const standing = new Map<string, Shown>([
        ['organisations_engaged', { shown: 41 }],
        ['national_sub_grants', { hidden: true }],
      ]);
      const text = await html(tx, '/', shbb, { needs: { ...nothing, standing: async () => standing } });
      const words = text.replace(/<[^>]+>/g, '');
      expect(words).toContain('Civil society organisations engaged 41 of 90');
      expect(words).toContain('National projects granted and supported Not shown yet');
      expect(words).toContain('National round tables not counted yet');
      expect(words).toContain('The Action set no number.');
      expect(text).toContain('href="/results/organisations_engaged"');
    });
  });

  it('lead to the calls that are open, with deadline and zone', async () => {
    await rolledBack(async (tx) => {
      const call = {
        href: '/calls/1',
        number: 'C-1',
        title: 'Call <one>',
        jurisdiction: 'XK',
        deadlineAt: '2026-12-01T13:00:00.000Z',
        zone: 'Europe/Belgrade',
      };
      const text = await html(tx, '/', shbb, { needs: { ...nothing, openCalls: async () => [call] } });
      expect(text).toContain('Call &lt;one&gt;');
      expect(text).toContain('Kosovo*');
      expect(text).toContain('1 December 2026');
      expect(text).toContain('Europe/Belgrade');
    });
  });

  it('show the map and, beside it and open, the same numbers as a table', async () => {
    await rolledBack(async (tx) => {
      const text = await html(tx, '/', shbb);
      expect(text).toMatch(/<svg class="m-map".*<\/svg><\/div><div><section[^>]*><table/);
      for (const name of [
        'Albania',
        'Bosnia and Herzegovina',
        'Kosovo*',
        'Montenegro',
        'North Macedonia',
        'Serbia',
      ])
        expect(text).toMatch(
          new RegExp(
            `data-label="Jurisdiction"><a [^>]*href="/jurisdictions/[A-Z]{2}">${name.replace('*', '\\*')}</a></th>`,
          ),
        );
    });
  });

  it('say of each cluster in whose words it is named', async () => {
    await rolledBack(async (tx) => {
      const text = await html(tx, '/clusters', shbb);
      for (const { says, source } of shbb.action.clusters) {
        expect(text).toContain(`“${says}”`);
        expect(text).toContain(`Source: ${source}`);
      }
    });
  });

  it('keep both statements about the network', async () => {
    await rolledBack(async (tx) => {
      const text = await html(tx, '/consortium', shbb);
      expect(text).toContain('7 CSOs affiliated in the Balkan Refugee and Migration Council');
      expect(text).toContain('are the members of the network Balkan Refugee Migration Council (BRMC)');
      expect(text).toContain('counts seven affiliated organisations');
    });
  });

  it('name what is not known, with the reason', async () => {
    await rolledBack(async (tx) => {
      const text = await html(tx, '/about-the-data', shbb);
      expect(text.match(/Not known\./g)).toHaveLength(7);
      expect(text).toContain('March 2020 – June 2023');
      expect(await html(tx, '/about-the-data', tiny)).toContain('LF-7');
    });
  });
});
