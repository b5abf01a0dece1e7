-- Area: matrix. Assessment cycles: a questionnaire, two assessors a jurisdiction who are blind to each other, what was adjudicated,
-- the institutions' replies, and what stays as it was published.
create table matrix.cycle (
  id uuid primary key,
  action_id uuid not null references action.action,
  title text not null,
  as_of date not null,
  language text not null,
  state text not null check (state in ('drafted', 'answering', 'adjudicating', 'reply', 'published')),
  reply_until date,
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  published_at timestamptz,
  content text,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  version integer not null default 1,
  check ((state = 'published') = (published_at is not null)),
  check ((state = 'published') = (content is not null)),
  check ((content is null) = (sha256 is null))
);
comment on column matrix.cycle.as_of is 'The day whose law and practice the cycle describes.';
comment on column matrix.cycle.content is 'Canonical JSON of everything that was published; sha256 is the hash of its bytes.';
create index cycle_by_day on matrix.cycle (action_id, as_of desc, id);

create table matrix.cycle_place (
  id uuid primary key,
  cycle_id uuid not null references matrix.cycle,
  code text not null check (code in ('AL', 'BA', 'XK', 'ME', 'MK', 'RS', 'X1', 'X2', 'X3', 'X4', 'X5', 'X6')),
  position integer not null,
  unique (cycle_id, code)
);
comment on column matrix.cycle_place.code is 'One of the six jurisdictions. X1 to X6 are invented ones of a demonstration, where no real one is ever assessed.';

create table matrix.cycle_standard (
  id uuid primary key,
  cycle_id uuid not null references matrix.cycle,
  standard_id uuid not null,
  number integer not null,
  position integer not null,
  version integer not null default 1,
  unique (cycle_id, standard_id),
  foreign key (standard_id, number) references matrix.standard_version (standard_id, number)
);
comment on column matrix.cycle_standard.number is 'The wording of the standard that this cycle assesses.';

create table matrix.question (
  id uuid primary key,
  cycle_standard_id uuid not null references matrix.cycle_standard on delete cascade,
  strand text not null check (strand in ('law', 'policy', 'practice')),
  key text not null,
  text text not null,
  weight integer not null check (weight between 1 and 5),
  position integer not null check (position between 1 and 4),
  unique (cycle_standard_id, strand, position),
  unique (cycle_standard_id, key)
);
comment on column matrix.question.key is 'Stays from cycle to cycle as long as the question asks the same.';

create table matrix.seat (
  id uuid primary key,
  place_id uuid not null references matrix.cycle_place,
  seat text not null check (seat in ('national', 'second')),
  person_id uuid not null references people.person,
  organisation_id uuid not null references network.organisation,
  appointed_by uuid not null,
  appointed_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  handed_in_at timestamptz
);
comment on table matrix.seat is 'Who assesses a jurisdiction in a cycle: one of its own, and a second from another partner.';
create unique index seat_once on matrix.seat (place_id, seat) where ended_at is null;
create index seat_of_person on matrix.seat (person_id) where ended_at is null;

create table matrix.answer (
  seat_id uuid not null references matrix.seat,
  question_id uuid not null references matrix.question,
  kind text check (kind in ('0', '25', '50', '75', '100', 'not_applicable', 'no_data')),
  note text not null default '',
  source_title text not null default '',
  source_place text not null default '',
  source_on date,
  source_quote text not null default '',
  source_url text,
  updated_at timestamptz not null,
  primary key (seat_id, question_id)
);
comment on column matrix.answer.kind is 'Null while the assessor has not made up their mind: a draft has gaps.';
comment on column matrix.answer.source_place is 'The pinpoint: the path of an article (art_298__para_2), a page, a paragraph.';

create table matrix.verdict (
  place_id uuid not null references matrix.cycle_place,
  question_id uuid not null references matrix.question,
  kind text not null check (kind in ('0', '25', '50', '75', '100', 'not_applicable', 'no_data')),
  reason text not null default '',
  decided_by uuid,
  decided_at timestamptz not null,
  primary key (place_id, question_id)
);
comment on column matrix.verdict.decided_by is 'Null where both assessors said the same and nobody had to decide.';

create table matrix.invitation (
  id uuid primary key,
  place_id uuid not null references matrix.cycle_place,
  organisation_id uuid not null references network.organisation,
  invited_by uuid not null,
  invited_at timestamptz not null,
  unique (place_id, organisation_id)
);
comment on table matrix.invitation is 'An institution with the right to reply to what was found about its jurisdiction.';
create table matrix.reply (
  id uuid primary key,
  invitation_id uuid not null references matrix.invitation,
  cycle_standard_id uuid references matrix.cycle_standard,
  text text not null,
  way text not null check (way in ('page', 'letter')),
  letter_reference text not null default '',
  replied_on date not null,
  written_by uuid not null,
  created_at timestamptz not null
);
comment on column matrix.reply.cycle_standard_id is 'The standard it speaks of; null where it speaks of all.';
create index reply_of_invitation on matrix.reply (invitation_id, created_at);

create table matrix.erratum (
  id uuid primary key,
  cycle_id uuid not null references matrix.cycle,
  place_id uuid references matrix.cycle_place,
  cycle_standard_id uuid references matrix.cycle_standard,
  text text not null,
  issued_by uuid not null,
  issued_at timestamptz not null
);
comment on table matrix.erratum is 'A correction of a published cycle. It stands beside what was published, which stays as it was.';
create index erratum_of_cycle on matrix.erratum (cycle_id, issued_at);

-- In which states of its cycle a row may be written. A published cycle is in none of them: its rows stay, whoever asks.
create function matrix.cycle_of(kind text, written jsonb) returns uuid language sql stable security definer set search_path = pg_catalog as $$
  select case kind
    when 'cycle_place' then (written ->> 'cycle_id')::uuid
    when 'cycle_standard' then (written ->> 'cycle_id')::uuid
    when 'erratum' then (written ->> 'cycle_id')::uuid
    when 'question' then (select s.cycle_id from matrix.cycle_standard s where s.id = (written ->> 'cycle_standard_id')::uuid)
    when 'reply' then (select p.cycle_id from matrix.invitation i join matrix.cycle_place p on p.id = i.place_id where i.id = (written ->> 'invitation_id')::uuid)
    when 'answer' then (select p.cycle_id from matrix.seat s join matrix.cycle_place p on p.id = s.place_id where s.id = (written ->> 'seat_id')::uuid)
    else (select p.cycle_id from matrix.cycle_place p where p.id = (written ->> 'place_id')::uuid)
  end
$$;
create function matrix.written_in_time() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  one jsonb;
  now_in text;
begin
  foreach one in array array[to_jsonb(old), to_jsonb(new)] loop
    continue when one is null;
    select state into now_in from matrix.cycle where id = matrix.cycle_of(tg_table_name::text, one);
    if now_in is not null and now_in <> all (tg_argv) then
      raise exception 'a row of matrix.% is not written while its cycle is %', tg_table_name, now_in using errcode = '23514';
    end if;
  end loop;
  return coalesce(new, old);
end $$;
create trigger in_time before insert or update or delete on matrix.cycle_place for each row execute function matrix.written_in_time('drafted');
create trigger in_time before insert or update or delete on matrix.cycle_standard for each row execute function matrix.written_in_time('drafted');
create trigger in_time before insert or update or delete on matrix.question for each row execute function matrix.written_in_time('drafted');
create trigger in_time before insert or update or delete on matrix.seat for each row execute function matrix.written_in_time('drafted', 'answering');
create trigger in_time before insert or update or delete on matrix.answer for each row execute function matrix.written_in_time('answering');
create trigger in_time before insert or update or delete on matrix.verdict for each row execute function matrix.written_in_time('adjudicating', 'reply');
create trigger in_time before insert or update or delete on matrix.invitation for each row execute function matrix.written_in_time('adjudicating', 'reply');
create trigger in_time before insert or update or delete on matrix.reply for each row execute function matrix.written_in_time('reply');
create trigger in_time before insert or update or delete on matrix.erratum for each row execute function matrix.written_in_time('published');
create function matrix.cycle_stays() returns trigger language plpgsql as $$
begin
  if old.state = 'published' then
    raise exception 'a published cycle stays as it is' using errcode = '23514';
  end if;
  return coalesce(new, old);
end $$;
create trigger stays before update or delete on matrix.cycle for each row execute function matrix.cycle_stays();
-- Errata are added, never changed.
create trigger stays before update or delete on matrix.erratum for each row execute function matrix.written_in_time();

-- A demonstration assesses invented jurisdictions, everything else the six.
create function matrix.place_is_of_here() returns trigger language plpgsql as $$
begin
  if (new.code like 'X_' and new.code <> 'XK') <> (select demonstration from platform.instance) then
    raise exception 'this database assesses no jurisdiction %', new.code using errcode = '23514';
  end if;
  return new;
end $$;
create trigger of_here before insert or update on matrix.cycle_place for each row execute function matrix.place_is_of_here();

-- Blind to each other: an assessor sees their own answers. Other staff see those of a place when it is adjudicated, its assessors
-- when adjudication is over. Nobody else sees whose answer it was.
create function matrix.assesses(of_place uuid) returns boolean language sql stable security definer set search_path = pg_catalog
  as $$ select exists (select from matrix.seat s where s.place_id = of_place and s.person_id = platform.current_person()) $$;
create function matrix.place_is_open(of_place uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from matrix.cycle_place p join matrix.cycle c on c.id = p.cycle_id
    where p.id = of_place and (c.state in ('reply', 'published') or (c.state = 'adjudicating' and not matrix.assesses(p.id))))
$$;
create function matrix.opens_seat(of_seat uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from matrix.seat s where s.id = of_seat
    and ((s.person_id = platform.current_person() and s.ended_at is null)
      or (platform.is_staff() and matrix.place_is_open(s.place_id))))
$$;
create function matrix.holds_seat(of_seat uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from matrix.seat s where s.id = of_seat and s.person_id = platform.current_person()
    and s.ended_at is null and s.handed_in_at is null)
$$;
create function matrix.replies_to(of_place uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from matrix.invitation i join matrix.cycle_place p on p.id = i.place_id join matrix.cycle c on c.id = p.cycle_id
    where i.place_id = of_place and i.organisation_id = platform.current_organisation() and c.state in ('reply', 'published'))
$$;
do $$
declare guarded text;
begin
  foreach guarded in array array['answer', 'verdict', 'reply', 'invitation'] loop
    execute format('alter table matrix.%I enable row level security', guarded);
    execute format('alter table matrix.%I force row level security', guarded);
    execute format('create policy owner_sees_all on matrix.%I to %I using (true) with check (true)', guarded, current_user);
  end loop;
end $$;
create policy blind on matrix.answer for select to mostura_app using (matrix.opens_seat(seat_id));
create policy own_written on matrix.answer for insert to mostura_app with check (matrix.holds_seat(seat_id));
create policy own_changed on matrix.answer for update to mostura_app using (matrix.holds_seat(seat_id)) with check (matrix.holds_seat(seat_id));
create policy blind on matrix.verdict to mostura_app
  using ((platform.is_staff() and matrix.place_is_open(place_id)) or matrix.replies_to(place_id))
  with check (platform.is_staff() and not matrix.assesses(place_id));
create policy own_or_staff on matrix.invitation to mostura_app
  using (platform.is_staff() or organisation_id = platform.current_organisation()) with check (platform.is_staff());
create policy own_or_staff on matrix.reply to mostura_app
  using (exists (select from matrix.invitation i where i.id = invitation_id));

-- What both assessors of a place said alike is taken over without anybody's decision.
create function matrix.take_over(of_cycle uuid, at timestamptz) returns void language sql security definer set search_path = pg_catalog as $$
  insert into matrix.verdict (place_id, question_id, kind, decided_at)
  select one.place_id, a.question_id, a.kind, at
  from matrix.cycle_place p
    join matrix.seat one on one.place_id = p.id and one.seat = 'national' and one.ended_at is null
    join matrix.seat two on two.place_id = p.id and two.seat = 'second' and two.ended_at is null
    join matrix.answer a on a.seat_id = one.id
    join matrix.answer b on b.seat_id = two.id and b.question_id = a.question_id and b.kind = a.kind
  where p.cycle_id = of_cycle
$$;
create function matrix.decided(of_cycle uuid) returns bigint language sql stable security definer set search_path = pg_catalog
  as $$ select count(*) from matrix.verdict v join matrix.cycle_place p on p.id = v.place_id where p.cycle_id = of_cycle $$;
revoke all on function matrix.cycle_of, matrix.assesses, matrix.place_is_open, matrix.opens_seat, matrix.holds_seat, matrix.replies_to, matrix.take_over, matrix.decided from public;
grant execute on function matrix.assesses, matrix.place_is_open, matrix.opens_seat, matrix.holds_seat, matrix.replies_to, matrix.take_over, matrix.decided to mostura_app;

grant select, insert, update on matrix.cycle, matrix.seat, matrix.answer, matrix.verdict to mostura_app;
grant select, insert, delete on matrix.cycle_place, matrix.question to mostura_app;
grant select, insert, update, delete on matrix.cycle_standard to mostura_app;
grant select, insert on matrix.invitation, matrix.reply, matrix.erratum to mostura_app;

create view published.cycle as
  select id, action_id, title, as_of, language, published_at, content, sha256 from matrix.cycle where state = 'published';
create view published.cycle_place as
  select p.id, p.cycle_id, p.code, p.position from matrix.cycle_place p join published.cycle c on c.id = p.cycle_id;
create view published.cycle_standard as
  select s.id, s.cycle_id, s.standard_id, t.key, v.area, v.title, v.statement, s.position
  from matrix.cycle_standard s join published.cycle c on c.id = s.cycle_id
    join matrix.standard t on t.id = s.standard_id
    join matrix.standard_version v on v.standard_id = s.standard_id and v.number = s.number;
create view published.cycle_question as
  select q.id, s.cycle_id, q.cycle_standard_id, q.strand, q.key, q.text, q.weight, q.position
  from matrix.question q join published.cycle_standard s on s.id = q.cycle_standard_id;
create view published.cycle_verdict as
  select v.place_id, v.question_id, v.kind, v.reason, v.decided_by is null as agreed
  from matrix.verdict v join published.cycle_place p on p.id = v.place_id;
-- What was cited, not by whom.
create view published.cycle_evidence as
  select s.place_id, a.question_id, a.source_title, a.source_place, a.source_on, a.source_quote, a.source_url
  from matrix.answer a join matrix.seat s on s.id = a.seat_id and s.ended_at is null
    join published.cycle_place p on p.id = s.place_id
  where a.source_title <> '';
create view published.cycle_reply as
  select r.id, i.place_id, r.cycle_standard_id, o.name as institution, r.text, r.way, r.replied_on
  from matrix.reply r join matrix.invitation i on i.id = r.invitation_id
    join published.cycle_place p on p.id = i.place_id
    join network.organisation o on o.id = i.organisation_id;
create view published.cycle_erratum as
  select e.id, e.cycle_id, e.place_id, e.cycle_standard_id, e.text, e.issued_at
  from matrix.erratum e join published.cycle c on c.id = e.cycle_id;
grant select on published.cycle, published.cycle_place, published.cycle_standard, published.cycle_question, published.cycle_verdict,
  published.cycle_evidence, published.cycle_reply, published.cycle_erratum to mostura_app, mostura_portal;
