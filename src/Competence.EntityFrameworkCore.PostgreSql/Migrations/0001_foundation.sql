-- The foundation of the store on PostgreSQL. Texts are compared by their bytes; sort names are keys made for that.

-- The organisation.

create table competence.unit (
    id uuid not null,
    parent_id uuid,
    trust_id uuid,
    kind smallint not null,
    number text collate "C" not null,
    name text collate "C" not null,
    sort_name text collate "C" not null,
    search_text text collate "C" not null,
    is_closed boolean not null,
    version bigint not null,
    primary key (id)
);
create index ix_unit_parent_id on competence.unit (parent_id);
create unique index ix_unit_trust_id_number on competence.unit (trust_id, number);

create table competence.unit_closure (
    unit_id uuid not null,
    ancestor_id uuid not null,
    depth integer not null,
    primary key (unit_id, ancestor_id)
);
create index ix_unit_closure_ancestor_id_unit_id on competence.unit_closure (ancestor_id, unit_id);

create table competence.person (
    id uuid not null,
    object_id text collate "C" not null,
    given_name text collate "C" not null,
    family_name text collate "C" not null,
    name text collate "C" not null,
    email text collate "C",
    sort_name text collate "C" not null,
    search_text text collate "C" not null,
    version bigint not null,
    primary key (id)
);
create unique index ix_person_object_id on competence.person (object_id);
create index ix_person_sort_name_id on competence.person (sort_name, id);

create table competence.position (
    id uuid not null,
    person_id uuid not null,
    object_id text collate "C" not null,
    trust_number text collate "C" not null,
    cost_centre text collate "C" not null,
    trust_id uuid not null,
    unit_id uuid not null,
    title text collate "C" not null,
    search_text text collate "C" not null,
    occupation smallint not null,
    is_temporary boolean not null,
    start_on date not null,
    end_on date,
    leader_id uuid,
    is_active boolean not null,
    version bigint not null,
    primary key (id)
);
create index ix_position_leader_id on competence.position (leader_id);
create unique index ix_position_object_id_trust_number_cost_centre on competence.position (object_id, trust_number, cost_centre);
create index ix_position_person_id on competence.position (person_id);
create index ix_position_unit_id on competence.position (unit_id);

create table competence.position_line (
    position_id uuid not null,
    fingerprint bigint not null,
    primary key (position_id)
);

create table competence.leader_closure (
    position_id uuid not null,
    leader_id uuid not null,
    depth integer not null,
    primary key (position_id, leader_id)
);
create index ix_leader_closure_leader_id_position_id on competence.leader_closure (leader_id, position_id);

create table competence.position_roles (
    id uuid not null,
    person_id uuid not null,
    version bigint not null,
    body text collate "C" not null,
    primary key (id)
);

-- Definitions.

create table competence.requirement (
    id uuid not null,
    owner_unit_id uuid not null,
    level smallint not null,
    is_central boolean not null,
    published_version integer not null,
    name text collate "C" not null,
    sort_name text collate "C" not null,
    search_text text collate "C" not null,
    validity_days integer,
    is_adaptable boolean not null,
    has_draft boolean not null,
    is_archived boolean not null,
    version bigint not null,
    body text collate "C" not null,
    primary key (id)
);
create index ix_requirement_sort_name_id on competence.requirement (sort_name, id);

create table competence.requirement_version (
    requirement_id uuid not null,
    number integer not null,
    body text collate "C" not null,
    primary key (requirement_id, number)
);

-- Plans.

create table competence.plan (
    id uuid not null,
    content_type smallint not null,
    owner_unit_id uuid not null,
    is_central boolean not null,
    name text collate "C" not null,
    sort_name text collate "C" not null,
    search_text text collate "C" not null,
    version_major integer not null,
    version_minor integer not null,
    is_published boolean not null,
    is_archived boolean not null,
    version bigint not null,
    body text collate "C" not null,
    primary key (id)
);
create index ix_plan_sort_name_id on competence.plan (sort_name, id);

create table competence.plan_link (
    plan_id uuid not null,
    requirement_id uuid not null,
    ordinal integer not null,
    sub_plan_id uuid not null,
    state smallint not null,
    requirement_version integer not null,
    adapted_days integer,
    primary key (plan_id, requirement_id)
);
create index ix_plan_link_requirement_id_plan_id on competence.plan_link (requirement_id, plan_id);

create table competence.plan_publication (
    plan_id uuid not null,
    unit_id uuid not null,
    include_sub_units boolean not null,
    primary key (plan_id, unit_id)
);
create index ix_plan_publication_unit_id on competence.plan_publication (unit_id);

create table competence.plan_version (
    plan_id uuid not null,
    number bigint not null,
    at timestamptz not null,
    by_id uuid,
    sub_plans text collate "C" not null,
    primary key (plan_id, number)
);

create table competence.plan_version_link (
    plan_id uuid not null,
    requirement_id uuid not null,
    from_number bigint not null,
    to_number bigint,
    ordinal integer not null,
    sub_plan_id uuid not null,
    state smallint not null,
    requirement_version integer not null,
    primary key (plan_id, requirement_id, from_number)
);

-- What people have and have done: keyed by the person first.

create table competence.assignment (
    id uuid not null,
    person_id uuid not null,
    position_id uuid not null,
    plan_id uuid not null,
    state smallint not null,
    completion smallint not null,
    assigned_at timestamptz not null,
    awaiting_since timestamptz,
    completed_on date,
    version bigint not null,
    body text collate "C",
    primary key (id)
);
create index ix_assignment_person_id on competence.assignment (person_id);
create index ix_assignment_plan_id_id on competence.assignment (plan_id, id);
create unique index ix_assignment_position_id_plan_id on competence.assignment (position_id, plan_id);

create table competence.registration (
    person_id uuid not null,
    requirement_id uuid not null,
    trust_id uuid not null,
    state smallint not null,
    is_renewal boolean not null,
    counted integer not null,
    fulfilled_on date,
    manual_expires_on date,
    expires_on date,
    deadline date,
    active_plans integer not null,
    relevant_plans integer not null,
    next_notice_on date,
    last_registered_at timestamptz,
    version bigint not null,
    body text collate "C",
    primary key (person_id, requirement_id, trust_id)
);
create index ix_registration_next_notice_on on competence.registration (next_notice_on) where next_notice_on is not null;

create table competence.not_relevant_mark (
    person_id uuid not null,
    plan_id uuid not null,
    kind smallint not null,
    target_id uuid not null,
    comment text collate "C" not null,
    marked_at timestamptz not null,
    version bigint not null,
    primary key (person_id, plan_id, kind, target_id)
);

create table competence.sign_request (
    person_id uuid not null,
    requirement_id uuid not null,
    repetition_id uuid not null,
    signer_id uuid not null,
    state smallint not null,
    performed_on date not null,
    sent_from_id uuid,
    changed_at timestamptz not null,
    primary key (person_id, requirement_id, repetition_id)
);
create index ix_sign_request_signer_id_state_changed_at on competence.sign_request (signer_id, state, changed_at);

-- What has happened, and what of it is not handed on.

create table competence.history (
    person_id uuid not null,
    at timestamptz not null,
    id uuid not null,
    subject_kind text collate "C" not null,
    subject_id uuid not null,
    version bigint,
    audience smallint not null,
    by_id uuid,
    position_id uuid,
    on_behalf_of_id uuid,
    job text collate "C",
    kind text collate "C" not null,
    body text collate "C" not null,
    primary key (person_id, at, id)
);
create index ix_history_subject_id_person_id_at_id on competence.history (subject_id, person_id, at, id);

create table competence.outbox (
    sequence bigint generated by default as identity,
    event_id uuid not null,
    person_id uuid not null,
    at timestamptz not null,
    primary key (sequence)
);
create unique index ix_outbox_event_id on competence.outbox (event_id);
