import type { NumberedMigration } from './migration.ts';

/** Who may run pilots, who is logged in, and what they did. */
export const accountsMigration: NumberedMigration = {
  name: '001-accounts',
  statements: [
    `CREATE TABLE accounts (
      id text PRIMARY KEY,
      name text NOT NULL UNIQUE,
      role text NOT NULL CHECK (role IN ('owner', 'instructor', 'coordinator', 'analyst')),
      password_hash text NOT NULL,
      created_at double precision NOT NULL,
      disabled_at double precision
    )`,
    `CREATE TABLE login_sessions (
      token_hash text PRIMARY KEY,
      account_id text NOT NULL REFERENCES accounts (id),
      created_at double precision NOT NULL,
      expires_at double precision NOT NULL
    )`,
    `CREATE TABLE audit_log (
      number integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      at double precision NOT NULL,
      actor text NOT NULL,
      what text NOT NULL,
      pilot_id text,
      details text NOT NULL
    )`,
    `CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION '% is only ever added to', TG_TABLE_NAME;
    END $$`,
    `CREATE TRIGGER audit_log_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  ],
};
