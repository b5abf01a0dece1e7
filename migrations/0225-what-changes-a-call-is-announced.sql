-- Areas: grants, portal. An extension, a correction or a cancellation of a published call is announced with its reason.
create table grants.call_notice (
  id uuid primary key,
  call_id uuid not null references grants.call,
  kind text not null check (kind in ('extended', 'corrected', 'cancelled')),
  reason text not null,
  deadline_from timestamptz,
  deadline_to timestamptz,
  made_by uuid not null,
  published_at timestamptz not null,
  check ((kind = 'extended') = (deadline_to is not null))
);
create index notice_of_call on grants.call_notice (call_id, published_at);
grant select, insert on grants.call_notice to mostura_app;
create view published.call_notice as
  select n.id, c.action_id, n.call_id, c.number as call_number, c.title as call_title, c.state as call_state, c.deadline_zone,
    n.kind, n.reason, n.deadline_from, n.deadline_to, n.published_at
  from grants.call_notice n join grants.call c on c.id = n.call_id
  where c.state in ('published', 'cancelled');
grant select on published.call_notice to mostura_app, mostura_portal;
