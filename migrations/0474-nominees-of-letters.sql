-- Area: training. Whom an institution names in its reply to a letter is invited by email, and stays bound to that letter.
alter table training.participant add column letter_id uuid references training.letter;
comment on column training.participant.letter_id is 'The letter in reply to which somebody was named and then invited; null for everybody else.';
create index participant_of_letter on training.participant (letter_id) where letter_id is not null;
