// @second-database: roles and grants

import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { iatiValidator } from '../../tests/interop/iati-validator.ts';
import { castOf, noon } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import { loadAction } from '../action/index.ts';
import type { Answer, Context, PageRoute } from '../platform/http/route.ts';
import { newId } from '../platform/ids.ts';
import { loadCatalogues, makeCatalogue } from '../platform/messages/catalogue.ts';
import { makeLanguage } from '../platform/messages/make-language.ts';
import { writeTable } from '../platform/public-tables/write-table.ts';
import type { Tx } from '../platform/work.ts';
import { publishedPeriods } from '../results/index.ts';
import { renderIn } from '../ui/testing.tsx';
import { openDataPages } from './page-routes.tsx';
import { openDataRoutes } from './routes.tsx';
import { insertCall, insertSubGrant } from './testing-records.ts';

const language = makeLanguage(makeCatalogue(loadCatalogues('messages')), 'en', { strict: true });

const baseUrl = 'https://mostura.example';

/** What a route answers to anyone, read under the portal's role. Whoever asks may send any Host. */
async function ask(
  tx: Tx,
  actionId: string,
  path: string,
  params: Record<string, string> = {},
  host = baseUrl,
): Promise<Answer> {
  const url = new URL(path, host);
  const parts = { baseUrl, publishedPeriods };
  const routes = openDataRoutes(parts);
  const route = [...routes, ...openDataPages(parts, routes)].find(
    (one) => one.path === url.pathname.replace(params.oppId ?? '\0', ':oppId'),
  );
  const context = {
    tx,
    actionId,
    now: noon,
    language,
    url,
    params,
    query: Object.fromEntries(url.searchParams),
  };
  await sql`set local role mostura_portal`.execute(tx);
  const answer = await (route as PageRoute<void>).show(context as unknown as Context, undefined);
  await sql`reset role`.execute(tx);
  return answer;
}
const dataOf = (answer: Answer) => {
  if (answer.result !== 'data') throw new Error(`no data but ${answer.result}`);
  return answer;
};
const htmlOf = (answer: Answer) => {
  if (answer.result !== 'page') throw new Error(`no page but ${answer.result}`);
  return renderIn(language, answer.body);
};

async function stage(
  run: (stage: { tx: Tx; actionId: string; callId: string }) => Promise<void>,
  demonstration = false,
) {
  const definition = await loadAction('actions/shbb');
  await rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition });
    await sql`update platform.instance set demonstration = ${demonstration}`.execute(tx);
    const of = {
      actionId: cast.actionId,
      partnerId: cast.organisations.partner,
      csoId: cast.organisations.cso,
      personId: cast.ana.personId,
    };
    const callId = await insertCall(tx, of);
    await insertSubGrant(tx, of, callId);
    await insertSubGrant(tx, of, callId, { withholdName: true });
    await run({ tx, actionId: cast.actionId, callId });
  });
}

describe('the real Action', () => {
  test('serves no IATI, and says what is missing', async () => {
    await stage(async ({ tx, actionId }) => {
      const answer = dataOf(await ask(tx, actionId, '/open-data/iati.xml'));
      expect(answer.status).toBe(404);
      expect(answer.body).toContain('The Action’s identifier');
      expect(answer.body).toContain('The start date of the Action');
    });
  });
  test('names the gaps on its page, and why', async () => {
    await stage(async ({ tx, actionId }) => {
      const html = htmlOf(await ask(tx, actionId, '/open-data'));
      expect(html).toContain('No source gives the day.');
      expect(html).not.toContain('href="/open-data/iati.xml"');
      expect(html).toContain('href="/open-data/360giving.json"');
      expect(html).toContain('1 sub-grant is not in the 360Giving file');
      expect(html).toContain('https://creativecommons.org/licenses/by/4.0/');
    });
  });
});

describe('a demonstration', () => {
  test('serves IATI that the standard itself accepts, with plainly invented identifiers', async (context) => {
    await stage(async ({ tx, actionId }) => {
      const answer = dataOf(await ask(tx, actionId, '/open-data/iati.xml'));
      expect(answer).toMatchObject({ status: 200, type: 'application/xml; charset=utf-8' });
      expect(answer.body).toContain('RS-APR-DEMONSTRATION-ACTION');
      expect(answer.body).toContain('Demonstration: the records in this file are invented.');
      expect(iatiValidator(context)(answer.body, noon)).toEqual([]);
    }, true);
  });
  test('still names the gaps on its page', async () => {
    await stage(async ({ tx, actionId }) => {
      const html = htmlOf(await ask(tx, actionId, '/open-data'));
      expect(html).toContain('href="/open-data/iati.xml"');
      expect(html).toContain('filled with invented values');
    }, true);
  });
});

describe('programs that ask', () => {
  test('get 360Giving without the withheld sub-grant', async () => {
    await stage(async ({ tx, actionId }) => {
      const made = JSON.parse(dataOf(await ask(tx, actionId, '/open-data/360giving.json')).body);
      expect(made.grants).toHaveLength(1);
    });
  });
  test('get one catalogue of all that is published, with whole addresses and a licence', async () => {
    await stage(async ({ tx, actionId }) => {
      const answer = await ask(tx, actionId, '/open-data/catalogue.json');
      const read = JSON.parse(String('body' in answer && answer.body));
      const files = read['dcat:dataset'].flatMap(
        (one: Record<string, readonly { 'dcat:downloadURL': { '@id': string } }[]>) =>
          one['dcat:distribution']!.map((file) => file['dcat:downloadURL']['@id']),
      );
      expect(files).toContain(`${baseUrl}/open-data/grants.json`);
      expect(files.every((file: string) => file.startsWith(`${baseUrl}/`))).toBe(true);
      expect(read['dct:license']['@id']).toContain('creativecommons.org');
    });
  });
  test('get the sub-grants as CSV, with hashtags', async () => {
    await stage(async ({ tx, actionId }) => {
      const answer = await ask(tx, actionId, '/open-data/grants.csv');
      if (answer.result !== 'table') throw new Error(`no table but ${answer.result}`);
      const written = await writeTable(answer, { baseUrl, demonstration: false });
      expect(written).toContain(',#activity+name,');
      expect(String(written).split('\r\n')[2]).toMatch(/^no,/);
    });
  });
  test('get opportunities, and one by its id', async () => {
    await stage(async ({ tx, actionId, callId }) => {
      const list = JSON.parse(dataOf(await ask(tx, actionId, '/common-grants/opportunities')).body);
      expect(list).toMatchObject({
        status: 200,
        items: [{ id: callId }],
        paginationInfo: { page: 1, pageSize: 100 },
      });
      const one = dataOf(
        await ask(tx, actionId, `/common-grants/opportunities/${callId}`, { oppId: callId }),
      );
      expect(JSON.parse(one.body)).toMatchObject({
        status: 200,
        data: { id: callId, competitions: [{ title: 'Prevention' }] },
      });
    });
  });
  test('get links to this platform, whatever Host they send', async () => {
    await stage(async ({ tx, actionId, callId }) => {
      const one = `/common-grants/opportunities/${callId}`;
      const paths = ['/open-data/iati.xml', '/open-data/360giving.json', '/common-grants/opportunities', one];
      for (const path of paths) {
        const answer = await ask(tx, actionId, path, { oppId: callId }, 'http://forged.example');
        const { body } = dataOf(answer);
        expect(body).not.toContain('forged');
        expect(body).toContain(baseUrl);
      }
    }, true);
  });
  test('get the protocol’s own error for what is not there or badly asked', async () => {
    await stage(async ({ tx, actionId }) => {
      for (const oppId of [newId(), 'nonsense']) {
        const answer = dataOf(await ask(tx, actionId, `/common-grants/opportunities/${oppId}`, { oppId }));
        expect(answer.status).toBe(404);
        expect(JSON.parse(answer.body)).toMatchObject({ status: 404, errors: [] });
      }
      expect(dataOf(await ask(tx, actionId, '/common-grants/opportunities?page=0')).status).toBe(400);
    });
  });
});
