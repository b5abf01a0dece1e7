-- Area: training. The organiser marks beds and travel as booked. What an event offers of both is on its public page.
alter table training.travel add column booked_at timestamptz;
comment on column training.travel.booked_at is 'Since when the organiser has booked it; a changed answer is a new one, and is booked again.';

create or replace view published.offer as
  select o.*, case when event.place_for = 'everybody' then offer.bring else '' end as bring, offer.nights, offer.travel_up_to_minor
  from training.standing_offer o
    join published.gathering g on g.id = o.gathering_id
    join training.gathering event on event.id = o.gathering_id
    join training.offer offer on offer.gathering_id = o.gathering_id;
