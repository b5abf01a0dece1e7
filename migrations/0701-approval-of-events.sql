-- Area: training. Another person agrees to an event before it is published. Its planner asks a person by name, who agrees or returns it.
alter table training.gathering
  add column approval text not null default 'none' check (approval in ('none', 'asked', 'returned', 'agreed')),
  add column approval_asked_by uuid,
  add column approval_asked_at timestamptz,
  add column approver_id uuid,
  add column approval_decided_at timestamptz,
  add column approval_reason text not null default '' check (length(approval_reason) <= 1000),
  add constraint approval_is_asked_of_someone check ((approval = 'none') = (num_nonnulls(approval_asked_by, approval_asked_at, approver_id) = 0)
    and num_nulls(approval_asked_by, approval_asked_at, approver_id) in (0, 3)),
  add constraint another_person_agrees check (approver_id <> approval_asked_by),
  add constraint approval_decided_once check ((approval in ('returned', 'agreed')) = (approval_decided_at is not null));
comment on column training.gathering.approval is 'Whether another person was asked to agree to the publication, and what they decided; none is nobody.';
comment on column training.gathering.approval_reason is 'Why the event was returned to its planner.';
create index gathering_approvals on training.gathering (action_id, approval) where approval in ('asked', 'returned');
