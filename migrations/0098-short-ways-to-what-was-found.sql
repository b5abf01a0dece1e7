-- Area: matrix. What was found in a published cycle is asked for by the tables it needs: the wording of a standard has no part in
-- a question, and planning the way over it took longer than the answer.
create or replace view published.cycle_question as
  select q.id, s.cycle_id, q.cycle_standard_id, q.strand, q.key, q.text, q.weight, q.position
  from matrix.question q join matrix.cycle_standard s on s.id = q.cycle_standard_id
    join published.cycle c on c.id = s.cycle_id;
create or replace view published.cycle_verdict as
  select v.place_id, v.question_id, v.kind, v.reason, v.decided_by is null as agreed
  from matrix.verdict v join matrix.cycle_place p on p.id = v.place_id
    join published.cycle c on c.id = p.cycle_id;
