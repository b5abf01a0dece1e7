-- Areas: matrix, privacy. A consent to be named leads to the person who gave it, so that a search for what is held about them finds it.
alter table matrix.seat add constraint seat_and_person unique (id, person_id);
alter table matrix.author add column person_id uuid;
update matrix.author a set person_id = s.person_id from matrix.seat s where s.id = a.seat_id;
alter table matrix.author alter column person_id set not null,
  add constraint author_holds_the_seat foreign key (seat_id, person_id) references matrix.seat (id, person_id);
create index author_person on matrix.author (person_id);
comment on column matrix.author.person_id is 'The assessor on this seat: who agreed.';
