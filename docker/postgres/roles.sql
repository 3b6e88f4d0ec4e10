-- The four logins of the application and their rights on the database this runs in. Idempotent.
-- Run as a superuser (or the database's owner with CREATEROLE), connected to that database:
--   psql -v ON_ERROR_STOP=1 -v migrator_password=... -v app_password=... -v worker_password=... \
--        -v report_password=... -f roles.sql
-- The start script runs the same file with the same four variables.
-- One answer for all four, so that no password is echoed.
SELECT bool_and(set_config('wor.' || login, password, false) <> '') AS passwords_given
  FROM (VALUES ('wor_migrator', :'migrator_password'), ('wor_app', :'app_password'),
               ('wor_worker', :'worker_password'), ('wor_report', :'report_password'))
    AS given (login, password);

DO $roles$
DECLARE
  login text;
BEGIN
  FOREACH login IN ARRAY ARRAY['wor_migrator', 'wor_app', 'wor_worker', 'wor_report'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = login) THEN
      EXECUTE format('CREATE ROLE %I', login);
    END IF;
    EXECUTE format('ALTER ROLE %I LOGIN PASSWORD %L', login, current_setting('wor.' || login));
    -- Nobody passes row-level security by, the owner of the tables neither (tables FORCE it).
    -- New roles have none of these powers; only a superuser may take them away.
    IF EXISTS (SELECT FROM pg_roles
               WHERE rolname = login AND (rolsuper OR rolbypassrls OR rolreplication
                                          OR rolcreatedb OR rolcreaterole)) THEN
      EXECUTE format('ALTER ROLE %I NOSUPERUSER NOBYPASSRLS NOREPLICATION NOCREATEDB NOCREATEROLE',
                     login);
    END IF;
  END LOOP;

  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT ALL ON DATABASE %I TO wor_migrator', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO wor_app, wor_worker, wor_report',
                 current_database());
  REVOKE ALL ON SCHEMA public FROM PUBLIC;
  GRANT ALL ON SCHEMA public TO wor_migrator;
  GRANT USAGE ON SCHEMA public TO wor_app, wor_worker, wor_report;
END
$roles$;

SELECT bool_and(set_config('wor.' || login, '', false) = '') AS passwords_forgotten
  FROM unnest(ARRAY['wor_migrator', 'wor_app', 'wor_worker', 'wor_report']) AS login;
