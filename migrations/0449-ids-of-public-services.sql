-- Area: protection. An exchange format names each service by an id: a random one, which tells nothing of who entered it or when.
create or replace view published.service as
  select s.action_id, s.jurisdiction, a.slug as area, s.state, s.listed as content, s.checked_on, s.check_days, s.id
  from directory.service s join directory.area a on a.id = s.area_id
  where s.listed is not null and case when s.state = 'closed' then s.shown_until >= platform.today()
    else s.checked_on + 2 * s.check_days >= platform.today() end;
