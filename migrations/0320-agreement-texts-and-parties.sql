-- Areas: grants, privacy. The text of the sub-grant agreement in versions, what an agreement says of its two parties, and what was agreed, frozen.
create table grants.agreement_text (
  id uuid primary key,
  action_id uuid not null references action.action,
  call_id uuid references grants.call,
  number integer not null check (number > 0),
  content text not null check (length(content) between 1 and 100000),
  reason text not null default '',
  saved_by uuid,
  saved_at timestamptz not null,
  unique nulls not distinct (action_id, call_id, number)
);
comment on table grants.agreement_text is 'Versions of the text, each for good: of the Action, or of one call (call_id). Version 1 of the Action is that of its definition.';
grant select, insert on grants.agreement_text to mostura_app;
grant update (reason) on grants.agreement_text to mostura_app;

create table grants.party (
  organisation_id uuid primary key references network.organisation,
  action_id uuid not null references action.action,
  address text not null default '',
  registration_number text not null default '',
  representative text not null default '',
  representative_function text not null default '',
  bank text not null default '',
  account text not null default '',
  updated_by uuid,
  updated_at timestamptz not null,
  version integer not null default 1
);
comment on table grants.party is 'What a sub-grant agreement says of an organisation: of a partner that grants, and of a sub-grantee. An agreement that is signed keeps its own copy.';
grant select, insert, update on grants.party to mostura_app;
call platform.guard('grants.party', 'organisation_id = platform.current_organisation() or platform.is_staff()
  or exists (select from network.organisation o where o.id = organisation_id and o.kind = ''partner'')');

alter table grants.sub_grant_agreement add column text_id uuid references grants.agreement_text;
alter table grants.sub_grant_agreement add column agreed jsonb;
alter table grants.sub_grant_agreement add column agreed_sha256 text;
alter table grants.sub_grant_agreement add check (agreed is null or agreed_sha256 is not null);
alter table grants.sub_grant_agreement add check (state <> 'draft' or agreed_sha256 is null);
comment on column grants.sub_grant_agreement.agreed is 'The document as both sides signed it, block by block; null in a draft, and after its retention.';

-- What was agreed is never changed. Retention empties it with the rest, and its hash stays.
create function grants.keep_what_was_agreed() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if new.agreed_sha256 is distinct from old.agreed_sha256 or new.text_id is distinct from old.text_id
    or (new.agreed is distinct from old.agreed and (new.agreed is not null or old.state = 'signed')) then
    raise exception 'what was agreed is final' using errcode = '23000';
  end if;
  return new;
end $$;
create trigger keep_what_was_agreed before update on grants.sub_grant_agreement for each row
  when (old.state <> 'draft') execute function grants.keep_what_was_agreed();
