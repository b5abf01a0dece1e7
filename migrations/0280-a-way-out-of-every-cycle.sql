-- Area: matrix. A cycle can always be finished or cancelled: a person who decides where the two assessors differ is named for a
-- jurisdiction, a cycle is cancelled with its reason, and a question says from which months its sources must be.
alter table matrix.cycle drop constraint cycle_state_check;
alter table matrix.cycle add constraint cycle_state_check
  check (state in ('drafted', 'answering', 'adjudicating', 'reply', 'published', 'cancelled'));
alter table matrix.cycle add column cancelled_reason text not null default '';
alter table matrix.cycle add constraint cycle_cancelled_with_reason check ((state = 'cancelled') = (cancelled_reason <> ''));
create or replace function matrix.cycle_stays() returns trigger language plpgsql as $$
begin
  if old.state in ('published', 'cancelled') then
    raise exception 'a % cycle stays as it is', old.state using errcode = '23514';
  end if;
  return coalesce(new, old);
end $$;

create table matrix.adjudicator (
  place_id uuid primary key references matrix.cycle_place,
  person_id uuid not null references people.person,
  organisation_id uuid not null references network.organisation,
  named_by uuid not null,
  named_at timestamptz not null
);
comment on table matrix.adjudicator is 'Who was named to decide in a jurisdiction where its two assessors differ, beside the programme managers who do not assess it.';
create trigger in_time before insert or update or delete on matrix.adjudicator
  for each row execute function matrix.written_in_time('drafted', 'answering', 'adjudicating', 'reply');
grant select, insert, update on matrix.adjudicator to mostura_app;

alter table matrix.question add column source_months integer check (source_months between 1 and 120);
comment on column matrix.question.source_months is 'Sources must be dated within so many months before the day that the cycle describes; null where the question asks for no period.';
