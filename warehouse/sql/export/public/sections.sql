-- Without contact blocks under a label that no profile knows: they are kept as sections.

FROM warehouse.main.sections
ANTI JOIN withheld
    ON withheld.entity_kind = 'section' AND sections.section_id = withheld.entity_id
