-- Without the line that names the people to ask.

FROM warehouse.main.annexes
ANTI JOIN withheld
    ON withheld.entity_kind = 'annex' AND annexes.annex_field_id = withheld.entity_id
