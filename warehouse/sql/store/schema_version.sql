SELECT version FROM history.schema_version;
