-- Areas: training, privacy. A fact of an event that figures count is changed afterwards only with a reason; what was before and after is kept.
create table training.counted_change (
  id uuid primary key,
  gathering_id uuid not null references training.gathering,
  fact text not null check (fact in ('kind', 'scope', 'jurisdiction', 'starts_on', 'host', 'people', 'withdrawn')),
  organisation_id uuid references network.organisation,
  before text not null,
  after text not null,
  reason text not null,
  changed_by uuid not null references people.person,
  changed_at timestamptz not null,
  check (before <> after),
  check (organisation_id is null or fact = 'people')
);
comment on table training.counted_change is 'What figures counted of an event before it was changed and after, and why. Never changed.';
comment on column training.counted_change.organisation_id is 'Whose people were counted: null are those of no organisation.';
comment on column training.counted_change.before is 'The code of the fact, empty for none; of people women, men and those who did not say, as 3 2 0.';
create index counted_change_of_gathering on training.counted_change (gathering_id, changed_at desc);
create index counted_change_of_organisation on training.counted_change (organisation_id) where organisation_id is not null;
create index counted_change_by on training.counted_change (changed_by);
grant select, insert on training.counted_change to mostura_app;

alter function privacy.empty_action(uuid, timestamptz) rename to empty_before_counted_changes_of_action;
revoke all on function privacy.empty_before_counted_changes_of_action from mostura_app;
create function privacy.empty_action(of_action uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update training.counted_change c set reason = '' from training.gathering g where g.id = c.gathering_id and g.action_id = of_action;
  perform privacy.empty_before_counted_changes_of_action(of_action, at);
end $$;
revoke all on function privacy.empty_action from public;
grant execute on function privacy.empty_action to mostura_app;
