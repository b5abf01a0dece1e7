import type pg from 'pg';
import { hashPassword } from '../src/people/accounts/password.ts';

export const password = 'a long bridge over the water';
/** Somebody with a finished draft that was not sent. */
export type Waiting = { readonly email: string; readonly applicationId: string };
export type Crowd = {
  readonly callId: string;
  readonly deadline: Date;
  readonly graceSeconds: number;
  readonly people: readonly Waiting[];
};

/**
 * Puts `count` organisations into a demonstration, each with one person who may send and a finished draft to one open call: the copy
 * of an application that was sent there. The call closes `seconds` after they are ready, with a grace of 20 seconds.
 */
export async function gatherCrowd(client: pg.Client, count: number, seconds: number): Promise<Crowd> {
  await client.query('begin');
  const { rows: found } = await client.query<{ id: string; call_id: string }>(
    `select a.id, a.call_id from grants.application a join grants.call c on c.id = a.call_id, platform.instance i
     where c.state = 'published' and c.deadline_at > now() + i.clock_shift and a.state = 'submitted'
     order by a.id limit 1`,
  );
  const sent = found[0];
  if (!sent) throw new Error('No open call of the demonstration has an application that was sent.');
  const people = await copyApplicants(client, sent.id, count);
  const { rows } = await client.query<{ deadline: Date; grace: number }>(
    `update grants.call set deadline_at = now() + clock_shift + $2::int * interval '1 second', rules = rules || '{"graceSeconds": 20}' from platform.instance where id = $1
     returning deadline_at - clock_shift as deadline, (rules->>'graceSeconds')::int as grace`,
    [sent.call_id, seconds],
  );
  await client.query('commit');
  await client.query('analyze');
  const { deadline, grace } = rows[0]!;
  return { callId: sent.call_id, deadline, graceSeconds: grace, people };
}

async function copyApplicants(client: pg.Client, sentId: string, count: number): Promise<Waiting[]> {
  await client.query(
    `create temporary table crowd on commit drop as
     select i, gen_random_uuid() as organisation, gen_random_uuid() as person, gen_random_uuid() as application,
       'crowd' || i || '@crowd.example' as email from generate_series(1, $1::int) i`,
    [count],
  );
  await client.query(
    `insert into network.organisation select (jsonb_populate_record(o, jsonb_build_object('id', organisation, 'key', 'crowd-' || i,
       'name', 'Crowd ' || i, 'search_key', 'crowd ' || i, 'sort_key', 'crowd ' || i, 'registration_number', 'C-' || i))).*
     from crowd, network.organisation o join grants.application a on a.organisation_id = o.id where a.id = $1`,
    [sentId],
  );
  await client.query(
    `insert into accounts."user" (id, email, email_verified) select person::text, email, true from crowd`,
  );
  await client.query(
    `insert into accounts.account (id, account_id, provider_id, user_id, password)
     select 'a' || person, person::text, 'credential', person::text, $1 from crowd`,
    [await hashPassword(password)],
  );
  await client.query(
    `insert into people.person (id, name, email, account_id, created_at, confirmed_at)
     select person, 'Somebody ' || i, email, person::text, now(), now() from crowd`,
  );
  await client.query(
    `insert into people.membership (id, action_id, person_id, organisation_id, role, since)
     select gen_random_uuid(), a.action_id, person, organisation, 'cso_certifier', now() from crowd, grants.application a where a.id = $1`,
    [sentId],
  );
  await client.query(
    `insert into grants.application select (jsonb_populate_record(a, jsonb_build_object('id', application, 'organisation_id', organisation,
       'state', 'draft', 'number', null, 'submitted_at', null, 'submitted_by', null, 'submission_begun_at', null, 'content', null,
       'content_sha256', null, 'receipt', null, 'created_by', person))).*
     from crowd, grants.application a where a.id = $1`,
    [sentId],
  );
  await client.query(
    `with own as (
       select gen_random_uuid() as file, organisation, application, t.id as attachment, t.file_id
       from crowd, grants.application_attachment t where t.application_id = $1 and t.removed_at is null),
     files as (
       insert into platform.file select (jsonb_populate_record(f, jsonb_build_object('id', file, 'organisation_id', organisation))).*
       from own join platform.file f on f.id = own.file_id)
     insert into grants.application_attachment select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(),
       'application_id', application, 'organisation_id', organisation, 'file_id', file))).*
     from own join grants.application_attachment t on t.id = own.attachment`,
    [sentId],
  );
  const { rows } = await client.query<Waiting>(
    `select email, application as "applicationId" from crowd order by i`,
  );
  return rows;
}
