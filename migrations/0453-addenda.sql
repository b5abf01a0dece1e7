-- Areas: grants, privacy. Changes of a signed sub-grant agreement: addenda that both sides sign, and notices of shifts between headings within the limit.
create table grants.addendum (
  id uuid primary key,
  agreement_id uuid not null references grants.sub_grant_agreement,
  organisation_id uuid not null,
  number int check (number > 0),
  state text not null check (state in ('requested', 'draft', 'offered', 'accepted', 'signed', 'declined', 'withdrawn', 'noticed')),
  reason text not null,
  applies_from date not null,
  in_force_from date,
  old_ends_on date not null,
  new_ends_on date,
  old_amount_minor bigint not null,
  new_amount_minor bigint check (new_amount_minor > 0),
  old_headings jsonb,
  new_headings jsonb,
  transfer_percent int not null,
  requested_by uuid references people.person,
  requested_at timestamptz,
  asked jsonb,
  drafted_by uuid references people.person,
  drafted_at timestamptz,
  accepted_by uuid references people.person,
  accepted_at timestamptz,
  signed_by uuid references people.person,
  signed_at timestamptz,
  end_reason text not null default '',
  agreed jsonb,
  agreed_sha256 text,
  document_sha256 text,
  changed_at timestamptz not null,
  version int not null default 1,
  check (state in ('requested', 'declined', 'withdrawn') or new_ends_on is not null or new_amount_minor is not null or new_headings is not null),
  check ((state in ('signed', 'noticed')) = (in_force_from is not null)),
  check (state not in ('offered', 'accepted', 'signed') or number is not null),
  check (state not in ('requested', 'draft', 'noticed') or number is null),
  check (state not in ('accepted', 'signed') or agreed_sha256 is not null),
  check (signed_by is distinct from accepted_by or signed_by is null),
  check (agreed is null or agreed_sha256 is not null),
  check (asked is null or requested_at is not null),
  check (state <> 'signed' or document_sha256 is not null)
);
comment on table grants.addendum is 'A change of a signed sub-grant agreement. "noticed" is a shift between headings within the limit, which the sub-grantee tells and nobody signs.';
comment on column grants.addendum.number is 'Given when it is sent for signature, and kept when it is not signed after all.';
comment on column grants.addendum.in_force_from is 'The day asked for, at the earliest the day on which the second side signed.';
comment on column grants.addendum.new_headings is 'The whole budget by heading, in minor units; null where it stays.';
comment on column grants.addendum.transfer_percent is 'How much of a heading could be moved without an addendum on that day, in percent.';
comment on column grants.addendum.asked is 'What the sub-grantee asked for, as it was asked: day, last day, headings, reason. Null where it asked for nothing, and after its retention.';
comment on column grants.addendum.agreed is 'The document as both sides signed it, block by block; null before, and after its retention.';
create unique index one_open_addendum on grants.addendum (agreement_id) where state in ('requested', 'draft', 'offered', 'accepted');
create unique index addendum_number on grants.addendum (agreement_id, number);
create index addendum_of_agreement on grants.addendum (agreement_id, changed_at, id);
create index addendum_requested_by on grants.addendum (requested_by);
create index addendum_drafted_by on grants.addendum (drafted_by);
create index addendum_accepted_by on grants.addendum (accepted_by);
create index addendum_signed_by on grants.addendum (signed_by);
grant select, insert, update on grants.addendum to mostura_app;
revoke delete on grants.addendum from mostura_app;
call platform.guard('grants.addendum', 'organisation_id = platform.current_organisation() or platform.is_staff()');

-- Staff who may not know a protected sub-grant know nothing of its changes.
drop policy own_or_staff on grants.addendum;
create policy own_or_staff_who_may_know on grants.addendum to mostura_app
  using (organisation_id = (select platform.current_organisation())
    or (select platform.is_staff()) and exists (select from grants.sub_grant_agreement a where a.id = agreement_id))
  with check (organisation_id = (select platform.current_organisation()) or (select platform.is_staff()));

-- What was signed or noticed is never changed. Retention empties its words once the agreement is over, and its hash stays.
-- What the sub-grantee signed is only signed by the partner, too, or ended.
create function grants.keep_what_was_added() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
  words constant text[] := array['agreed', 'asked', 'reason', 'end_reason'];
  signing constant text[] := array['state', 'signed_by', 'signed_at', 'document_sha256', 'in_force_from', 'end_reason', 'changed_at', 'version'];
begin
  if old.state = 'accepted' then
    if new.state not in ('signed', 'declined', 'withdrawn') or to_jsonb(new) - signing <> to_jsonb(old) - signing then
      raise exception 'what was signed is final' using errcode = '23000';
    end if;
  elsif to_jsonb(new) - words <> to_jsonb(old) - words
    or new.reason not in (old.reason, '') or new.end_reason not in (old.end_reason, '')
    or new.agreed is distinct from old.agreed and new.agreed is not null
    or new.asked is distinct from old.asked and new.asked is not null
    or new is distinct from old and exists (select from grants.sub_grant_agreement a where a.id = old.agreement_id and a.state = 'signed') then
    raise exception 'what was added is final' using errcode = '23000';
  end if;
  return new;
end $$;
create trigger keep_what_was_added before update on grants.addendum for each row
  when (old.state in ('accepted', 'signed', 'noticed', 'declined', 'withdrawn')) execute function grants.keep_what_was_added();

create function privacy.empty_addenda(agreements uuid[]) returns void
  language sql security definer set search_path = pg_catalog as $$
  update grants.addendum set reason = '', end_reason = '', agreed = null, asked = null where agreement_id = any (agreements);
$$;
revoke all on function privacy.empty_addenda from public;
grant execute on function privacy.empty_addenda to mostura_app;
