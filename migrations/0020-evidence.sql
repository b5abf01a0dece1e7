-- Area: platform. Beside the audit trail: texts that can be erased, signed heads, and who read what of others.

-- A text that somebody wrote never stands in the chain: its salted digest does. The text can be erased and the chain stays whole.
create table platform.audit_text (
  sequence bigint not null references platform.audit_entry,
  name text not null check (name ~ '^[a-z][a-z_]*$'),
  salt bytea not null check (length(salt) = 32),
  content text not null,
  primary key (sequence, name)
);
comment on table platform.audit_text is 'Texts of audit entries (reasons, minutes), each bound to its entry by sha256(salt || content) in the entry''s details. May be erased; never changed.';
grant select, delete on platform.audit_text to mostura_app;

drop function platform.write_audit(timestamptz, text, uuid, uuid, uuid, text, uuid, jsonb);
-- The lock on audit_head is held until the caller's transaction ends, so the chain has no forks; verbs write their entry last.
create function platform.write_audit(at timestamptz, word text, action_id uuid, actor_id uuid, organisation_id uuid, subject_kind text, subject_id uuid, details jsonb, texts jsonb default '{}')
  returns bigint language plpgsql security definer set search_path = pg_catalog, platform as $$
declare
  head platform.audit_head;
  digest bytea;
  facts jsonb := details;
  one record;
  salts jsonb := '{}';
  salt bytea;
begin
  for one in select key, value from jsonb_each_text(texts) order by key loop
    salt := sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
    salts := salts || jsonb_build_object(one.key, encode(salt, 'hex'));
    facts := facts || jsonb_build_object(one.key || '_sha256', encode(sha256(salt || convert_to(one.value, 'UTF8')), 'hex'));
  end loop;
  select * into head from platform.audit_head for update;
  digest := platform.audit_digest(head.hash, head.sequence + 1, at, word, action_id, actor_id, organisation_id, subject_kind, subject_id, facts);
  insert into platform.audit_entry values (head.sequence + 1, at, word, action_id, actor_id, organisation_id, subject_kind, subject_id, facts, head.hash, digest);
  insert into platform.audit_text
    select head.sequence + 1, key, decode(salts ->> key, 'hex'), value from jsonb_each_text(texts);
  update platform.audit_head set sequence = head.sequence + 1, hash = digest;
  return head.sequence + 1;
end $$;
revoke all on function platform.write_audit from public;
grant execute on function platform.write_audit to mostura_app;

-- Reading the whole chain again is mostly digests: both of the machine's hands may make them.
alter function platform.audit_digest parallel safe;

-- For the job that signs: what it reads before its entry is what the entry follows.
create function platform.lock_audit_head() returns void language sql security definer set search_path = pg_catalog, platform
  as $$ select from platform.audit_head for update $$;
revoke all on function platform.lock_audit_head from public;
grant execute on function platform.lock_audit_head to mostura_app;

create table platform.signed_head (
  day date primary key,
  sequence bigint not null unique,
  hash bytea not null,
  signed_at timestamptz not null,
  signature text not null
);
comment on table platform.signed_head is 'The end of the audit trail on a day, signed (Ed25519) by this instance: what was there that day cannot be cut off or rewritten unseen.';
grant select, insert on platform.signed_head to mostura_app;

create table platform.sensitive_read (
  id uuid not null unique default gen_random_uuid(),
  day date not null,
  action_id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  word text not null,
  record_kind text not null,
  record_id uuid not null,
  first_at timestamptz not null,
  primary key (record_id, person_id, day, record_kind)
);
comment on table platform.sensitive_read is 'Who read what of others: one row a person, record and day, at the first time and with the word of the page that was first. Rows are added, never changed; each closed day is sealed by a digest in the audit trail.';
create index sensitive_read_by_age on platform.sensitive_read (action_id, first_at desc, id);
create index sensitive_read_by_person on platform.sensitive_read (person_id, first_at desc, id);
create index sensitive_read_by_day on platform.sensitive_read (day);
grant select, insert on platform.sensitive_read to mostura_app;

-- What was read on the days from the first to before the second: how many rows, and one digest over all of them.
create function platform.reads_between(from_day date, until_day date)
  returns table (reads bigint, digest bytea) language sql stable as $$
  select count(*), sha256(convert_to(coalesce(string_agg(
    jsonb_build_array(id, day, action_id, person_id, organisation_id, word, record_kind, record_id, (extract(epoch from first_at) * 1000000)::bigint)::text,
    chr(10) order by day, record_id, person_id, record_kind), ''), 'UTF8'))
  from platform.sensitive_read where day >= from_day and day < until_day
$$;
