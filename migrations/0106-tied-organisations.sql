-- Area: training. Whoever registers writes the name of their organisation; staff say afterwards which one of the registry it is, or none.
alter table training.participant add column organisation_settled_at timestamptz;
comment on column training.participant.organisation_settled_at is 'When staff said which organisation of the registry this person comes for, or that it is in none; null where nobody did. One that was chosen when they were written down needs no word more.';
