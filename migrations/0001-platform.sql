-- Area: platform. What every area stands on: roles, who is at work, audit chain, once-only keys, mail, files, the clock.
create schema platform;
create extension if not exists pg_trgm with schema public;

-- mostura_app is the role of every request, job and verb; mostura_portal reads published views and nothing else.
-- Roles belong to the whole server, so another database of the same server may have made them already, or whoever looks after it has.
do $$
declare name text;
begin
  foreach name in array array['mostura_app', 'mostura_portal'] loop
    begin
      execute format('create role %I nologin', name);
    exception
      when duplicate_object or unique_violation then null;
      when insufficient_privilege then if to_regrole(name) is null then raise; end if;
    end;
  end loop;
end $$;
do $$ begin
  execute format('grant mostura_app, mostura_portal to %I', current_user);
exception when others then
  if not pg_has_role(current_user, 'mostura_app', 'set') then raise; end if;
end $$;
grant usage on schema platform to mostura_app, mostura_portal;

-- Who is at work, set by the frame with set_config(…, true) in every transaction; '' after a SET LOCAL ended counts as nobody.
create function platform.current_person() returns uuid language sql stable
  as $$ select nullif(current_setting('app.person', true), '')::uuid $$;
create function platform.current_organisation() returns uuid language sql stable
  as $$ select nullif(current_setting('app.organisation', true), '')::uuid $$;
create function platform.is_staff() returns boolean language sql stable
  as $$ select coalesce(nullif(current_setting('app.staff', true), ''), 'off') = 'on' $$;

-- Puts coarse row security on a table: own organisation, or staff of the Action. The fine rule stands once, in permissions.ts.
-- The functions are asked through a subselect: once a statement instead of once a row, and the planner, which would take an
-- equality it knows nothing of for one row in 200, then reads a list along its index instead of sorting the whole table.
create procedure platform.guard(guarded regclass, allowed text) language plpgsql as $$
declare
  once text := regexp_replace(allowed, 'platform\.\w+\(\)', '(select \&)', 'g');
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format('create policy owner_sees_all on %s to %I using (true) with check (true)', guarded, current_user);
  execute format('create policy own_or_staff on %s to mostura_app using (%s) with check (%s)', guarded, once, once);
end $$;

create table platform.instance (
  one boolean primary key default true check (one),
  demonstration boolean not null default false,
  clock_shift interval not null default interval '0',
  installed_at timestamptz not null default now()
);
comment on table platform.instance is 'What this database is: a demonstration (marked on every page) or real. clock_shift moves the clock of a demonstration only.';
insert into platform.instance default values;
alter table platform.instance add constraint clock_moves_in_demonstration_only check (demonstration or clock_shift = interval '0');
grant select on platform.instance to mostura_app, mostura_portal;
grant update (clock_shift) on platform.instance to mostura_app;

-- The day by the system's one clock: the same that rules are given.
create function platform.today() returns date language sql stable
  as $$ select ((now() + (select clock_shift from platform.instance)) at time zone 'Europe/Belgrade')::date $$;

create table platform.audit_head (
  one boolean primary key default true check (one),
  sequence bigint not null,
  hash bytea not null
);
insert into platform.audit_head values (true, 0, sha256('mostura'::bytea));
create table platform.audit_entry (
  sequence bigint primary key,
  at timestamptz not null,
  word text not null,
  action_id uuid,
  actor_id uuid,
  organisation_id uuid,
  subject_kind text not null,
  subject_id uuid,
  details jsonb not null default '{}',
  previous_hash bytea not null,
  hash bytea not null
);
comment on table platform.audit_entry is 'What happened: ids and plain facts only, never a name, a text of a person or a secret. Chained by hash; no role of the application may change or delete it.';
create index audit_by_subject on platform.audit_entry (subject_id, sequence);
create index audit_by_actor on platform.audit_entry (actor_id, sequence);
create function platform.audit_digest(previous bytea, sequence bigint, at timestamptz, word text, action_id uuid, actor_id uuid, organisation_id uuid, subject_kind text, subject_id uuid, details jsonb)
  returns bytea language sql stable as $$
  select sha256(previous || convert_to(jsonb_build_array(sequence, (extract(epoch from at) * 1000)::bigint, word, action_id, actor_id, organisation_id, subject_kind, subject_id, details)::text, 'UTF8'))
$$;
-- The lock on audit_head is held until the caller's transaction ends, so the chain has no forks; verbs write their entry last.
create function platform.write_audit(at timestamptz, word text, action_id uuid, actor_id uuid, organisation_id uuid, subject_kind text, subject_id uuid, details jsonb)
  returns bigint language plpgsql security definer set search_path = pg_catalog, platform as $$
declare
  head platform.audit_head;
  digest bytea;
begin
  select * into head from platform.audit_head for update;
  digest := platform.audit_digest(head.hash, head.sequence + 1, at, word, action_id, actor_id, organisation_id, subject_kind, subject_id, details);
  insert into platform.audit_entry values (head.sequence + 1, at, word, action_id, actor_id, organisation_id, subject_kind, subject_id, details, head.hash, digest);
  update platform.audit_head set sequence = head.sequence + 1, hash = digest;
  return head.sequence + 1;
end $$;
revoke all on function platform.write_audit from public;
grant execute on function platform.write_audit to mostura_app;
grant select on platform.audit_entry, platform.audit_head to mostura_app;

create table platform.once_key (
  key uuid primary key,
  person_id uuid,
  path text not null,
  body_hash bytea not null,
  location text not null,
  created_at timestamptz not null default now()
);
comment on table platform.once_key is 'One row for each form that was acted on: the same form sent again gets the same answer and is not acted on twice.';
create index once_key_by_age on platform.once_key (created_at);
grant select, insert, update, delete on platform.once_key to mostura_app;

create table platform.file (
  id uuid primary key,
  action_id uuid not null,
  organisation_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  type text not null,
  name text not null,
  purpose text not null,
  uploaded_by uuid,
  created_at timestamptz not null
);
create index file_by_hash on platform.file (sha256);
create index file_by_organisation on platform.file (organisation_id);
grant select, insert, update, delete on platform.file to mostura_app;
call platform.guard('platform.file', 'organisation_id = platform.current_organisation() or platform.is_staff()');

create table platform.mail (
  id uuid primary key,
  action_id uuid not null,
  person_id uuid,
  to_address text not null,
  locale text not null,
  template text not null,
  args jsonb not null default '{}',
  created_at timestamptz not null,
  sent_at timestamptz,
  attempts integer not null default 0,
  last_error text
);
comment on table platform.mail is 'Mail to be sent or kept: without SMTP it is only shown on the outbox page. It is written in its reader''s language when it is sent or shown.';
create index mail_by_age on platform.mail (created_at desc, id);
create index mail_unsent on platform.mail (created_at) where sent_at is null;
grant select, insert, update, delete on platform.mail to mostura_app;
