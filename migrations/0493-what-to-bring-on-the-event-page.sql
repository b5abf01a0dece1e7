-- Area: training. Everybody reads on the page of an event what to bring, unless the place is for participants alone: then the text may tell it.
create or replace view published.offer as
  select o.*, case when event.place_for = 'everybody' then offer.bring else '' end as bring
  from training.standing_offer o
    join published.gathering g on g.id = o.gathering_id
    join training.gathering event on event.id = o.gathering_id
    join training.offer offer on offer.gathering_id = o.gathering_id;
comment on column training.offer.bring is 'What participants are asked to bring: on the page of the event where its place is public, else told to those who have a place.';
