-- Area: training. What the public reads of a training, what people need in each session, and the papers of a training.
create view published.session as
  select s.id, s.gathering_id, g.action_id, s.day, s.part, s.starts_at, s.ends_at, s.title, s.room, s.online, s.trainers
  from training.session s join training.gathering g on g.id = s.gathering_id
  where g.withdrawn_at is null;
-- Whether places are left, and never how many: who takes part is nobody's to guess.
create view published.offer as
  select o.gathering_id, g.action_id, o.registration, o.places, o.register_until, o.introduction, o.languages, o.interpretation,
    o.co_funder,
    o.places is not null and o.places <= (
      select count(*) from training.participant p where p.gathering_id = o.gathering_id and p.state = 'registered'
    ) as full_up
  from training.offer o join training.gathering g on g.id = o.gathering_id
  where g.withdrawn_at is null;
grant select on published.session, published.offer to mostura_app, mostura_portal;

-- A budget is imported anew as a whole: a training then waits for its line to be chosen again.
alter table training.offer drop constraint offer_budget_line_id_fkey;
alter table training.offer add constraint offer_budget_line_id_fkey
  foreign key (budget_line_id) references action.budget_line on delete set null;

create table training.need (
  participant_id uuid not null references training.participant,
  session_id uuid not null references training.session on delete cascade,
  access text not null default '',
  diet text not null default '',
  updated_at timestamptz not null,
  primary key (participant_id, session_id),
  check (access <> '' or diet <> '')
);
comment on table training.need is 'What somebody asked for, for one session: gone with the night after it.';
grant select, insert, update, delete on training.need to mostura_app;
call platform.guard('training.need', 'platform.is_staff() or exists (select from training.participant p where p.id = participant_id)');
-- With the name goes what was asked for.
create or replace function training.forget(person uuid, address text, at timestamptz) returns void
  language sql security definer set search_path = pg_catalog as $$
  delete from training.need where participant_id in (
    select id from training.participant where person_id = person or lower(mail) = lower(address));
  update training.participant set name = '', mail = null, person_id = null, organisation_id = null, organisation_name = '',
    emptied_at = at
  where person_id = person or lower(mail) = lower(address)
$$;
