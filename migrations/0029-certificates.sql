-- Area: training. Certificates: what each says, and whether it still holds. The holder is a hash here, and a name nowhere.
create sequence training.certificate_place minvalue 0 start 0 maxvalue 131071;
create table training.certificate (
  id uuid primary key,
  action_id uuid not null references action.action,
  gathering_id uuid not null references training.gathering,
  participant_id uuid not null references training.participant,
  number text not null unique,
  status_index integer not null unique default nextval('training.certificate_place'),
  locale text not null,
  title text not null,
  starts_on date not null,
  ends_on date not null,
  host_id uuid not null references network.organisation,
  host_name text not null,
  lead_name text not null,
  attended integer not null check (attended > 0),
  planned integer not null check (planned >= attended),
  least_share integer not null,
  salt text not null,
  identity_hash text not null,
  issued_by uuid not null,
  issued_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by uuid,
  revoked_reason text not null default '',
  check ((revoked_at is null) = (revoked_reason = ''))
);
comment on column training.certificate.status_index is 'Its place in the public list of what was revoked; given once and never again.';
comment on column training.certificate.identity_hash is 'Salted hash of the holder''s mail address (Open Badges 3.0); empty when the name went.';
create unique index certificate_once on training.certificate (participant_id) where revoked_at is null;
create index certificate_of_gathering on training.certificate (gathering_id, issued_at, id);
grant select, insert, update on training.certificate to mostura_app;
grant usage on sequence training.certificate_place to mostura_app;
call platform.guard('training.certificate', 'platform.is_staff() or exists (select from training.participant p where p.id = participant_id)');

-- What anyone who holds a certificate's number, or its address, is told: that it is ours, what it is about, and whether it holds.
create view published.certificate as
  select id, action_id, number, status_index, title, starts_on, ends_on, host_name, lead_name, issued_at, revoked_at is not null as revoked
  from training.certificate;
grant select on published.certificate to mostura_app, mostura_portal;

-- When a name goes, by retention or because its person asked, what was written beside it goes too: the hash of the address, reasons
-- that name somebody, and the link by which they acted.
create function training.forget_holder() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update training.certificate set salt = '', identity_hash = '', revoked_reason = case when revoked_at is null then '' else '–' end
    where participant_id = new.id;
  update training.check_in set reason = case way when 'hand' then '–' else '' end, taken_back_reason = '' where participant_id = new.id;
  update training.participant set secret_mac = new.id::text where id = new.id;
  return null;
end $$;
create trigger forget_holder after update of emptied_at on training.participant
  for each row when (new.emptied_at is not null) execute function training.forget_holder();
