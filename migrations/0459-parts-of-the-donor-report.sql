-- Areas: results, privacy. Partners write their parts of a donor report: what each is asked for and by when, every text as a version, and what was remarked.
create table results.report_part (
  id uuid primary key,
  action_id uuid not null references action.action,
  donor_report_id uuid not null references results.donor_report,
  partner_id uuid not null references network.organisation,
  state text not null default 'asked' check (state in ('asked', 'writing', 'submitted', 'returned', 'accepted', 'withdrawn')),
  due_on date not null,
  note text not null default '',
  version integer not null default 0,
  asked_by uuid not null references people.person,
  asked_at timestamptz not null,
  changed_at timestamptz not null
);
comment on column results.report_part.version is 'Counts the times on which texts were saved: the version that the latest texts have, and 0 before the first.';
create unique index one_part_of_partner on results.report_part (donor_report_id, partner_id) where state <> 'withdrawn';
create index report_part_of_action on results.report_part (action_id, state);
create index report_part_of_partner on results.report_part (partner_id);
create index report_part_asked_by on results.report_part (asked_by);
grant select, insert, update (state, due_on, version, changed_at) on results.report_part to mostura_app;

create table results.report_part_item (
  part_id uuid not null references results.report_part,
  item text not null,
  position integer not null,
  taken_version integer,
  taken_at timestamptz,
  taken_by uuid references people.person,
  primary key (part_id, item),
  check ((taken_version is null) = (taken_at is null) and (taken_at is null) = (taken_by is null))
);
comment on column results.report_part_item.item is 'activity:<key of the work plan> or section:<number in the outline of the report>.';
comment on column results.report_part_item.taken_version is 'The version of its text that was taken into the report last.';
create unique index report_part_item_order on results.report_part_item (part_id, position);
create index report_part_item_taken_by on results.report_part_item (taken_by);
grant select, insert, update (taken_version, taken_at, taken_by) on results.report_part_item to mostura_app;

create table results.report_part_text (
  part_id uuid not null,
  item text not null,
  version integer not null,
  text text not null,
  written_by uuid not null references people.person,
  written_at timestamptz not null,
  primary key (part_id, item, version),
  foreign key (part_id, item) references results.report_part_item
);
comment on table results.report_part_text is 'Every text that was saved. Never changed.';
create index report_part_text_written_by on results.report_part_text (written_by);
grant select, insert on results.report_part_text to mostura_app;

create table results.report_part_remark (
  id uuid primary key,
  part_id uuid not null references results.report_part,
  kind text not null check (kind in ('return', 'withdraw')),
  text text not null,
  written_by uuid not null references people.person,
  written_at timestamptz not null
);
comment on table results.report_part_remark is 'Why a part was returned or withdrawn. Never changed.';
create index remark_of_report_part on results.report_part_remark (part_id, written_at);
create index report_part_remark_written_by on results.report_part_remark (written_by);
grant select, insert on results.report_part_remark to mostura_app;

-- The contracting authority reads the submitted report, and nothing of what it was made from. Which of the others read a part is in permissions.
create function results.reads_parts() returns boolean language sql stable as $$
  select platform.is_staff() and not exists (
    select from network.organisation o where o.id = platform.current_organisation() and o.kind = 'contracting_authority'
  )
$$;
grant execute on function results.reads_parts to mostura_app;
call platform.guard('results.report_part', '(select results.reads_parts())');
call platform.guard('results.report_part_item', '(select results.reads_parts())');
call platform.guard('results.report_part_text', '(select results.reads_parts())');
call platform.guard('results.report_part_remark', '(select results.reads_parts())');

alter function privacy.empty_action(uuid, timestamptz) rename to empty_rate_corrections_of_action;
revoke all on function privacy.empty_rate_corrections_of_action from mostura_app;
create function privacy.empty_action(of_action uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update results.report_part_text set text = '' where part_id in (select id from results.report_part where action_id = of_action);
  update results.report_part_remark set text = '' where part_id in (select id from results.report_part where action_id = of_action);
  update results.report_part set note = '' where action_id = of_action;
  perform privacy.empty_rate_corrections_of_action(of_action, at);
end $$;
revoke all on function privacy.empty_action from public;
grant execute on function privacy.empty_action to mostura_app;
