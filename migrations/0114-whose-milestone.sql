-- Area: results. Which partner carries a milestone, not only what it is called: a report about an activity is kept from its people.
create or replace view published.milestone_plan as
  select distinct on (p.action_id, p.activity, p.milestone) p.action_id, p.activity, p.milestone, p.starts_on, p.ends_on,
    o.name as partner_name, p.partner_id
  from results.milestone_plan p left join network.organisation o on o.id = p.partner_id
  order by p.action_id, p.activity, p.milestone, p.set_at desc, p.id;
