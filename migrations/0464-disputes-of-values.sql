-- Areas: results, privacy. Partners dispute a value of an indicator or a record behind it: what they think is right and why, the value at that time, and the answer.
create table results.dispute (
  id uuid primary key,
  action_id uuid not null references action.action,
  state text not null default 'open' check (state in ('open', 'changed', 'kept', 'disagreed', 'withdrawn')),
  indicator text not null,
  period_id uuid references results.period,
  jurisdiction text,
  record_kind text,
  record_id uuid,
  claim text not null check (claim in ('number', 'not_counted', 'missing')),
  claimed bigint check (claimed >= 0),
  reason text not null,
  rule jsonb not null,
  value bigint not null,
  rounded boolean not null,
  records jsonb not null,
  partner_id uuid not null references network.organisation,
  owner_id uuid references network.organisation,
  due_on date not null,
  raised_by uuid not null references people.person,
  raised_at timestamptz not null,
  answer text check (answer in ('changed', 'kept')),
  answer_text text not null default '',
  change_kind text,
  change_id uuid,
  explained boolean not null default false,
  value_answered bigint,
  answered_by uuid references people.person,
  answered_at timestamptz,
  disagreement text not null default '',
  disagreed_at timestamptz,
  check ((record_kind is null) = (record_id is null)),
  check ((claim = 'number') = (claimed is not null)),
  check ((claim = 'not_counted') <= (record_id is not null) and (claim = 'missing') <= (record_id is null)),
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null) and (value_answered is null or answer is not null)),
  check ((answer is not distinct from 'changed') = (change_kind is not null) and (change_id is null or change_kind is not null)),
  check ((state in ('open', 'withdrawn')) = (answer is null) and (state <> 'changed' or answer = 'changed') and (state <> 'kept' or answer = 'kept')),
  check ((state = 'disagreed') = (disagreed_at is not null)),
  check (not explained or change_id is not null and value_answered is not null)
);
comment on column results.dispute.jurisdiction is 'The jurisdiction whose part of the value is disputed, region for what is of no jurisdiction, null for the whole.';
comment on column results.dispute.record_id is 'The record on whose page the disputed record is.';
comment on column results.dispute.rule is 'By what the value was measured when it was disputed, and is measured again.';
comment on column results.dispute.value is 'The value when it was disputed, as the person read it: as frozen, where the period was and the person reads money exactly.';
comment on column results.dispute.rounded is 'The person who disputed saw sums of money in steps, because of a protected sub-grant.';
comment on column results.dispute.records is 'What the records added when the value was disputed, by their page: no person. Without an id where the person could not know them; marked where the sub-grant behind them was protected.';
comment on column results.dispute.owner_id is 'The partner whose officers answer, because it keeps the disputed record; null: the programme managers alone answer.';
comment on column results.dispute.explained is 'What the named record adds more or less since is all of the difference between the two values.';
comment on column results.dispute.value_answered is 'The value when it was answered; null where it could not be compared.';
comment on column results.dispute.change_kind is 'What was changed: a kind of record, with the id of its page, or value.';
create unique index open_dispute_of_partner on results.dispute (action_id, partner_id, indicator, period_id, jurisdiction, record_kind, record_id)
  nulls not distinct where state = 'open';
create index dispute_of_action on results.dispute (action_id, raised_at desc, id desc);
create index dispute_of_period on results.dispute (period_id);
create index dispute_of_partner on results.dispute (partner_id);
create index dispute_of_owner on results.dispute (owner_id);
create index dispute_raised_by on results.dispute (raised_by);
create index dispute_answered_by on results.dispute (answered_by);
grant select, insert, update (state, answer, answer_text, change_kind, change_id, explained, value_answered, answered_by, answered_at, disagreement, disagreed_at)
  on results.dispute to mostura_app;
-- Whether this reader may know a record that a dispute names. Who may know a sub-grant may know what belongs to it.
create function results.knows_disputed(kind text, record uuid) returns boolean language sql stable as $$
  select case
    when kind in ('sub_grant', 'instalment') then exists (select from grants.sub_grant_agreement a where a.id = record)
    when kind = 'report_value' then exists (select from grants.report r where r.id = record)
    when kind = 'organisation' then not exists (select from grants.counted_agreement a where a.organisation_id = record and not a.known)
    else true end
$$;
grant execute on function results.knows_disputed to mostura_app;
-- The contracting authority learns of a dispute when the value was changed because of it. Of a record that a reader may not know, only the
-- partner that disputed it reads the dispute.
call platform.guard('results.dispute', '((select results.reads_parts()) or (platform.is_staff() and answer = ''changed''))
  and (record_id is null or partner_id = platform.current_organisation() or results.knows_disputed(record_kind, record_id))');

alter function privacy.empty_action(uuid, timestamptz) rename to empty_before_disputes_of_action;
revoke all on function privacy.empty_before_disputes_of_action from mostura_app;
create function privacy.empty_action(of_action uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update results.dispute set reason = '', answer_text = '', disagreement = '' where action_id = of_action;
  perform privacy.empty_before_disputes_of_action(of_action, at);
end $$;
revoke all on function privacy.empty_action from public;
grant execute on function privacy.empty_action to mostura_app;
