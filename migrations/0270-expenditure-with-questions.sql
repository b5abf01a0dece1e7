-- Area: action. Expenditure that is out of line is asked about before it is taken, and the answer is kept. An entry is edited until a
-- frozen period holds it; after that a counter-entry corrects it. Each change keeps what was there before.
alter table action.expenditure
  add column supplier text not null default '',
  add column line text not null default '',
  add column questions text[] not null default '{}',
  add column confirmed_because text,
  add column from_payment boolean not null default false,
  add column corrects_id uuid unique references action.expenditure,
  add check (cardinality(questions) = 0 or confirmed_because is not null);
comment on column action.expenditure.line is 'The description of the budget line of its partner and heading; empty: of the heading as a whole. A budget that is imported again keeps the link.';
comment on column action.expenditure.questions is 'What was out of line when it was taken; confirmed_because says why it is right.';
comment on column action.expenditure.from_payment is 'Booked when a sub-grantee was paid: it is corrected where it was paid.';
comment on column action.expenditure.corrects_id is 'The entry that this counter-entry takes back.';
create index expenditure_by_amount on action.expenditure (action_id, partner_id, original_currency, original_minor);

create table action.expenditure_change (
  id uuid primary key,
  expenditure_id uuid not null references action.expenditure,
  before jsonb not null,
  reason text not null,
  changed_by uuid not null,
  changed_at timestamptz not null
);
comment on table action.expenditure_change is 'What an entry said before each edit, and why it was edited. None is overwritten.';
create index change_of_expenditure on action.expenditure_change (expenditure_id, changed_at desc);
grant select, insert on action.expenditure_change to mostura_app;

alter function privacy.empty_action(uuid, timestamptz) rename to empty_questions_of_action;
revoke all on function privacy.empty_questions_of_action from mostura_app;
create function privacy.empty_action(of_action uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update action.expenditure set supplier = '', line = '', confirmed_because = case when confirmed_because is null then null else '' end
    where action_id = of_action;
  update action.expenditure_change c set before = '{}', reason = ''
    from action.expenditure e where e.id = c.expenditure_id and e.action_id = of_action;
  perform privacy.empty_questions_of_action(of_action, at);
end $$;
revoke all on function privacy.empty_action from public;
grant execute on function privacy.empty_action to mostura_app;
