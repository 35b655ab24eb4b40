-- Where announced moves carried positions on from. Of those done already it is the last one that is known.
alter table announced_move add column former text;
update announced_move
set former = json_array(json_object('number', cost_centre, 'leftOn', date(moves_on * 86400, 'unixepoch')))
where state = 2;
