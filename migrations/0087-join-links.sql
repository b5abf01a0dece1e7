-- Area: training. Where an online session is joined: for staff and for those who have a place. No view of published reads it.
create table training.join_link (
  session_id uuid primary key references training.session on delete cascade,
  url text not null check (url ~ '^https://[^\s]+$')
);
comment on table training.join_link is 'Where an online session is joined: whoever has a place sees it for as long as they have it, and the public never.';
grant select, insert, update, delete on training.join_link to mostura_app;
call platform.guard('training.join_link', $$platform.is_staff() or exists (
  select from training.participant p join training.session s on s.gathering_id = p.gathering_id
  where s.id = session_id and p.state = 'registered' and p.secret_mac = (select training.presented()))$$);
