-- Area: training. Who has a place reads what to bring, in the confirmation, in the reminder and on their own page.
alter table training.offer add column bring text not null default '' check (length(bring) <= 1000);
comment on column training.offer.bring is 'What participants are asked to bring; told to those who have a place.';
