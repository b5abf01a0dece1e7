-- Area: training. When somebody agreed to stand in the list of a gathering, where that list rests on consent.
alter table training.participant add column consented_at timestamptz;
comment on column training.participant.consented_at is 'When they agreed to be listed (GDPR, article 7(1)); null where the list rests on another ground, and of those who were listed before anybody was asked.';
