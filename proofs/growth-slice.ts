import fs from 'node:fs';
import path from 'node:path';

/** Adds a slice to a copy of the project: a table, and so many pages that list it and forms that write into it, with every declaration. */
export function addSlice(folder: string, pages: number): void {
  const at = (...names: string[]) => path.join(folder, ...names);
  const change = (file: string, from: string, to: string) => {
    const text = fs.readFileSync(at(file), 'utf8');
    if (!text.includes(from))
      throw new Error(`${file} no longer has '${from}': change proofs/growth-slice.ts.`);
    fs.writeFileSync(
      at(file),
      text.replace(from, () => to),
    );
  };
  const numbers = Array.from({ length: pages }, (_, index) => index + 1);

  fs.writeFileSync(at('migrations/9000-growth.sql'), migration);
  fs.mkdirSync(at('src/action/growth'));
  fs.writeFileSync(at('src/action/growth/routes.tsx'), routes.replace('PAGES', String(pages)));
  change(
    'src/action/routes.tsx',
    'import { rateRoutes }',
    `import { growthRoutes } from './growth/routes.tsx';\nimport { rateRoutes }`,
  );
  change('src/action/routes.tsx', '...rateRoutes,', '...rateRoutes,\n    ...growthRoutes,');
  change(
    'src/privacy/declarations/records-of-action.ts',
    "      { table: 'action.exchange_rate'",
    "      { table: 'action.growth', other: 'id action_id name' },\n      { table: 'action.exchange_rate'",
  );
  change(
    'tests/privacy/forms-without-notice.ts',
    '/staff/rates ',
    `/staff/rates ${numbers.map((number) => `/staff/growth/forms/${number}`).join(' ')} `,
  );
  change('tests/privacy/seen-by.test.ts', "'rates.load',", "'rates.load',\n  'growth.see',\n  'growth.add',");
  for (const catalogue of fs.readdirSync(at('messages/action'))) {
    const text = fs.readFileSync(at('messages/action', catalogue), 'utf8');
    const rates = /^msgid "action\.rates\.title"\nmsgstr "(.+)"$/m.exec(text)![1]!;
    fs.appendFileSync(
      at('messages/action', catalogue),
      `\nmsgid "action.growth.title"\nmsgstr "${rates} {number}"\n`,
    );
  }
}

const migration = `-- Area: action. Rows of a proof.
create table action.growth (
  id uuid primary key,
  action_id uuid not null references action.action,
  name text not null,
  created_at timestamptz not null
);
comment on table action.growth is 'Rows of a proof.';
grant select, insert on action.growth to mostura_app;
`;

const routes = `import { sql } from 'kysely';
import { z } from 'zod';
import { audit } from '../../platform/audit/audit.ts';
import { text } from '../../platform/http/fields.ts';
import { formRoute, page, pageRoute, type Route, redirect } from '../../platform/http/route.ts';
import { newId } from '../../platform/ids.ts';
import { all, mustBeAbleTo, permission } from '../../platform/permissions.ts';
import { Button } from '../../ui/button.tsx';
import { FormPage } from '../../ui/form-page.tsx';
import { Table } from '../../ui/table.tsx';
import { TextInput } from '../../ui/text-input.tsx';

const see = permission('growth.see', { programme_manager: all, finance_officer: all });
const add = permission('growth.add', { programme_manager: all, finance_officer: all });
const form = z.object({ source: text(200) });

export const growthRoutes: readonly Route[] = Array.from({ length: PAGES }, (_, index) => index + 1).flatMap((number) => [
  pageRoute({
    path: \`/staff/growth/pages/\${number}\`,
    may: see,
    async show({ tx, actionId, language: { t } }) {
      const { rows } = await sql<{ name: string }>\`select name from action.growth where action_id = \${actionId} order by created_at, id limit 100\`.execute(tx);
      const columns = [{ head: t('action.rates.source'), cell: ({ name }: { name: string }) => name }];
      return page(t('action.growth.title', { number }), <Table caption={t('action.rates.loaded')} rows={rows} empty={t('action.rates.none')} columns={columns} />);
    },
  }),
  formRoute<void, z.output<typeof form>>({
    path: \`/staff/growth/forms/\${number}\`,
    may: add,
    schema: form,
    show: ({ url, token, language: { t } }, _, state) =>
      page(
        t('action.growth.title', { number }),
        <FormPage {...state} title={t('action.growth.title', { number })} action={url.pathname} token={token}>
          <TextInput name="source" label={t('action.rates.source')} />
          <Button>{t('action.rates.action')}</Button>
        </FormPage>,
      ),
    async act({ work }, _, { source }) {
      mustBeAbleTo(work.actor, add, undefined);
      await sql\`insert into action.growth (id, action_id, name, created_at) values (\${newId()}, \${work.actionId}, \${source}, \${work.now})\`.execute(work.tx);
      await audit(work, add.name, { kind: 'action', id: work.actionId });
      return redirect(\`/staff/growth/pages/\${number}\`);
    },
  }),
]);
`;
