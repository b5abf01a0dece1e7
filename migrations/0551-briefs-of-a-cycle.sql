-- Areas: matrix, privacy. What the briefs of a cycle begin with: summaries written before publication, and their authors: by name only
-- where they agreed to it, which they may change at any time.
create table matrix.summary (
  id uuid primary key,
  cycle_id uuid not null references matrix.cycle,
  place_id uuid references matrix.cycle_place,
  text text not null check (length(text) between 1 and 5000),
  written_by uuid not null references people.person,
  written_at timestamptz not null,
  unique nulls not distinct (cycle_id, place_id)
);
comment on table matrix.summary is 'The summary at the beginning of the brief of a jurisdiction, or of the whole cycle where place_id is null. Published with the cycle.';
create index summary_of_place on matrix.summary (place_id) where place_id is not null;
create index summary_written_by on matrix.summary (written_by);
create or replace function matrix.cycle_of(kind text, written jsonb) returns uuid language sql stable security definer set search_path = pg_catalog as $$
  select case kind
    when 'cycle_place' then (written ->> 'cycle_id')::uuid
    when 'cycle_standard' then (written ->> 'cycle_id')::uuid
    when 'erratum' then (written ->> 'cycle_id')::uuid
    when 'summary' then (written ->> 'cycle_id')::uuid
    when 'question' then (select s.cycle_id from matrix.cycle_standard s where s.id = (written ->> 'cycle_standard_id')::uuid)
    when 'reply' then (select p.cycle_id from matrix.invitation i join matrix.cycle_place p on p.id = i.place_id where i.id = (written ->> 'invitation_id')::uuid)
    when 'answer' then (select p.cycle_id from matrix.seat s join matrix.cycle_place p on p.id = s.place_id where s.id = (written ->> 'seat_id')::uuid)
    else (select p.cycle_id from matrix.cycle_place p where p.id = (written ->> 'place_id')::uuid)
  end
$$;
create trigger in_time before insert or update or delete on matrix.summary
  for each row execute function matrix.written_in_time('adjudicating', 'reply');
grant select, insert, update, delete on matrix.summary to mostura_app;

create table matrix.author (
  seat_id uuid primary key references matrix.seat,
  agreed_at timestamptz not null
);
comment on table matrix.author is 'The assessor on this seat agreed to be named as an author of the briefs. Deleted when they no longer agree.';
grant select, insert, delete on matrix.author to mostura_app;

create view published.cycle_summary as
  select s.cycle_id, s.place_id, s.text from matrix.summary s join published.cycle c on c.id = s.cycle_id;
create view published.cycle_author as
  select p.cycle_id, p.id as place_id, s.seat,
    case when a.seat_id is not null and person.erased_at is null then person.name end as name
  from published.cycle_place p join matrix.seat s on s.place_id = p.id and s.ended_at is null
    join people.person person on person.id = s.person_id
    left join matrix.author a on a.seat_id = s.id;
grant select on published.cycle_summary, published.cycle_author to mostura_app, mostura_portal;

alter function privacy.empty_action(uuid, timestamptz) rename to empty_before_briefs;
revoke all on function privacy.empty_before_briefs from mostura_app;
create function privacy.empty_action(of_action uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from matrix.author a using matrix.seat s, matrix.cycle_place p, matrix.cycle c
    where s.id = a.seat_id and p.id = s.place_id and c.id = p.cycle_id and c.action_id = of_action;
  alter table matrix.summary disable trigger in_time;
  update matrix.summary s set text = '–' from matrix.cycle c
    where c.id = s.cycle_id and c.action_id = of_action and c.state <> 'published';
  alter table matrix.summary enable trigger in_time;
  perform privacy.empty_before_briefs(of_action, at);
end $$;
revoke all on function privacy.empty_action from public;
grant execute on function privacy.empty_action to mostura_app;
