-- Where announced moves carried positions on from. Of those done already it is the last one that is known.
alter table competence.announced_move add column former text collate "C";
update competence.announced_move
set former = json_build_array(json_build_object('number', cost_centre, 'leftOn', to_char(moves_on, 'YYYY-MM-DD')))::text
where state = 2;
