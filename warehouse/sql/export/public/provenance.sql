-- Nothing of a value that stays behind.

FROM warehouse.main.provenance
ANTI JOIN withheld
    ON
        provenance.entity_kind = withheld.entity_kind
        AND provenance.entity_id = withheld.entity_id
        AND provenance.field = coalesce(withheld.field, provenance.field)
