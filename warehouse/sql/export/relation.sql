FROM warehouse.main.$relation
