import { expect, it } from 'vitest';
import { z } from 'zod';
import { castOf } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { openPages } from '../../../tests/support/pages.tsx';
import { Form } from '../../ui/form.tsx';
import { problem } from '../problem.ts';
import { fromNetwork } from './limit.ts';
import { linkThatOpens } from './own-mark.ts';
import { countUses, perHour } from './per-hour.ts';
import { formRoute, page, redirect } from './route.ts';

const may = { name: 'planted.send', anyone: true, signedIn: false, looks: false, roles: {} } as const;

it('Files of a person who is not signed in are read only for a link that opens.', async () => {
  const db = await testDatabase();
  const { actionId } = await db.transaction().execute((tx) => castOf(tx));
  const came: number[] = [];
  const planted = formRoute({
    path: '/planted/:link',
    may,
    schema: z.object({}),
    files: 'kept',
    limits: [fromNetwork('planted', 2)],
    own: linkThatOpens(async ({ params }) => {
      if (params.link !== 'right') throw problem('not_found');
    }),
    show: ({ token, url }) =>
      page(
        'Planted',
        (
          <Form action={url.pathname} token={token}>
            Send
          </Form>
        ) as never,
      ),
    act: ({ files }) => {
      came.push(files.files?.length ?? 0);
      return redirect('/planted/right');
    },
  });
  const { visit } = openPages(db, actionId, [planted]);
  const browser = visit();
  const send = async (link: string) => {
    await browser.go(`/planted/${link}`);
    return (await browser.send({}, { files: new File(['A letter.'], 'letter.txt') })).status;
  };
  expect([await send('wrong'), await send('right'), await send('wrong'), await send('wrong')]).toEqual([
    404, 200, 404, 429,
  ]);
  expect(came).toEqual([1]);
});

it('No more files are stored than a route says, and none is read where it takes none.', async () => {
  const db = await testDatabase();
  const { actionId } = await db.transaction().execute((tx) => castOf(tx));
  const asked: number[] = [];
  let acted = 0;
  let most = 2;
  const planted = formRoute({
    path: '/planted/:link',
    may,
    schema: z.object({}),
    files: 'kept',
    own: linkThatOpens(async () => {}),
    mayStore: async (_context, coming) => {
      asked.push(coming);
      if (coming > most) throw problem('too_many_files', { max: most });
    },
    show: ({ token, url }) =>
      page(
        'Planted',
        (
          <Form action={url.pathname} token={token}>
            Send
          </Form>
        ) as never,
      ),
    act: () => {
      acted++;
      return redirect('/planted/right');
    },
  });
  const browser = openPages(db, actionId, [planted]).visit();
  const send = async (count: number) => {
    await browser.go('/planted/right');
    const sent = Array.from({ length: count }, (_, at) => `${'a'.repeat(64)} ${at}.txt`);
    return (await browser.send({ 'files@sent[]': sent })).status;
  };
  expect([await send(2), await send(3)]).toEqual([200, 422]);
  most = -1;
  expect(await send(1)).toBe(422);
  // The last was asked for once, before what was sent was read.
  expect([asked, acted]).toEqual([[0, 2, 0, 3, 0], 1]);
});

it('Files that come with one link are counted for that link, and for its network.', async () => {
  const db = await testDatabase();
  const counting = { db, secret: 'the secret of the tests', times: 1 };
  const from = (mark: string, address = '192.0.2.7') => ({
    ...{ personId: undefined, mark },
    visitor: { address, cookies: '', agent: '' },
  });
  const many = Array<'upload'>(perHour.upload.mark!).fill('upload');
  await countUses(counting, many, from('link one'));
  const refused = { code: 'too_much_within_hour' };
  await expect(countUses(counting, ['upload'], from('link one'))).rejects.toMatchObject(refused);
  await expect(countUses(counting, ['upload'], from('link one', '198.51.100.9'))).rejects.toMatchObject(
    refused,
  );
  await countUses(counting, ['upload'], from('link two'));
});
