-- Area: training. Whom staff write down may have no mail address, or one that several people of an office share.
alter table training.participant add column key_basis text not null default 'mail'
  check (key_basis in ('mail', 'shared_mail', 'alone'));
comment on column training.participant.key_basis is 'What trainee_key rests on: the address; an address that several share, with the name; or nothing that tells a person, so that each participation counts as somebody of its own.';
-- An account's address speaks for its person alone: not for the colleagues who are reached at the same one.
create or replace function training.forget(person uuid, address text, at timestamptz) returns void
  language sql security definer set search_path = pg_catalog as $$
  select training.forget_participants(array(
    select id from training.participant
    where person_id = person or (lower(mail) = lower(address) and key_basis <> 'shared_mail')), at)
$$;
